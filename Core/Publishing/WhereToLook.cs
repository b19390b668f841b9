using System.Globalization;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>What a person looks for who is asked whether a post appeared: its first words, about when, and where.</summary>
public static class WhereToLook
{
    /// <summary>The reason of a post that LinkedIn says it has, under a URN that is not there.</summary>
    internal const string Ghost = "doubt.ghost";

    private const int Most = 60;

    /// <summary>The steps for a post in doubt.</summary>
    public static List<Reason> Steps(Post post, Setting where)
    {
        var about = Moments.Local(post.PacedAt ?? post.Waiting?.Since ?? post.CreatedAt, where.Zone);
        var look = Of(where.Channel) is { } url
            ? Reason.Of("step.doubt.look", where.Channel.Name, FirstWords(post.Text), about, url)
            : Reason.Of("step.doubt.look.nameless", where.Channel.Name, FirstWords(post.Text), about);
        return [look, Reason.Of("step.doubt.there"), Reason.Of("step.doubt.not-there")];
    }

    /// <summary>The address at which a page or profile shows its latest posts; null where it is not known.</summary>
    /// <remarks>A profile without an address is its own reader's: <c>/in/me</c> leads whoever is signed in to their own.</remarks>
    public static string? Of(Channel channel) => channel switch
    {
        { Url: { } url } when url.Contains("/in/", StringComparison.Ordinal) => url.TrimEnd('/') + "/recent-activity/all/",
        { Url: { } url } when url.Contains("/company/", StringComparison.Ordinal) => url.TrimEnd('/') + "/posts/",
        { Url: { } url } => url,
        { Kind: ChannelKind.Profile } => "https://www.linkedin.com/in/me/recent-activity/all/",
        { Urn: { } urn } when urn.StartsWith("urn:li:organization:", StringComparison.Ordinal) => $"https://www.linkedin.com/company/{urn["urn:li:organization:".Length..]}/posts/",
        _ => null,
    };

    /// <summary>Why a post is in doubt, with what reading back has brought so far.</summary>
    public static Reason Why(Post post, Waiting waiting, Setting where) => post.Looking is { Times: > 0, At: { } at } looking
        ? Reason.Of(waiting.Why.Code == Ghost ? "doubt.ghost.not-found" : "doubt.not-found", Moments.Local(at, where.Zone), looking.Times)
        : waiting.Why;

    private static string FirstWords(string text)
    {
        var line = string.Join(' ', Mentions.AsNames(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var info = StringInfo.ParseCombiningCharacters(line);
        return info.Length <= Most ? line : line[..info[Most]].TrimEnd() + "…";
    }
}
