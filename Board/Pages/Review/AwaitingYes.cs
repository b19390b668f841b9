using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.Review;

/// <summary>A post that waits for a yes.</summary>
/// <param name="Post">The post, in the version that the yes is for.</param>
/// <param name="Where">Its channel and team.</param>
/// <param name="IsReaders">May the reader say yes?</param>
public sealed record AwaitingYes(Versioned<Post> Post, Setting Where, bool IsReaders)
{
    /// <summary>Can it be approved as it is by whoever may say yes?</summary>
    public static bool IsInOrder(IEnumerable<Finding> findings) => findings.All(f => f.Severity != Severity.Block);

    /// <summary>All that wait, in every channel.</summary>
    /// <returns>What the reader may say yes to first, however much waits for somebody else; of that what was asked for before other drafts, and the most urgent first.</returns>
    internal static async Task<IReadOnlyList<AwaitingYes>> AllAsync(Visit visit, PostStore posts, PresenceOptions options, CancellationToken cancel)
    {
        var waiting = new List<AwaitingYes>();
        foreach (var channel in visit.Names.Channels)
        {
            var where = Setting.Of(options.Workspace, channel, visit.Team, options);
            var drafts = await posts.UnderWayAsync(options.Workspace, channel.Id, [PostState.InReview, PostState.Draft], cancel).ConfigureAwait(false);
            waiting.AddRange(drafts.Select(post => new AwaitingYes(post, where, Consent.Refusal(visit.Actor, post.Value, where) is null)));
        }

        return
        [
            .. waiting.OrderBy(w => w.IsReaders ? 0 : 1).ThenBy(w => w.Post.Value.State == PostState.InReview ? 0 : 1)
                .ThenBy(w => w.Post.Value.Due?.At ?? Instant.MaxValue).ThenBy(w => w.Post.Value.Id, StringComparer.Ordinal),
        ];
    }
}
