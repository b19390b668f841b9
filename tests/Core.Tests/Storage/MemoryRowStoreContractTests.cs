using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Storage;

/// <summary>The contract, kept by the double that the other tests stand on.</summary>
[TestClass]
public sealed class MemoryRowStoreContractTests : RowStoreContract
{
    protected override Task<IRowStore> OpenAsync() => Task.FromResult<IRowStore>(new MemoryRowStore());
}
