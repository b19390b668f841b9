using NodaTime;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Posts;

/// <summary>What people typed and have not sent. It is no fact of the workspace: it stands in no log, and is not copied with it.</summary>
public sealed class UnsentStore(IRowStore rows)
{
    /// <summary>Keeps it in place of what was typed in that form before.</summary>
    /// <returns>False where it is more than a row can hold; nothing is kept then.</returns>
    /// <param name="workspace">The workspace.</param>
    /// <param name="person">Whose it is: <see cref="WorkingGroup.Actor.Name"/>.</param>
    /// <param name="unsent">What was typed.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> KeepAsync(string workspace, string person, Unsent unsent, CancellationToken cancel = default)
    {
        var body = RowJson.ToBody(unsent);
        if (RowGuard.Bytes(body) > RowLimits.BodyBytes) return false;
        await rows.WriteAsync(Tables.Workspace, Partition(workspace), [RowWrite.Put(RowKey.Of(person, unsent.Key), body)], cancel).ConfigureAwait(false);
        return true;
    }

    /// <summary>What waits for somebody, the latest first.</summary>
    public async Task<IReadOnlyList<Unsent>> OfAsync(string workspace, string person, Instant now, CancellationToken cancel = default)
    {
        var all = await rows.RangeAsync(Tables.Workspace, Partition(workspace), RowKey.First(person), RowKey.End(person), cancel).Select(RowJson.FromBody<Unsent>).ToListAsync(cancel).ConfigureAwait(false);
        return [.. all.Where(u => u.HasWords && now - u.At < Unsent.Kept).OrderByDescending(u => u.At)];
    }

    /// <summary>What somebody typed in one form; null for nothing.</summary>
    public async Task<Unsent?> FindAsync(string workspace, string person, string key, Instant now, CancellationToken cancel = default) =>
        await rows.ReadAsync(Tables.Workspace, Partition(workspace), RowKey.Of(person, key), cancel).ConfigureAwait(false) is { } row
        && RowJson.FromBody<Unsent>(row) is { HasWords: true } unsent && now - unsent.At < Unsent.Kept ? unsent : null;

    /// <summary>It was sent, or is not wanted.</summary>
    public async Task DropAsync(string workspace, string person, string key, CancellationToken cancel = default) =>
        await rows.WriteAsync(Tables.Workspace, Partition(workspace), [RowWrite.Delete(RowKey.Of(person, key))], cancel).ConfigureAwait(false);

    /// <summary>Drops all of somebody who is gone.</summary>
    public Task ForgetAsync(string workspace, string person, CancellationToken cancel = default) => DropAllAsync(workspace, RowKey.First(person), RowKey.End(person), _ => true, cancel);

    /// <summary>Drops what has waited long enough.</summary>
    /// <returns>How many.</returns>
    public Task<int> TidyAsync(string workspace, Instant now, CancellationToken cancel = default) => DropAllAsync(workspace, null, null, u => now - u.At >= Unsent.Kept, cancel);

    private async Task<int> DropAllAsync(string workspace, string? from, string? end, Func<Unsent, bool> which, CancellationToken cancel)
    {
        var dropped = 0;
        await foreach (var row in rows.RangeAsync(Tables.Workspace, Partition(workspace), from, end, cancel).ConfigureAwait(false))
        {
            if (!which(RowJson.FromBody<Unsent>(row))) continue;
            // What is typed on meanwhile stays.
            await rows.WriteAsync(Tables.Workspace, Partition(workspace), [RowWrite.Delete(row.Key, row.Version)], cancel).ConfigureAwait(false);
            dropped++;
        }

        return dropped;
    }

    private static string Partition(string workspace) => RowKey.Of(workspace, "unsent");
}
