using Recruiting.Core.Log;
using Recruiting.Core.Storage;

namespace Recruiting.Core.WorkingGroup;

/// <summary>Colleagues in the store.</summary>
public sealed class ColleagueStore(IRowStore rows, RowMemory memory)
{
    private const string Colleague = "colleague";

    /// <summary>The colleague, or null.</summary>
    public async Task<Versioned<Colleague>?> FindAsync(string workspace, string id, CancellationToken cancel = default)
    {
        var row = await rows.ReadAsync(Tables.Workspace, RowKey.Of(workspace), RowKey.Of(Colleague, id), cancel).ConfigureAwait(false);
        return row is null ? null : new(memory.Of<Colleague>(row), row.Version);
    }

    /// <summary>The colleague.</summary>
    /// <exception cref="PresenceException"><c>colleague.not-found</c>.</exception>
    public async Task<Versioned<Colleague>> GetAsync(string workspace, string id, CancellationToken cancel = default) =>
        await FindAsync(workspace, id, cancel).ConfigureAwait(false)
        ?? throw PresenceException.NotFound("colleague.not-found", $"There is no colleague '{id}'. Make them first, or look whether the id is written as it is there.");

    /// <summary>All colleagues, in order of their ids.</summary>
    public async Task<IReadOnlyList<Versioned<Colleague>>> AllAsync(string workspace, CancellationToken cancel = default)
    {
        var all = new List<Versioned<Colleague>>();
        await foreach (var row in rows.RangeAsync(Tables.Workspace, RowKey.Of(workspace), RowKey.First(Colleague), RowKey.End(Colleague), cancel).ConfigureAwait(false))
        {
            all.Add(new(memory.Of<Colleague>(row), row.Version));
        }

        return all;
    }

    /// <summary>Writes a colleague under the version read, null for a new one, with what the log says of it, null for nothing.</summary>
    /// <returns>The new version, or null where somebody else was first.</returns>
    public async Task<string?> SaveAsync(string workspace, Colleague colleague, string? version, LogEntry? entry, CancellationToken cancel = default)
    {
        var result = await rows.WriteAsync(
            Tables.Workspace, RowKey.Of(workspace), [RowWrite.Save(RowKey.Of(Colleague, colleague.Id), RowJson.ToBody(colleague), version), .. LogEntry.Writes(entry, version)], cancel).ConfigureAwait(false);
        return result.Written ? result.Versions[0] : null;
    }

    /// <summary>Removes a colleague, and says so in the log.</summary>
    /// <returns>Was it still the version that was read?</returns>
    public async Task<bool> RemoveAsync(string workspace, Versioned<Colleague> colleague, LogEntry entry, CancellationToken cancel = default) =>
        (await rows.WriteAsync(
            Tables.Workspace, RowKey.Of(workspace), [RowWrite.Delete(RowKey.Of(Colleague, colleague.Value.Id), colleague.Version), entry.ToWrite(colleague.Version)], cancel).ConfigureAwait(false)).Written;
}
