using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>One thing that waits for a person.</summary>
/// <param name="Post">The whole post.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Why">Why it waits.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">When it stops waiting by itself, exclusive; null for no end.</param>
/// <param name="Steps">What to do, in order.</param>
public sealed record HandItem(Versioned<Post> Post, Channel Channel, Reason Why, Instant Since, Instant? Until, IReadOnlyList<Reason> Steps);

/// <summary>The list of posts that wait for a person now, the most urgent first.</summary>
public sealed class HandList(PostStore posts, ChannelStore channels, PresenceOptions options, TimeProvider clock)
{
    /// <summary>Why a post waits that may have been placed after the copy was made which the workspace was restored from.</summary>
    internal const string Restored = "hand.restored";

    /// <summary>Reads it: one partition of hints, then the posts that they name.</summary>
    public async Task<IReadOnlyList<HandItem>> ReadAsync(string workspace, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var known = new Dictionary<string, Channel?>();
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        var items = new List<HandItem>();
        await foreach (var (hint, row) in posts.InHandAsync(workspace, cancel).ConfigureAwait(false))
        {
            var post = await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false);
            if (post?.Value.HandHint != row.Key) continue;
            var id = post.Value.Channel;
            if (!known.TryGetValue(id, out var channel)) known[id] = channel = (await channels.FindAsync(workspace, id, cancel).ConfigureAwait(false))?.Value;
            if (channel is not null && Of(post, Setting.Of(workspace, channel, team, options), now) is { } item) items.Add(item);
        }

        return [.. items.OrderBy(i => Rank(i.Post.Value)).ThenBy(i => i.Until ?? Instant.MaxValue).ThenBy(i => i.Since).ThenBy(i => i.Post.Value.Id, StringComparer.Ordinal)];
    }

    /// <summary>One post as it stands on the list; null for one that waits for nobody now.</summary>
    public static HandItem? Of(Versioned<Post> post, Setting where, Instant now) =>
        post.Value.Waiting is { } waiting && waiting.Since <= now
            ? new(post, where.Channel, WhyOf(post.Value, waiting, where, Held(where.Team, where.Channel, now)), waiting.Since, waiting.Until, StepsOf(post.Value, where))
            : null;

    /// <summary>An opened post asks whether it was placed, and so does one that a restored copy may know too little of; while all is held nobody is asked to place; any other says what it waits for.</summary>
    private static Reason WhyOf(Post post, Waiting waiting, Setting where, Pause? held) => post switch
    {
        { State: PostState.AwaitingHand } when waiting.Why.Code == Restored => waiting.Why,
        { State: PostState.AwaitingHand, Opened: { } opened } => Reason.Of("hand.placed?", opened.By),
        { State: PostState.AwaitingHand } when held is not null => Reason.Of("wait.paused", held.Reason ?? ""),
        { State: PostState.InDoubt } => WhereToLook.Why(post, waiting, where),
        _ => waiting.Why,
    };

    private static Pause? Held(Workspace team, Channel channel, Instant now) =>
        new[] { team.Paused, channel.Paused }.FirstOrDefault(p => p is not null && p.Holds(now));

    /// <summary>A doubt first: while it lasts nobody knows whether readers see the post. Then what has a time, then what has not.</summary>
    private static int Rank(Post post) => post.State switch
    {
        PostState.InDoubt => 0,
        PostState.AwaitingHand => 1,
        PostState.Failed => 2,
        PostState.Draft or PostState.InReview => 3,
        PostState.Published => 4,
        _ => 5,
    };

    /// <summary>What to take along beside the text; nothing where it has no images and no document.</summary>
    public static IEnumerable<Reason> MediaSteps(Post post)
    {
        if (post.Images.Count > 0) yield return Reason.Of("step.save-images");
        if (post.Document is not null) yield return Reason.Of("step.save-document");
    }

    private static List<Reason> StepsOf(Post post, Setting where) => post.State switch
    {
        PostState.AwaitingHand =>
        [
            Reason.Of("step.copy"),
            where.Channel.Url is { } url ? Reason.Of("step.open", where.Channel.Name, url) : Reason.Of("step.open.nameless", where.Channel.Name),
            .. MediaSteps(post),
            Reason.Of("step.paste"),
            Reason.Of("step.confirm"),
        ],
        PostState.InDoubt => WhereToLook.Steps(post, where),
        PostState.Failed => [Reason.Of("step.failed.read"), Reason.Of("step.failed.mend")],
        PostState.Draft or PostState.InReview => [Reason.Of("step.time-lost")],
        PostState.Published when LookAgain.IsGone(post) => LookAgain.Steps(post, where),
        PostState.Published => [Reason.Of("step.pending.look", where.Channel.Name), Reason.Of("step.pending.say")],
        _ => [Reason.Of("step.missed")],
    };
}
