using Recruiting.Core.Jobs;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>What a store holds, to compare it with another, whatever its engine.</summary>
internal static class Rows
{
    /// <summary>Every row of the tests' workspace, without its version: facts, and hints where they are asked for.</summary>
    public static async Task<List<string>> OfAsync(IRowStore store, bool hints = false, Func<Row, bool>? which = null)
    {
        var found = new List<string>();
        await foreach (var part in WorkspaceParts.FactsAsync(store, Presence.Workspace, CancellationToken.None)) await AddAsync(part);
        if (!hints) return found;
        foreach (var part in WorkspaceParts.Hints(Presence.Workspace)) await AddAsync(part);
        return found;

        async Task AddAsync(RowPart part)
        {
            await foreach (var row in part.RowsAsync(store))
            {
                if (which?.Invoke(row) != false) found.Add($"{row.Table}/{row.Partition}/{row.Key}: {row.Body}");
            }
        }
    }
}
