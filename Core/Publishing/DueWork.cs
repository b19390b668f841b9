using Microsoft.Extensions.Logging;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>One publish tick: what the due index brings up is handed over where its channel is direct, and decided upon here where it is not.</summary>
/// <remarks>Reads one partition where nothing is due. Running twice does nothing twice: each act is a conditional write.</remarks>
public sealed partial class DueWork(
    PostStore posts, ChannelStore channels, DueActs acts, IHandOver handOver, TimeProvider clock, ILogger<DueWork> log)
{
    /// <summary>Deals with all that is due up to now.</summary>
    /// <returns>Counts by what was done.</returns>
    public async Task<Counts> TickAsync(CancellationToken cancel = default)
    {
        var counts = new Counts();
        var handed = new List<Task<string>>();
        try
        {
            await foreach (var (hint, row) in posts.DueAsync(clock.Now(), cancel: cancel).ConfigureAwait(false))
            {
                try
                {
                    var done = await OneAsync(hint, row, handed, cancel).ConfigureAwait(false);
                    counts.Add(done);
                }
                catch (PresenceException e)
                {
                    // One post's trouble never holds up another's time; the hint stays, so it is tried again at the next tick.
                    counts.Add(Counts.Failed);
                    Log.Failed(log, hint.Id, e.Code, e.Message);
                }
            }
        }
        finally
        {
            // Whatever ended the loop: who waits for the tick, waits for what is in flight.
            await ((Task)Task.WhenAll(handed)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        foreach (var outcome in await Task.WhenAll(handed).ConfigureAwait(false)) counts.Add(outcome);
        return counts;
    }

    private async Task<string> OneAsync(Hint hint, Row row, List<Task<string>> handed, CancellationToken cancel)
    {
        var channel = await channels.FindWithPaceAsync(hint.Workspace, hint.Ref.Channel, cancel).ConfigureAwait(false);
        // What has just come due is handed over unseen: whoever takes it reads the facts. What is still there later is looked at here, and dropped where it points at nothing.
        if (channel?.Channel.Value.Delivery == Delivery.Direct && HasJustComeDue(row)) return HandOver(hint.Ref, handed, cancel);

        var post = await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false);
        if (post is null || post.Value.DueHint != row.Key)
        {
            await posts.DropStaleAsync(hint, row, cancel).ConfigureAwait(false);
            return "stale";
        }

        if (post.Value.State == PostState.Publishing)
        {
            return Retrying.Is(post.Value) && post.Value.Lease!.Until > clock.Now() ? HandOver(hint.Ref, handed, cancel) : "publishing";
        }

        if (channel is not var (found, pace)) return "stale";
        var look = await acts.LookAsync(hint.Ref, post.Value, found.Value, pace, cancel).ConfigureAwait(false);
        var now = clock.Now();
        var verdict = look.Decide(post.Value, now);
        return verdict.Action == DueAction.Publish
            ? HandOver(hint.Ref, handed, cancel)
            : await acts.DoAsync(hint.Ref, post, look, verdict, now, cancel).ConfigureAwait(false);
    }

    // A hint's key begins with the instant that it is due at. No longer ago than a hint that points at nothing is given.
    private bool HasJustComeDue(Row row) => string.CompareOrdinal(row.Key, Tables.Key(clock.Now() - Hint.Patience)) > 0;

    private string HandOver(PostRef which, List<Task<string>> handed, CancellationToken cancel)
    {
        handed.Add(HandOverAsync(which, cancel));
        return "handedOver";
    }

    // The loop over the hints goes on while posts are being published; whoever takes them over limits how many at once.
    private async Task<string> HandOverAsync(PostRef which, CancellationToken cancel)
    {
        try
        {
            return await handOver.HandOverAsync(which, cancel).ConfigureAwait(false);
        }
        catch (PresenceException e)
        {
            Log.Failed(log, which.Id, e.Code, e.Message);
            return Counts.Failed;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1012, LogLevel.Warning, "{Post} was due and could not be dealt with: {Code}. {Message}")]
        internal static partial void Failed(ILogger logger, string post, string code, string message);
    }
}
