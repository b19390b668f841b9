using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.Review;

/// <summary>Reads what waits for a yes. Nothing is decided here.</summary>
public sealed class ReviewReader(PostStore posts, Checks checks, PresenceOptions options)
{
    // So many can be read with care at one sitting; each is checked by every guardrail.
    private const int Most = 12;

    /// <summary>Reads it.</summary>
    public async Task<ReviewView> ReadAsync(Visit visit, CancellationToken cancel)
    {
        var waiting = new List<(Versioned<Post> Post, Channel Channel)>();
        foreach (var channel in visit.Names.Channels)
        {
            foreach (var post in await posts.UnderWayAsync(options.Workspace, channel.Id, [PostState.InReview, PostState.Draft], cancel).ConfigureAwait(false)) waiting.Add((post, channel));
        }

        // What needs the reader's own yes stands before what needs somebody else's, however many of those there are.
        var first = waiting.OrderBy(w => IsReaders(w.Post.Value, w.Channel, visit) ? 0 : 1).ThenBy(w => w.Post.Value.State == PostState.InReview ? 0 : 1).ThenBy(w => w.Post.Value.Due?.At ?? Instant.MaxValue).ThenBy(w => w.Post.Value.Id, StringComparer.Ordinal).Take(Most);
        var items = new List<ReviewItem>();
        foreach (var (post, channel) in first) items.Add(await ItemAsync(post, channel, visit, cancel).ConfigureAwait(false));
        return new(items, waiting.Count - items.Count);
    }

    private bool IsReaders(Post post, Channel channel, Visit visit) => Consent.Refusal(visit.Actor, post, Setting.Of(options.Workspace, channel, visit.Team, options)) is null;

    private async Task<ReviewItem> ItemAsync(Versioned<Post> post, Channel channel, Visit visit, CancellationToken cancel)
    {
        var where = Setting.Of(options.Workspace, channel, visit.Team, options);
        var now = PostContent.Of(post.Value);
        var history = await posts.HistoryAsync(new(options.Workspace, post.Value.Id), cancel).ToListAsync(cancel).ConfigureAwait(false);
        var approved = Versions.LastApproved(Versions.Of(history, now));
        return new(
            post,
            channel,
            await checks.OfAsync(post.Value, where, visit.Now, visit.Words.Language, cancel).ConfigureAwait(false),
            IsReaders(post.Value, channel, visit),
            approved?.Content == now ? null : approved);
    }
}
