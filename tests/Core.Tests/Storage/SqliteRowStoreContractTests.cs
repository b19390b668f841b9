using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>The contract, kept by SQLite.</summary>
[TestClass]
public sealed class SqliteRowStoreContractTests : RowStoreContract, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override async Task<IRowStore> OpenAsync() => await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, Cancel);
}
