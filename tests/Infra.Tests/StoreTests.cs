namespace Recruiting.Infra.Tests;

/// <summary>The store: what is in it, that it opens by identity alone, and that a slip can be undone.</summary>
[TestClass]
public sealed class StoreTests
{
    [TestMethod]
    public async Task Account_OpensByIdentityOverTlsAlone()
    {
        var account = (await Template.LeastAsync()).Only("Microsoft.Storage/storageAccounts");

        Assert.IsFalse(account["allowSharedKeyAccess"]!.GetValue<bool>());
        Assert.IsFalse(account["allowBlobPublicAccess"]!.GetValue<bool>());
        Assert.IsTrue(account["supportsHttpsTrafficOnly"]!.GetValue<bool>());
        Assert.AreEqual("TLS1_2", account["minimumTlsVersion"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task Containers_AreThoseOfFilesCopiesAndThePackage_AndNonePublic()
    {
        var containers = (await Template.LeastAsync()).Of("Microsoft.Storage/storageAccounts/blobServices/containers").ToList();

        CollectionAssert.AreEquivalent(new[] { "media", "backups", "packages" }, containers.Select(c => Template.Name(c).Split('/')[^1]).ToArray());
        foreach (var container in containers) Assert.AreEqual("None", container["properties"]!["publicAccess"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task Blobs_OverwrittenOrDeleted_CanBeBroughtBack()
    {
        var blobs = (await Template.LeastAsync()).Only("Microsoft.Storage/storageAccounts/blobServices");

        Assert.IsTrue(blobs["isVersioningEnabled"]!.GetValue<bool>());
        Assert.IsTrue(blobs["deleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
        Assert.IsTrue(blobs["containerDeleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
    }

    [TestMethod]
    public async Task Queues_AreThoseOfTheHandOver()
    {
        var queues = (await Template.LeastAsync()).Of("Microsoft.Storage/storageAccounts/queueServices/queues");

        CollectionAssert.AreEquivalent(new[] { "publish-due", "publish-due-poison" }, queues.Select(q => Template.Name(q).Split('/')[^1]).ToArray());
    }

    [TestMethod]
    public async Task Vault_OpensByRolesAndLosesNothing()
    {
        var vault = (await Template.LeastAsync()).Only("Microsoft.KeyVault/vaults");

        Assert.IsTrue(vault["enableRbacAuthorization"]!.GetValue<bool>());
        Assert.IsTrue(vault["enablePurgeProtection"]!.GetValue<bool>());
        Assert.IsTrue(vault["enableSoftDelete"]!.GetValue<bool>());
        Assert.IsNull(vault["accessPolicies"]);
    }
}
