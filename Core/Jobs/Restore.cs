using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Log;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>What a restore did.</summary>
/// <param name="Copied">When the copy was begun; null in copies of release 0.1.0, which do not say.</param>
/// <param name="Rows">Rows of the copy, each of which stands in the store now.</param>
/// <param name="Asked">Posts that may have been placed since, so that the hand list asks.</param>
/// <param name="WithoutMedia">Ids of posts that may go out yet and name an image or a document that is not here: a daily copy holds rows alone.</param>
public sealed record RestoreReport(Instant? Copied, long Rows, int Asked, IReadOnlyList<string> WithoutMedia);

/// <summary>Puts a daily copy in the place of a workspace.</summary>
/// <remarks>The workspace arrives paused, from the first row on. What lay between the copy and now may have been placed, and the copy cannot know: such posts
/// wait for a person with that question, so that none appears twice. A crash in between is mended by restoring again with <c>replace</c>.</remarks>
public sealed class Restore(IRowStore rows, ChannelStore channels, PostStore posts, PostMoves moves, PresenceOptions options, TimeProvider clock, FilePlaces? files = null)
{
    /// <summary>Under this name a restore acts.</summary>
    public const string Name = "restore";

    /// <summary>Restores a copy and verifies it, row by row.</summary>
    /// <param name="workspace">The workspace; the copy is one of it.</param>
    /// <param name="name">What people call the copy.</param>
    /// <param name="open">Opens the copy; called several times.</param>
    /// <param name="replace">Take the place of what the workspace holds?</param>
    /// <param name="cancel">Gives up; restore again then.</param>
    /// <exception cref="PresenceException"><c>restore.damaged</c>, <c>restore.other-workspace</c>, <c>restore.not-empty</c>: nothing was changed;
    /// <c>restore.differs</c>: somebody else writes to the store.</exception>
    public async Task<RestoreReport> RunAsync(string workspace, string name, Func<CancellationToken, Task<Stream>> open, bool replace, CancellationToken cancel = default)
    {
        var copy = new BackupReader(name, open);
        var contents = await copy.CheckAsync(workspace, cancel).ConfigureAwait(false);
        if (!replace && await WorkspaceParts.Settings(workspace).RowsAsync(rows, cancel).AnyAsync(cancel).ConfigureAwait(false))
        {
            throw PresenceException.Conflict("restore.not-empty", $"The workspace '{workspace}' in {rows.Place} holds data. Restore into an empty store, or say --replace: the copy then takes its place.", "restore");
        }

        var there = await WorkspaceParts.FactsAsync(rows, workspace, cancel).ToListAsync(cancel).ConfigureAwait(false);
        var gone = there.Where(p => !contents.Parts.Contains((p.Table, p.Partition))).ToList();
        var settings = await PausedAsync(copy, contents.At, cancel).ConfigureAwait(false);
        await rows.WriteAsync(Tables.Workspace, RowKey.Of(workspace), [RowWrite.Put(ChannelStore.Settings, settings)], cancel).ConfigureAwait(false);
        await WriteAsync(copy, settings, gone, cancel).ConfigureAwait(false);
        if (await WriteAsync(copy, settings, gone, cancel).ConfigureAwait(false) > 0)
        {
            throw new PresenceException(FaultKind.Unavailable, "restore.differs", $"Somebody else writes to {rows.Place} while it is being restored. Stop what runs on it, then restore again with --replace.");
        }

        var told = new LogEntry(clock.Now(), Name, Reason.Of("log.restored", When(contents.At)));
        await rows.WriteAsync(Tables.Workspace, RowKey.Of(workspace), [told.ToWrite(told.Why.Code)], cancel).ConfigureAwait(false);
        var (asked, needed) = await FollowAsync(workspace, cancel).ConfigureAwait(false);
        var missing = await MissingMedia.OfAsync(needed, files?.Media, cancel).ConfigureAwait(false);
        return new(contents.At, contents.Rows, asked, MissingMedia.Posts(missing));
    }

    /// <summary>The copy's settings, held: a restore sends nothing.</summary>
    private async Task<string> PausedAsync(BackupReader copy, Instant? at, CancellationToken cancel)
    {
        var row = await copy.RowsAsync(cancel).FirstOrDefaultAsync(IsSettings, cancel).ConfigureAwait(false);
        var team = row is null ? new Workspace() : RowJson.FromBody<Workspace>(row);
        var why = Reason.Of("paused.restored", When(at));
        return RowJson.ToBody(team with { Paused = team.Paused ?? new Pause(clock.Now(), why.Text(new System.Globalization.CultureInfo(options.Language)), null, Name) });
    }

    private static string When(Instant? copied) => copied is { } at ? Moments.Local(at, DateTimeZone.Utc) + " UTC" : "?";

    /// <summary>Writes what differs from the copy.</summary>
    /// <returns>How many rows differed.</returns>
    private async Task<int> WriteAsync(BackupReader copy, string settings, IReadOnlyList<RowPart> gone, CancellationToken cancel)
    {
        var written = 0;
        foreach (var part in gone) written += await WriteAsync(part, AsyncEnumerable.Empty<Row>(), settings, cancel).ConfigureAwait(false);
        var lines = copy.RowsAsync(cancel).GetAsyncEnumerator(cancel);
        await using var ends = lines.ConfigureAwait(false);
        var more = await lines.MoveNextAsync().ConfigureAwait(false);
        while (more)
        {
            var part = new RowPart(lines.Current.Table, lines.Current.Partition, row => row.Key != WorkspaceParts.Mark);
            written += await WriteAsync(part, RowsAsync(part), settings, cancel).ConfigureAwait(false);
        }

        return written;

        async IAsyncEnumerable<Row> RowsAsync(RowPart part)
        {
            while (more && lines.Current.Table == part.Table && lines.Current.Partition == part.Partition)
            {
                yield return lines.Current;
                more = await lines.MoveNextAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<int> WriteAsync(RowPart part, IAsyncEnumerable<Row> wanted, string settings, CancellationToken cancel)
    {
        var written = 0;
        // Runs of the jobs on this store are facts of this store. And settings that the copy lacks were put there by the restore.
        string? Body(Row row, Row? there) => IsSettings(row) ? settings : row.Table == Tables.Jobs ? there?.Body ?? row.Body : row.Body;
        var missing = RowDifference.BetweenAsync(wanted, part.RowsAsync(rows, cancel), Body, drop: part.Table != Tables.Jobs, cancel)
            .Where(w => w.Body is not null || part.Table != Tables.Workspace || w.Key != ChannelStore.Settings);
        await foreach (var batch in missing.InBatchesAsync(part.Partition, cancel).ConfigureAwait(false))
        {
            await rows.WriteAsync(part.Table, part.Partition, batch, cancel).ConfigureAwait(false);
            written += batch.Count;
        }

        return written;
    }

    /// <summary>Writes the hints that the facts ask for, and puts to a person what may have been placed since.</summary>
    /// <returns>How many posts are asked about; the files that posts need.</returns>
    private async Task<(int Asked, List<NeededMedia> Needed)> FollowAsync(string workspace, CancellationToken cancel)
    {
        var asked = 0;
        var needed = new List<NeededMedia>();
        var there = await posts.HintKeysAsync(workspace, cancel).ConfigureAwait(false);
        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            await foreach (var post in posts.OfChannelAsync(workspace, channel.Value.Id, cancel: cancel).ConfigureAwait(false))
            {
                var which = new PostRef(workspace, post.Value.Id);
                await posts.RepairAsync(which, post.Value, there, cancel).ConfigureAwait(false);
                needed.AddRange(MissingMedia.NeededBy(post.Value));
                if (!MayBePlaced(post.Value, clock.Now())) continue;
                await moves.ApplyAsync(which, null, (p, _, now) => MayBePlaced(p, now) ? Ask(p, now) : null, cancel).ConfigureAwait(false);
                asked++;
            }
        }

        return (asked, needed);
    }

    // An open attempt is in doubt as soon as its lease ends, here as anywhere.
    private static bool MayBePlaced(Post post, Instant now) => post switch
    {
        { State: PostState.Publishing } => !post.AttemptOpen,
        { State: PostState.AwaitingHand } => post.Opened is null,
        { State: PostState.Scheduled, Due: { } due } => due.At <= now,
        _ => false,
    };

    private static Change Ask(Post post, Instant now)
    {
        var move = post.State == PostState.AwaitingHand ? Move.Open : Move.FallBack;
        return Change.Of(post, move, Name, now, Reason.Of("restored"), p => p with
        {
            HandOnly = true,
            Opened = new Opened(Name, now),
            Waiting = new Waiting(now, Reason.Of(HandList.Restored)),
            Lease = null,
            PacedAt = p.PacedAt ?? now,
        });
    }

    private static bool IsSettings(Row row) => row is { Table: Tables.Workspace, Key: ChannelStore.Settings };
}
