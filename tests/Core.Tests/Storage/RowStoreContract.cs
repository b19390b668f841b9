using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>What <see cref="IRowStore"/> promises. An engine is tested by a class that derives from this and names how it is opened.</summary>
public abstract partial class RowStoreContract
{
    protected const string Table = "Things";
    protected const string Partition = "default|things";

    public required TestContext TestContext { get; init; }

    protected IRowStore Store { get; private set; } = null!;

    protected CancellationToken Cancel => TestContext.CancellationToken;

    /// <summary>A store without rows.</summary>
    protected abstract Task<IRowStore> OpenAsync();

    [TestInitialize]
    public async Task Open() => Store = await OpenAsync();

    [TestCleanup]
    public async Task Close() => await Store.DisposeAsync();

    protected async Task<Row?> Read(string key) => await Store.ReadAsync(Table, Partition, key, Cancel);

    protected async Task<BatchResult> Write(params RowWrite[] writes) => await Store.WriteAsync(Table, Partition, writes, Cancel);

    protected async Task<List<Row>> Range(string? from = null, string? to = null, string partition = Partition)
    {
        var rows = new List<Row>();
        await foreach (var row in Store.RangeAsync(Table, partition, from, to, Cancel)) rows.Add(row);
        return rows;
    }

    protected async Task<string[]> Keys(string? from = null, string? to = null) => [.. (await Range(from, to)).Select(r => r.Key)];
}
