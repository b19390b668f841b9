using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Recruiting.Core.Connections;
using Recruiting.Core.Hosting;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Hosting;

/// <summary>The key ring in a key vault that answers as Key Vault's documentation says.</summary>
[TestClass]
public sealed class KeyVaultRingTests : IDisposable
{
    private readonly FakeKeyVault vault = new();

    public void Dispose() => vault.Dispose();

    private KeyVaultRing Ring => new(vault.Client());

    [TestMethod]
    public void Elements_OfManyPages_AreAllRead()
    {
        for (var i = 0; i < 10; i++) Ring.StoreElement(new XElement("key", i), $"key-{i}");

        Assert.AreSequenceEqual(Enumerable.Range(0, 10).Select(i => $"{i}"), Ring.GetAllElements().Select(e => e.Value).Order(StringComparer.Ordinal));
        Assert.AreEqual(10, vault.Names.Count(n => n.StartsWith("recruiting-keys-key-", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Elements_LeaveOutWhatIsNotOurs_OrDisabled_OrGoneSinceItWasListed()
    {
        Ring.StoreElement(new XElement("key", "ours"), "key-1");
        Ring.StoreElement(new XElement("key", "gone"), "key-2");
        vault.Put("linkedin-page-secret", "of somebody else");
        vault.Put("recruiting-keys-old", "<key>off</key>", enabled: false);
        vault.Vanishing = "recruiting-keys-key-2";

        Assert.AreSequenceEqual(["ours"], Ring.GetAllElements().Select(e => e.Value));
        Assert.DoesNotContain("GET /secrets/linkedin-page-secret", vault.Requests, "nobody else's secret is read");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("key_with/signs")]
    public void Element_WithANameThatNoSecretMayHave_IsStoredUnderAnother(string name)
    {
        Ring.StoreElement(new XElement("key", 1), name);
        Ring.StoreElement(new XElement("key", 2), name);

        Assert.HasCount(2, Ring.GetAllElements());
    }

    [TestMethod]
    [DataRow(HttpStatusCode.TooManyRequests)]
    [DataRow(HttpStatusCode.ServiceUnavailable)]
    public void Trouble_ThatPasses_IsNotNoticed(HttpStatusCode status)
    {
        Ring.StoreElement(new XElement("key", 1), "key-1");
        vault.Trouble.Enqueue(status);
        vault.Trouble.Enqueue(status);

        Assert.HasCount(1, Ring.GetAllElements());
    }

    [TestMethod]
    [DataRow(HttpStatusCode.Forbidden, 1, "keys.unauthorized")]
    [DataRow(HttpStatusCode.BadRequest, 1, "keys.failed")]
    [DataRow(HttpStatusCode.TooManyRequests, 9, "keys.throttled")]
    [DataRow(HttpStatusCode.InternalServerError, 9, "keys.unreachable")]
    public void Trouble_ThatStays_SaysWhatToDo(HttpStatusCode status, int times, string code)
    {
        for (var i = 0; i < times; i++) vault.Trouble.Enqueue(status);
        var read = Assert.ThrowsExactly<PresenceException>(() => Ring.GetAllElements());
        vault.Trouble.Clear();
        for (var i = 0; i < times; i++) vault.Trouble.Enqueue(status);
        var written = Assert.ThrowsExactly<PresenceException>(() => Ring.StoreElement(new XElement("key", 1), "key-1"));

        Assert.AreEqual((code, code, FaultKind.Unavailable), (read.Code, written.Code, read.Kind));
        Assert.Contains("presence.vault.azure.net", read.Message);
    }

    [TestMethod]
    public void Element_Damaged_NamesTheSecretAndNotWhatIsInIt()
    {
        vault.Put("recruiting-keys-key-1", "<key>hush");

        var refused = Assert.ThrowsExactly<PresenceException>(() => Ring.GetAllElements());

        Assert.AreEqual("keys.damaged", refused.Code);
        Assert.Contains("recruiting-keys-key-1", refused.Message);
        Assert.DoesNotContain("hush", refused.Message);
    }

    [TestMethod]
    public async Task Tokens_EncryptedByOneHost_AreReadByAnother()
    {
        var store = new MemoryRowStore();
        await Connections(store).PutForChannelAsync("w", "page", Given("hush"));

        Assert.AreEqual("hush", (await Connections(store).OfChannelAsync("w", "page"))!.AccessToken);
        Assert.AreEqual(1, vault.Names.Count());
        Assert.DoesNotContain("hush", vault.Value(vault.Names.Single()));
    }

    [TestMethod]
    public async Task Tokens_WhileTheRingIsUnreadable_SayWhatIsWrongWithTheRing()
    {
        var store = new MemoryRowStore();
        await Connections(store).PutForChannelAsync("w", "page", Given("hush"));
        foreach (var name in vault.Names) vault.Put(name, "no key");

        var read = await Assert.ThrowsExactlyAsync<PresenceException>(() => Connections(store).OfChannelAsync("w", "page"));
        var put = await Assert.ThrowsExactlyAsync<PresenceException>(() => Connections(store).PutForChannelAsync("w", "page", Given("other")));

        Assert.AreEqual(("keys.damaged", "keys.damaged"), (read.Code, put.Code));
    }

    [TestMethod]
    [DataRow("http://presence.vault.azure.net")]
    [DataRow("https://presence.vault.azure.net/secrets/x")]
    [DataRow("ftp://x")]
    public void Place_ThatIsNoVault_IsRefused(string place) =>
        Assert.AreEqual("configuration.invalid", Assert.ThrowsExactly<PresenceException>(() => KeyRing.At(place)).Code);

    [TestMethod]
    public void Place_OfAVault_IsItsAddress() => Assert.AreEqual("https://presence.vault.azure.net", KeyRing.At("https://presence.vault.azure.net/").Place);

    private static Connection Given(string token) => new() { AccessToken = token, RefreshToken = token + "-again", ExpiresAt = Instant.MaxValue, Urn = "urn:li:organization:1" };

    /// <summary>Another host: nothing is kept from the one before.</summary>
    private ConnectionStore Connections(MemoryRowStore store)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("Recruiting");
        services.Configure<KeyManagementOptions>(o => o.XmlRepository = Ring);
        return new(store, services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>());
    }
}
