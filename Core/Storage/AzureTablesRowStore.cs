using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;

namespace Recruiting.Core.Storage;

/// <summary>Rows in the tables of an Azure Storage account, or of its emulator Azurite.</summary>
/// <remarks>Busy servers and lost connections are tried again here, within two minutes; what is told as written is written, and what is told as a conflict was a conflict
/// with somebody else. A write that was sent is not cancelled: it ends, or its time does. A table is made when the first row is written into it; reading one that is
/// missing finds nothing.</remarks>
public sealed class AzureTablesRowStore : IRowStore
{
    private readonly TableServiceClient service;
    private readonly AzureTablesMaker maker;
    private readonly TimeProvider clock;

    // Different for every opening of every process, and of no other consequence.
    private readonly string opening = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private long batches;
    private bool disposed;

    private AzureTablesRowStore(TableServiceClient service, string place, TimeProvider clock)
    {
        (this.service, Place, this.clock) = (service, place, clock);
        maker = new(service);
    }

    /// <inheritdoc/>
    public string Place { get; }

    /// <summary>Opens the store. Nothing is asked of it before the first read or write.</summary>
    /// <param name="address">An account's address, signed in to with Azure.Identity, or a connection string.</param>
    /// <param name="clock">Counts how long is tried.</param>
    /// <param name="with">More options of the client, such as a policy that counts; null for none.</param>
    /// <exception cref="PresenceException"><c>store.address-invalid</c>.</exception>
    public static AzureTablesRowStore Open(StoreAddress address, TimeProvider clock, Action<TableClientOptions>? with = null) =>
        new(AzureTablesClient.Of(address, with), address.Place, clock);

    /// <inheritdoc/>
    public async ValueTask<Row?> ReadAsync(string table, string partition, string key, CancellationToken cancel = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        cancel.ThrowIfCancellationRequested();
        if (!RowGuard.CanHold(table, partition, key)) return null;
        var client = service.GetTableClient(table);
        var found = await AskAsync(until => client.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: until), cancel).ConfigureAwait(false);
        return found.HasValue ? found.Value!.ToRow(table) : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Row> RangeAsync(
        string table, string partition, string? from = null, string? to = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        cancel.ThrowIfCancellationRequested();
        if (!RowGuard.CanHold(table, partition) || (to is not null && string.CompareOrdinal(from, to) >= 0)) yield break;
        var client = service.GetTableClient(table);
        string? next = null;
        do
        {
            var page = await AskAsync(until => PageAsync(client, Filter(partition, from, to), next, until), cancel).ConfigureAwait(false);
            foreach (var entity in page?.Values ?? [])
            {
                cancel.ThrowIfCancellationRequested();
                yield return entity.ToRow(table);
            }

            next = page?.ContinuationToken;
        }
        while (next is not null);
    }

    /// <inheritdoc/>
    public async ValueTask<BatchResult> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancel = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        RowGuard.Check(table, partition, writes);
        cancel.ThrowIfCancellationRequested();
        if (writes.Count == 0) return new(null, []);
        var stamp = $"{opening}-{Interlocked.Increment(ref batches).ToString(CultureInfo.InvariantCulture)}";
        var batch = new AzureTablesBatch(service.GetTableClient(table), partition, [.. writes], stamp, Place);
        return await AskAsync(
            async until =>
            {
                var known = maker.Known(table);
                try
                {
                    return await batch.WriteAsync(until).ConfigureAwait(false);
                }
                catch (RequestFailedException e) when (AzureTablesFaults.IsNoTable(e))
                {
                    await maker.MakeAsync(table, known).ConfigureAwait(false);
                    return await batch.WriteAsync(until).ConfigureAwait(false);
                }
            },
            CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Takes no more; what is under way ends by itself.</summary>
    public ValueTask DisposeAsync()
    {
        disposed = true;
        return ValueTask.CompletedTask;
    }

    private static string Filter(string partition, string? from, string? to) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition}")
        + (from is null ? "" : " and " + TableClient.CreateQueryFilter($"RowKey ge {from}"))
        + (to is null ? "" : " and " + TableClient.CreateQueryFilter($"RowKey lt {to}"));

    /// <summary>One page of a thousand rows at most; null where there is no such table.</summary>
    private static async Task<Page<TableEntity>?> PageAsync(TableClient client, string filter, string? next, CancellationToken cancel)
    {
        try
        {
            var pages = client.QueryAsync<TableEntity>(filter, cancellationToken: cancel).AsPages(next).GetAsyncEnumerator(cancel);
            await using (pages.ConfigureAwait(false))
            {
                return await pages.MoveNextAsync().ConfigureAwait(false) ? pages.Current : null;
            }
        }
        catch (RequestFailedException e) when (AzureTablesFaults.IsNoTable(e))
        {
            return null;
        }
    }

    private async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(AzureTablesClient.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            return await ask(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        catch (Exception e) when (AzureTablesFaults.Knows(e))
        {
            throw AzureTablesFaults.Of(e, Place);
        }
    }
}
