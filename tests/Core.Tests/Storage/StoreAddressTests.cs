using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

[TestClass]
public sealed class StoreAddressTests
{
    private const string Key = "c2VjcmV0c2VjcmV0c2VjcmV0MTIzNA==";

    [TestMethod]
    public void Parse_SqliteFile_IsItsFullPath()
    {
        var address = StoreAddress.Parse("sqlite:data/rows; x=y.db");

        Assert.AreEqual(Path.GetFullPath("data/rows; x=y.db"), address.File);
        Assert.AreEqual($"sqlite:{address.File}", address.ToString());
        Assert.IsNull(address.ConnectionString);
    }

    [TestMethod]
    [DataRow("https://presence.table.core.windows.net")]
    [DataRow("https://presence.table.core.windows.net/")]
    public void Parse_Account_IsItsEndpoint(string text)
    {
        var address = StoreAddress.Parse(text);

        Assert.AreEqual(new Uri("https://presence.table.core.windows.net/"), address.Account);
        Assert.AreEqual("https://presence.table.core.windows.net", address.Place);
    }

    [TestMethod]
    [DataRow("UseDevelopmentStorage=true", "tables:development storage")]
    [DataRow("usedevelopmentstorage=true;", "tables:development storage")]
    [DataRow("DefaultEndpointsProtocol=https;AccountName=presence;AccountKey=" + Key + ";EndpointSuffix=core.windows.net", "tables:presence")]
    [DataRow("TableEndpoint=https://presence.table.core.windows.net/?sv=1&sig=" + Key, "tables:https://presence.table.core.windows.net/")]
    public void Parse_ConnectionString_IsKeptWholeAndNeverShown(string text, string place)
    {
        var address = StoreAddress.Parse(text);

        Assert.AreEqual(text, address.ConnectionString);
        Assert.AreEqual(place, address.ToString());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("sqlite:")]
    [DataRow("rows.db")]
    [DataRow("http://presence.table.core.windows.net")]
    [DataRow("https://presence.blob.core.windows.net")]
    [DataRow("https://presence.table.core.windows.net/?sv=1&sig=" + Key)]
    [DataRow("https://me:" + Key + "@presence.table.core.windows.net/")]
    [DataRow("AccountKey=" + Key)]
    [DataRow("AccountKey=" + Key + ";;=;Account")]
    public void Parse_AnythingElse_IsRefusedWithoutRepeatingIt(string text)
    {
        var error = Assert.ThrowsExactly<PresenceException>(() => StoreAddress.Parse(text));

        Assert.AreEqual("store.address-invalid", error.Code);
        Assert.AreEqual("Presence:Store", error.Faults[0].Field);
        Assert.DoesNotContain("c2VjcmV0", error.ToString());
    }

    [TestMethod]
    [DataRow("https://presence.table.core.windows.net", "https://presence.queue.core.windows.net/", "https://presence.blob.core.windows.net/")]
    [DataRow("https://presence.table.core.usgovcloudapi.net", "https://presence.queue.core.usgovcloudapi.net/", "https://presence.blob.core.usgovcloudapi.net/")]
    [DataRow("https://presence.z01.table.storage.azure.net", "https://presence.z01.queue.storage.azure.net/", "https://presence.z01.blob.storage.azure.net/")]
    public void Parse_Account_HasItsQueuesAndBlobsBesideIt(string text, string queues, string blobs)
    {
        var address = StoreAddress.Parse(text);

        Assert.AreEqual(new Uri(queues), address.Queues);
        Assert.AreEqual(new Uri(blobs), address.Blobs);
    }

    [TestMethod]
    [DataRow("sqlite:rows.db")]
    [DataRow("UseDevelopmentStorage=true")]
    public void Parse_NoAccount_HasNoEndpointsBesideIt(string text)
    {
        var address = StoreAddress.Parse(text);

        Assert.IsNull(address.Queues);
        Assert.IsNull(address.Blobs);
    }

    [TestMethod]
    [DataRow("https://presence.table.core.windows.net", "https://presence.table.core.windows.net")]
    [DataRow("UseDevelopmentStorage=true", "tables:development storage")]
    [DataRow("AccountName=presence;AccountKey=" + Key, "tables:presence")]
    public async Task Open_CloudStore_IsOpenedWithoutBeingAsked(string text, string place)
    {
        await using var store = await RowStores.OpenAsync(text, TimeProvider.System, CancellationToken.None);

        Assert.AreEqual(place, store.Place);
    }

    [TestMethod]
    [DataRow("AccountName=presence")]
    [DataRow("AccountName=presence;AccountKey=c2VjcmV0!")]
    public async Task Open_ConnectionStringThatIsNone_IsRefusedWithoutRepeatingIt(string text)
    {
        var error = await Assert.ThrowsExactlyAsync<PresenceException>(() => RowStores.OpenAsync(text, TimeProvider.System, CancellationToken.None));

        Assert.AreEqual("store.address-invalid", error.Code);
        Assert.DoesNotContain("c2VjcmV0", error.ToString());
    }

    [TestMethod]
    public async Task Open_SqliteFile_IsOpened()
    {
        using var folder = new TempFolder();
        await using var store = await RowStores.OpenAsync($"sqlite:{folder.File}", TimeProvider.System, CancellationToken.None);

        Assert.AreEqual($"sqlite:{folder.File}", store.Place);
    }
}
