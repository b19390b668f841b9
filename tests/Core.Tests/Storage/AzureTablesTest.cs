using Azure.Core;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Storage;

/// <summary>An Azure Tables store whose requests are counted and can be broken, and a second one that sees the same rows undisturbed.</summary>
public abstract class AzureTablesTest
{
    protected const string Table = "things";
    protected const string Partition = "default|things";

    public required TestContext TestContext { get; init; }

    protected CancellationToken Cancel => TestContext.CancellationToken;

    protected FaultyTransport Way { get; } = new();

    protected StorageTransactions Asked { get; } = new();

    protected StoreAddress Address { get; private set; } = null!;

    protected AzureTablesRowStore Store { get; private set; } = null!;

    protected AzureTablesRowStore Others { get; private set; } = null!;

    [TestInitialize]
    public async Task Open()
    {
        Address = StoreAddress.Parse(await Azurite.NewAccountAsync());
        Store = AzureTablesRowStore.Open(Address, TimeProvider.System, options =>
        {
            options.Transport = Way;
            options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
            options.AddPolicy(Asked, HttpPipelinePosition.PerRetry);
        });
        Others = AzureTablesRowStore.Open(Address, TimeProvider.System);
    }

    [TestCleanup]
    public async Task Close()
    {
        await Store.DisposeAsync();
        await Others.DisposeAsync();
    }

    protected async Task<BatchResult> Write(params RowWrite[] writes) => await Store.WriteAsync(Table, Partition, writes, Cancel);

    protected async Task<BatchResult> WriteByOthers(params RowWrite[] writes) => await Others.WriteAsync(Table, Partition, writes, Cancel);

    protected async Task<Row?> Read(string key) => await Others.ReadAsync(Table, Partition, key, Cancel);

    /// <summary>Makes the table and forgets what that cost.</summary>
    protected async Task<string> Put(string key, string body = "0")
    {
        var version = (await Write(RowWrite.Put(key, body))).Versions[0]!;
        Asked.Clear();
        return version;
    }
}
