using System.Text.Json.Nodes;

namespace Recruiting.Infra.Tests;

/// <summary>Who may do what: no more than is needed, and each where it is needed alone.</summary>
[TestClass]
public sealed class RoleTests
{
    private const string Group = "33333333-3333-3333-3333-333333333333";

    /// <summary>Azure's built-in roles, by id.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "Key Vault Secrets Officer",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [TestMethod]
    public async Task Identity_OpensWhatTheAppNeeds()
    {
        var roles = Of((await Template.EverythingAsync()).Of("Microsoft.Authorization/roleAssignments"), "ServicePrincipal");

        CollectionAssert.AreEquivalent(
            new[]
            {
                "Microsoft.Storage/storageAccounts: Storage Blob Data Owner",
                "Microsoft.Storage/storageAccounts: Storage Queue Data Contributor",
                "Microsoft.Storage/storageAccounts: Storage Table Data Contributor",
                "Microsoft.KeyVault/vaults: Key Vault Secrets Officer",
                "Microsoft.Insights/components: Monitoring Metrics Publisher",
            },
            roles);
    }

    [TestMethod]
    public async Task AdminGroup_OpensWhatWorkOnTheStoreNeeds()
    {
        var assignments = (await Template.EverythingAsync()).Of("Microsoft.Authorization/roleAssignments").ToList();

        CollectionAssert.AreEquivalent(
            new[]
            {
                "Microsoft.Storage/storageAccounts: Storage Blob Data Contributor",
                "Microsoft.Storage/storageAccounts: Storage Queue Data Contributor",
                "Microsoft.Storage/storageAccounts: Storage Table Data Contributor",
                "Microsoft.KeyVault/vaults: Key Vault Secrets Officer",
            },
            Of(assignments, "Group"));
        Assert.IsTrue(assignments.Where(a => Kind(a) == "Group").All(a => a["properties"]!["principalId"]!.GetValue<string>() == Group));
    }

    [TestMethod]
    public async Task AdminGroup_NotGiven_OpensNothing() =>
        Assert.IsEmpty(Of((await Template.LeastAsync()).Of("Microsoft.Authorization/roleAssignments"), "Group"));

    private static string Kind(JsonNode assignment) => assignment["properties"]!["principalType"]!.GetValue<string>();

    private static string[] Of(IEnumerable<JsonNode> assignments, string kind) =>
    [
        .. assignments.Where(a => Kind(a) == kind).Select(a => $"{Scope(a)}: {Names[a["properties"]!["roleDefinitionId"]!.GetValue<string>().Split('/')[^1]]}"),
    ];

    private static string Scope(JsonNode assignment)
    {
        var parts = (assignment["scope"] ?? assignment["id"])!.GetValue<string>().Split("/providers/Microsoft.Authorization/")[0].Split('/');
        return $"{parts[^3]}/{parts[^2]}";
    }
}
