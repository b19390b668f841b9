using System.Text.Json.Nodes;

namespace Recruiting.Infra.Tests;

/// <summary>The linter's rules are in force, every one of them as an error.</summary>
[TestClass]
public sealed class LinterTests
{
    private static readonly string Config = Path.Combine(Repository.Infra, "bicepconfig.json");

    [TestMethod]
    public void Rules_AreAllErrors()
    {
        var core = JsonNode.Parse(File.ReadAllText(Config))!["analyzers"]!["core"]!;

        Assert.IsTrue(core["enabled"]!.GetValue<bool>());
        Assert.IsGreaterThanOrEqualTo(43, core["rules"]!.AsObject().Count, "as many as the compiler's own list of rules has");
        foreach (var (rule, setting) in core["rules"]!.AsObject()) Assert.AreEqual("error", setting!["level"]!.GetValue<string>(), rule);
    }

    [TestMethod]
    public async Task Rules_Broken_Fail()
    {
        var folder = Directory.CreateTempSubdirectory("recruiting-lint-").FullName;
        var file = Path.Combine(folder, "broken.bicep");
        await File.WriteAllTextAsync(
            file,
            """
            param unused string
            param given object
            resource old 'Microsoft.Storage/storageAccounts@2025-01-01' existing = { name: 'old' }
            output same object = given
            output id string = old.id
            """);
        try
        {
            var (code, _, said) = await Bicep.RunAsync(Bicep.Least, "lint", file, "--config", Config);

            Assert.AreNotEqual(0, code);
            Assert.Contains("Error no-unused-params:", said, "it warns unless told otherwise");
            Assert.Contains("Error use-user-defined-types:", said, "it is off unless told otherwise");
            Assert.Contains("Error use-recent-api-versions:", said, "only the most recent will do");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
