using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Storage;

/// <summary>The contract, kept by Azure Tables as the emulator has it.</summary>
[TestClass]
public sealed class AzureTablesRowStoreContractTests : RowStoreContract
{
    protected override async Task<IRowStore> OpenAsync() => await RowStores.OpenAsync(await Azurite.NewAccountAsync(), TimeProvider.System, Cancel);
}
