using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Where a workspace is copied to.</summary>
/// <param name="Rows">The store.</param>
/// <param name="Media">Its place for images and documents; null to leave them out.</param>
/// <param name="Keys">Its key ring, under which tokens are encrypted anew; null to leave connections out.</param>
public sealed record CopyTarget(IRowStore Rows, IFiles? Media, IDataProtectionProvider? Keys);

/// <summary>How far a copy is.</summary>
/// <param name="Verifying">Are the rows being compared, after all of them were written?</param>
/// <param name="Rows">Rows dealt with in this pass.</param>
/// <param name="Of">Rows there are.</param>
public sealed record CopyProgress(bool Verifying, long Rows, long Of);

/// <summary>What a copy did.</summary>
/// <param name="Rows">Rows of the workspace, each of which was compared with the target's at the end.</param>
/// <param name="Written">Rows that were written (or deleted) to make them alike; nought where an earlier copy had done it all.</param>
/// <param name="Files">Media files, each of which is in the target.</param>
/// <param name="LeftOut">What was not copied and has to be given anew: <c>channel page</c>, <c>colleague anna</c>, <c>media 0af3…</c>,
/// or <c>media 0af3… of page.01AR…</c> where posts name it that may go out yet.</param>
public sealed record CopyReport(long Rows, long Written, int Files, IReadOnlyList<string> LeftOut);

/// <summary>Copies a whole workspace to another store, of either kind.</summary>
/// <remarks>The source is paused, and so the copy arrives paused: never do two stores publish the same post. Running it again goes on where it stopped,
/// mends what differs, and adds nothing twice. Versions are each store's own and are not compared; no body holds one.</remarks>
public sealed class StoreCopy(IRowStore rows, ChannelStore channels, PostStore posts, IDataProtectionProvider keys, TimeProvider clock, FilePlaces? files = null)
{
    private const int MostPasses = 5;

    /// <summary>Copies, and compares every row until nothing differs.</summary>
    /// <exception cref="PresenceException"><c>store.copy-same</c>, <c>store.copy-not-paused</c>, <c>store.copy-busy</c>, <c>store.copy-target-not-empty</c>: nothing
    /// was written; <c>store.copy-differs</c>: somebody else writes to one of the stores.</exception>
    public async Task<CopyReport> RunAsync(string workspace, CopyTarget target, IProgress<CopyProgress>? progress = null, CancellationToken cancel = default)
    {
        if (target.Rows.Place == rows.Place) throw PresenceException.Invalid("store.copy-same", $"{rows.Place} is the store that is copied. Name another one.", "copy-to");
        await RequireQuietAsync(workspace, cancel).ConfigureAwait(false);
        await ArriveAsync(workspace, target.Rows, cancel).ConfigureAwait(false);
        var (total, written) = (0L, 0L);
        await foreach (var part in PartsAsync(workspace, cancel).ConfigureAwait(false)) total += await part.RowsAsync(rows, cancel).CountAsync(cancel).ConfigureAwait(false);
        for (var pass = 0; ; pass++)
        {
            var done = await PassAsync(workspace, target, new Counted(progress, pass > 0, total), cancel).ConfigureAwait(false);
            written += done.Written;
            if (done.Written == 0)
            {
                var (copied, media) = await new MediaCopy(channels, posts, files?.Media).RunAsync(workspace, target.Media, cancel).ConfigureAwait(false);
                return new(done.Rows, written, copied, [.. done.LeftOut, .. media]);
            }

            if (pass == MostPasses) throw new PresenceException(FaultKind.Unavailable, "store.copy-differs", $"Somebody else writes to {rows.Place} or {target.Rows.Place} while they are compared. Stop what runs on them, then copy again: it goes on.");
        }
    }

    private async IAsyncEnumerable<RowPart> PartsAsync(string workspace, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var part in WorkspaceParts.FactsAsync(rows, workspace, cancel).ConfigureAwait(false)) yield return part;
        // Last: whoever tidies the target drops hints whose facts are not there yet.
        foreach (var part in WorkspaceParts.Hints(workspace)) yield return part;
    }

    /// <summary>Nothing goes out from here: all is held, and nothing is under way.</summary>
    private async Task RequireQuietAsync(string workspace, CancellationToken cancel)
    {
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        if (team.Paused?.Holds(clock.Now()) != true)
        {
            throw PresenceException.Conflict("store.copy-not-paused", $"The workspace '{workspace}' is not paused: it could publish while it is copied, and the copy once more. Pause it, then copy.");
        }

        var busy = new List<string>();
        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            await foreach (var post in posts.InStateAsync(workspace, channel.Value.Id, PostState.Publishing, cancel).ConfigureAwait(false)) busy.Add(post.Value.Id);
        }

        if (busy.Count > 0) throw PresenceException.Conflict("store.copy-busy", $"LinkedIn is being asked about {string.Join(", ", busy)}. Wait until that is settled (ten minutes at most, while the timed jobs run), then copy.");
    }

    /// <summary>The first thing that stands in the target: whose copy it is, and the pause.</summary>
    private async Task ArriveAsync(string workspace, IRowStore target, CancellationToken cancel)
    {
        var partition = RowKey.Of(workspace);
        var mark = await target.ReadAsync(Tables.Workspace, partition, WorkspaceParts.Mark, cancel).ConfigureAwait(false);
        if (mark is not null)
        {
            // As long as it is paused it is what the copy made of it; once somebody went on there, its facts are its own.
            var (team, _) = await new ChannelStore(target).WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
            if (RowJson.FromBody<CopyMark>(mark).From == rows.Place && team.Paused is not null) return;
            throw NotEmpty(workspace, target);
        }

        // Runs of jobs and what they told do not count: a host that waits for its data may be running there.
        foreach (var table in (string[])[Tables.Workspace, Tables.Connections, Tables.Proofs])
        {
            if (await target.RangeAsync(table, partition, cancel: cancel).AnyAsync(cancel).ConfigureAwait(false)) throw NotEmpty(workspace, target);
        }

        var settings = await rows.ReadAsync(Tables.Workspace, partition, ChannelStore.Settings, cancel).ConfigureAwait(false);
        var first = await target.WriteAsync(
            Tables.Workspace,
            partition,
            [RowWrite.Insert(WorkspaceParts.Mark, RowJson.ToBody(new CopyMark(rows.Place, clock.Now()))), RowWrite.Insert(ChannelStore.Settings, settings!.Body)],
            cancel).ConfigureAwait(false);
        if (!first.Written) throw NotEmpty(workspace, target);
    }

    private async Task<(long Rows, long Written, IReadOnlyList<string> LeftOut)> PassAsync(string workspace, CopyTarget target, Counted counted, CancellationToken cancel)
    {
        var written = 0L;
        var leftOut = new List<string>();
        var (from, to) = (new ConnectionSeal(keys), target.Keys is null ? null : new ConnectionSeal(target.Keys));
        await foreach (var part in PartsAsync(workspace, cancel).ConfigureAwait(false))
        {
            var missing = RowDifference.BetweenAsync(part.RowsAsync(rows, cancel).Select(counted.Of), part.RowsAsync(target.Rows, cancel), Body, drop: part.Table != Tables.Jobs, cancel);
            await foreach (var batch in missing.InBatchesAsync(part.Partition, cancel).ConfigureAwait(false))
            {
                await target.Rows.WriteAsync(part.Table, part.Partition, batch, cancel).ConfigureAwait(false);
                written += batch.Count;
            }
        }

        return (counted.Rows, written, leftOut);

        string? Body(Row row, Row? there)
        {
            // Runs of the jobs on that store are facts of that store.
            if (row.Table == Tables.Jobs) return there?.Body ?? row.Body;
            if (row.Table != Tables.Connections) return row.Body;
            var body = to is null ? null : from.For(to, row, there);
            if (body is null) leftOut.Add(string.Join(' ', RowKey.Parts(row.Key)));
            return body;
        }
    }

    private static PresenceException NotEmpty(string workspace, IRowStore target) => PresenceException.Conflict(
        "store.copy-target-not-empty", $"{target.Place} holds a workspace '{workspace}' already that is no unfinished copy of this one. Name an empty store.", "copy-to");

    private sealed record CopyMark(string From, Instant Since) : Stored;

    private sealed class Counted(IProgress<CopyProgress>? progress, bool verifying, long of)
    {
        public long Rows { get; private set; }

        public Row Of(Row row)
        {
            if (++Rows % RowLimits.BatchRows == 0 || Rows == of) progress?.Report(new(verifying, Rows, of));
            return row;
        }
    }
}
