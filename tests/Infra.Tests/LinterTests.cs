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

    // Most recent as the compiler knows it: a newer compiler, as people deploy with, knows newer ones, and must not stumble over these.
    [TestMethod]
    public async Task Templates_AreCleanAndTheirVersionsTheMostRecent()
    {
        var (code, output, said) = await LintAsync("**/*.bicep", Repository.Infra);

        Assert.AreEqual("", output + said);
        Assert.AreEqual(0, code);
    }

    [TestMethod]
    public async Task Rules_Broken_Fail()
    {
        var folder = Directory.CreateTempSubdirectory("recruiting-lint-").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "broken.bicep"),
            """
            param unused string
            param given object
            resource old 'Microsoft.Storage/storageAccounts@2025-01-01' existing = { name: 'old' }
            output same object = given
            output id string = old.id
            """);
        try
        {
            var (code, _, said) = await LintAsync("broken.bicep", folder);

            Assert.AreNotEqual(0, code);
            Assert.Contains("Error no-unused-params:", said, "it warns unless told otherwise");
            Assert.Contains("Error use-user-defined-types:", said, "it is off unless told otherwise");
            Assert.Contains("Error use-recent-api-versions:", said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>By the repository's rules, and with no version taken but the most recent.</summary>
    private static async Task<(int Code, string Output, string Said)> LintAsync(string templates, string folder)
    {
        var rules = JsonNode.Parse(await File.ReadAllTextAsync(Config))!;
        rules["analyzers"]!["core"]!["rules"]!["use-recent-api-versions"]!["maxAgeInDays"] = 0;
        var strictest = Path.GetTempFileName();
        await File.WriteAllTextAsync(strictest, rules.ToJsonString());
        try
        {
            return await Bicep.RunAsync(Bicep.Least, "lint", "--pattern", Path.Combine(folder, templates), "--config", strictest);
        }
        finally
        {
            File.Delete(strictest);
        }
    }
}
