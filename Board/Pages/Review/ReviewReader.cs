using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Review;

/// <summary>Reads what waits for a yes. Nothing is decided here.</summary>
public sealed class ReviewReader(PostStore posts, Checks checks, PresenceOptions options)
{
    // So many can be read with care at one sitting; each is checked by every guardrail.
    private const int Most = 12;

    /// <summary>Reads it.</summary>
    public async Task<ReviewView> ReadAsync(Visit visit, CancellationToken cancel)
    {
        var waiting = await AwaitingYes.AllAsync(visit, posts, options, cancel).ConfigureAwait(false);
        var items = new List<ReviewItem>();
        foreach (var one in waiting.Take(Most)) items.Add(await ItemAsync(one, visit, cancel).ConfigureAwait(false));
        return new(items, waiting.Count - items.Count);
    }

    private async Task<ReviewItem> ItemAsync(AwaitingYes one, Visit visit, CancellationToken cancel)
    {
        var post = one.Post;
        var now = PostContent.Of(post.Value);
        var history = await posts.HistoryAsync(new(options.Workspace, post.Value.Id), cancel).ToListAsync(cancel).ConfigureAwait(false);
        var approved = Versions.LastApproved(Versions.Of(history, now));
        return new(
            post,
            one.Where.Channel,
            await checks.OfAsync(post.Value, one.Where, visit.Now, visit.Words.Language, cancel).ConfigureAwait(false),
            one.IsReaders,
            approved?.Content == now ? null : approved);
    }
}
