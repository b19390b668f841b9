using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Guardrails;

/// <summary>Posts, channels and neighbours to hold rules against; each test says only what matters to it.</summary>
internal static class Given
{
    public static readonly LocalDate Tuesday = new(2026, 11, 24);
    public static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static readonly Channel Group = new() { Id = "net-nl", Kind = ChannelKind.Group, Name = ".NET Nederland" };

    public static Checked Post(string text, Channel? channel = null, string? link = null) => new()
    {
        Post = new Post { Id = "net-nl.1", Channel = "net-nl", Text = text, Link = link },
        Channel = channel ?? Group,
        On = Tuesday,
        Language = English,
    };

    public static Checked In(this Checked it, CultureInfo language) => it with { Language = language };

    public static Checked Tagged(this Checked it, params string[] tags) => it with { Post = it.Post with { Tags = tags } };

    public static Checked Beside(this Checked it, params Neighbour[] neighbours) => it with { Neighbours = neighbours };

    public static Neighbour Neighbour(string text, int daysAway, string channel = "net-nl", ChannelKind kind = ChannelKind.Group, string id = "other.1") =>
        new(id, channel, kind, text, null, Tuesday.PlusDays(daysAway));

    public static Channel Asking(Func<ChannelRules, ChannelRules> rules) => Group with { Rules = rules(new()) };
}
