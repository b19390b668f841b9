using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Testing;

/// <summary>What tests put into a <see cref="Presence"/>, said shortly.</summary>
public static class PresenceParts
{
    /// <summary>The one user of a Desk, who stands for everybody.</summary>
    public static readonly Actor Desk = Actor.Desk;

    /// <summary>Reads like English.</summary>
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>A colleague as an actor who stands for nobody else.</summary>
    public static Actor As(string colleague) => new(colleague, colleague, Role: Role.Approver);

    /// <summary>Which post.</summary>
    public static PostRef Ref(this Post post) => new(Presence.Workspace, post.Id);

    /// <summary>Puts a channel: a group is assisted, all else direct; on Tuesdays and Thursdays 08:30 to 10:00 unless changed.</summary>
    public static async Task<Channel> PutChannelAsync(this Presence presence, string id, ChannelKind kind = ChannelKind.Group, Func<Channel, Channel>? with = null)
    {
        var channel = new Channel
        {
            Id = id,
            Kind = kind,
            Name = id,
            Delivery = kind == ChannelKind.Group ? Delivery.Assisted : Delivery.Direct,
            Cadence = Cadence(),
        };
        return (await presence.Get<ChannelBook>().PutAsync(Presence.Workspace, with is null ? channel : with(channel), null, Desk).ConfigureAwait(false)).Channel.Value;
    }

    /// <summary>A weekly cadence.</summary>
    public static CadenceDefinition Cadence(string days = "TU,TH", int hour = 8, int minute = 30, int minutes = 90) =>
        new($"FREQ=WEEKLY;BYDAY={days}", new LocalDateTime(2026, 1, 1, hour, minute), Duration.FromMinutes(minutes), Presence.Zone);

    /// <summary>Puts a colleague.</summary>
    public static Task PutColleagueAsync(this Presence presence, string id, Func<Colleague, Colleague>? with = null)
    {
        var colleague = new Colleague { Id = id, Name = id };
        return presence.Get<ColleagueBook>().PutAsync(Presence.Workspace, with is null ? colleague : with(colleague), null, Actor.Desk);
    }

    /// <summary>Connects a channel for a year.</summary>
    public static Task ConnectAsync(this Presence presence, string channel, string urn = "urn:li:organization:77", string token = "token", Instant? until = null) =>
        presence.Get<ConnectionStore>().PutForChannelAsync(
            Presence.Workspace, channel, new Connection { AccessToken = token, Urn = urn, ExpiresAt = until ?? presence.Now + Duration.FromDays(365), Since = presence.Now });

    /// <summary>Writes a post: a draft, or with <paramref name="approve"/> one that is ready or scheduled.</summary>
    public static async Task<Post> WriteAsync(this Presence presence, string channel, string text = "Een bericht", Instant? at = null, bool approve = true, LocalDate? until = null, Actor? by = null, string? author = null) =>
        (await presence.Get<Writing>().CreateAsync(
            Presence.Workspace,
            new NewPost { Channel = channel, Text = text, Author = author, Due = at is { } due ? new DueWish.At(due) : new DueWish.None(), Approve = approve, Until = until },
            by ?? Desk,
            English).ConfigureAwait(false)).Post.Value;

    /// <summary>The post as it is now.</summary>
    public static async Task<Post> ReadAsync(this Presence presence, Post post) => (await presence.Get<PostStore>().GetAsync(post.Ref()).ConfigureAwait(false)).Value;

    /// <summary>Its moves, oldest first.</summary>
    public static async Task<List<HistoryEntry>> HistoryAsync(this Presence presence, Post post) =>
        await presence.Get<PostStore>().HistoryAsync(post.Ref()).ToListAsync().ConfigureAwait(false);

    /// <summary>Its attempts, oldest first.</summary>
    public static async Task<List<Attempt>> AttemptsAsync(this Presence presence, Post post) =>
        await presence.Get<PostStore>().AttemptsAsync(post.Ref()).ToListAsync().ConfigureAwait(false);

    /// <summary>The hand list.</summary>
    public static Task<IReadOnlyList<HandItem>> HandAsync(this Presence presence) => presence.Get<HandList>().ReadAsync(Presence.Workspace);

    /// <summary>Keys of all hints there are.</summary>
    public static Task<IReadOnlySet<string>> HintsAsync(this Presence presence) => presence.Get<PostStore>().HintKeysAsync(Presence.Workspace);

    /// <summary>Puts a post into the store as it is, with its hints, past every rule.</summary>
    public static async Task<Versioned<Post>> StoreAsync(this Presence presence, Post post)
    {
        await presence.Get<PostStore>().AddAsync(Presence.Workspace, [Change.New(post, "test", presence.Now, Core.Reason.Of("created"))]).ConfigureAwait(false);
        return await presence.Get<PostStore>().GetAsync(post.Ref()).ConfigureAwait(false);
    }

    /// <summary>A result of LinkedIn without an id.</summary>
    public static CreateResult Result(AttemptOutcome outcome, string code = "code", string message = "words", bool handable = false, Instant? retryAt = null, string? duplicateOf = null) =>
        new(outcome, Status: 400, Code: code, Message: message, TraceId: "trace", Handable: handable, RetryAt: retryAt, DuplicateOf: duplicateOf);
}
