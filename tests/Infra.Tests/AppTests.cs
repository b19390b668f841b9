using System.Text.Json.Nodes;

namespace Recruiting.Infra.Tests;

/// <summary>The function app: its plan, what it runs, and by what it is reached.</summary>
[TestClass]
public sealed class AppTests
{
    [TestMethod]
    public async Task App_IsReachedByHttpsAlone()
    {
        var app = (await Template.LeastAsync()).Only("Microsoft.Web/sites");

        Assert.IsTrue(app["httpsOnly"]!.GetValue<bool>());
        Assert.AreEqual("Disabled", app["siteConfig"]!["ftpsState"]!.GetValue<string>());
        Assert.AreEqual("1.2", app["siteConfig"]!["minTlsVersion"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task Publishing_ByPassword_IsOff()
    {
        var policies = (await Template.LeastAsync()).Of("Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();

        CollectionAssert.AreEquivalent(new[] { "ftp", "scm" }, policies.Select(p => Template.Name(p).Split('/')[^1]).ToArray());
        foreach (var policy in policies) Assert.IsFalse(policy["properties"]!["allow"]!.GetValue<bool>());
    }

    [TestMethod]
    public async Task App_RunsAsTheIdentity()
    {
        var all = await Template.LeastAsync();
        var app = all.Of("Microsoft.Web/sites").Single();
        var deployment = app["properties"]!["functionAppConfig"]!["deployment"]!["storage"]!;

        Assert.AreEqual("UserAssigned", app["identity"]!["type"]!.GetValue<string>());
        Assert.HasCount(1, app["identity"]!["userAssignedIdentities"]!.AsObject());
        Assert.AreEqual("UserAssignedIdentity", deployment["authentication"]!["type"]!.GetValue<string>());
        Assert.IsNotNull(app["properties"]!["keyVaultReferenceIdentity"], "the vault's references are read as it too");
        Assert.AreEqual("managedidentity", all.Config("appsettings")["AzureWebJobsStorage__credential"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task App_RunsIsolatedNet10OnFlexConsumptionAndSleeps()
    {
        var all = await Template.LeastAsync();
        var config = all.Only("Microsoft.Web/sites")["functionAppConfig"]!;

        Assert.AreEqual("FC1", all.Of("Microsoft.Web/serverfarms").Single()["sku"]!["name"]!.GetValue<string>());
        Assert.AreEqual("dotnet-isolated", config["runtime"]!["name"]!.GetValue<string>());
        Assert.AreEqual("10.0", config["runtime"]!["version"]!.GetValue<string>());
        Assert.AreEqual(1, config["scaleAndConcurrency"]!["maximumInstanceCount"]!.GetValue<int>());
        Assert.IsEmpty(config["scaleAndConcurrency"]!["alwaysReady"]!.AsArray());
    }

    [TestMethod]
    public async Task Settings_OfOlderPlans_AreLeftOut()
    {
        var settings = (await Template.EverythingAsync()).Config("appsettings");

        // Flex Consumption refuses a deployment that has them.
        foreach (var name in (string[])["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTSHARE", "AzureWebJobsStorage"])
        {
            Assert.IsFalse(settings.ContainsKey(name), name);
        }
    }

    [TestMethod]
    public async Task Resources_CarryTheTagsThatAzdFindsThemBy()
    {
        var all = await Template.EverythingAsync();

        Assert.AreEqual("prod", all.Of("Microsoft.Resources/resourceGroups").Single()["tags"]!["azd-env-name"]!.GetValue<string>());
        Assert.AreEqual("functions", all.Of("Microsoft.Web/sites").Single()["tags"]!["azd-service-name"]!.GetValue<string>());
        foreach (var resource in all.Resources.Where(r => r["location"] is JsonValue)) Assert.IsNotNull(resource["tags"], Template.Name(resource));
        Assert.Contains("  functions:\n    project: Functions\n", (await File.ReadAllTextAsync(Repository.At("azure.yaml"))).ReplaceLineEndings("\n"));
    }
}
