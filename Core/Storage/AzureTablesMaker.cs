using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace Recruiting.Core.Storage;

/// <summary>Makes tables that are missing: each once, whoever asks for it at the same time.</summary>
internal sealed class AzureTablesMaker(TableServiceClient service)
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> made = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>That a table was made, if it was; to be given to <see cref="MakeAsync"/> where the table turns out to be missing all the same.</summary>
    public Lazy<Task>? Known(string table) =>
        made.GetValueOrDefault(table) is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } known ? known : null;

    /// <summary>Makes a table that was found missing.</summary>
    /// <param name="table">The table.</param>
    /// <param name="known">What <see cref="Known"/> said before it was found missing: a table that had been made by then was deleted since.</param>
    public async Task MakeAsync(string table, Lazy<Task>? known)
    {
        if (known is not null) made.TryRemove(new(table, known));
        var making = made.GetOrAdd(table, name => new(() => service.CreateTableIfNotExistsAsync(name)));
        try
        {
            await making.Value.ConfigureAwait(false);
        }
        catch
        {
            made.TryRemove(new(table, making)); // Whoever comes next tries again.
            throw;
        }
    }
}
