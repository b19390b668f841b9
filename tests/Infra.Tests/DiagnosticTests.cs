namespace Recruiting.Infra.Tests;

/// <summary>Whatever can tell what it did tells the workspace.</summary>
[TestClass]
public sealed class DiagnosticTests
{
    /// <summary>Types without diagnostics of their own, each with the reason.</summary>
    private static readonly Dictionary<string, string> Without = new()
    {
        ["Microsoft.Resources/resourceGroups"] = "has none; what is done to it is in the activity log",
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "has none; its sign-ins are in Entra's logs",
        ["Microsoft.Insights/components"] = "writes to the workspace itself; a setting would write and bill everything twice",
        ["Microsoft.Insights/diagnosticSettings"] = "is one",
        ["Microsoft.Insights/actionGroups"] = "has none",
        ["Microsoft.Insights/scheduledQueryRules"] = "has none",
        ["Microsoft.Authorization/roleAssignments"] = "has none; the activity log has each change",
        ["Microsoft.Consumption/budgets"] = "has none",
        ["Microsoft.Web/serverfarms"] = "has metrics alone, which the app's own tell",
        ["Microsoft.Web/sites/config"] = "part of the app",
        ["Microsoft.Web/sites/basicPublishingCredentialsPolicies"] = "part of the app",
        ["Microsoft.Storage/storageAccounts/blobServices/containers"] = "part of the blob service",
        ["Microsoft.Storage/storageAccounts/managementPolicies"] = "part of the account",
        ["Microsoft.Storage/storageAccounts/queueServices/queues"] = "part of the queue service",
    };

    [TestMethod]
    public async Task Resources_ThatCanTell_TellTheWorkspace()
    {
        var all = await Template.EverythingAsync();
        var told = all.Of("Microsoft.Insights/diagnosticSettings").ToList();
        var tell = all.Resources.Where(r => !Without.ContainsKey(Template.Type(r))).Select(r => r["id"]!.GetValue<string>()).ToList();

        CollectionAssert.AreEquivalent(tell, told.Select(d => d["id"]!.GetValue<string>().Split("/providers/Microsoft.Insights/diagnosticSettings/")[0]).ToList());
        foreach (var setting in told)
        {
            var properties = setting["properties"]!;
            Assert.IsNotNull(properties["workspaceId"]);
            var on = (properties["logs"] ?? properties["metrics"])!.AsArray();
            Assert.IsTrue(on.Count > 0 && on.All(c => c!["enabled"]!.GetValue<bool>()), setting.ToJsonString());
        }
    }

    [TestMethod]
    public async Task Exceptions_AreTypesThatAreThere() => Assert.IsEmpty(Without.Keys.Except((await Template.EverythingAsync()).Resources.Select(Template.Type)));
}
