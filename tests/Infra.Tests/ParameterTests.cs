using System.Text.Json.Nodes;

namespace Recruiting.Infra.Tests;

/// <summary>Parameters and outputs explain themselves, and nobody's ids stand in the repository.</summary>
[TestClass]
public sealed class ParameterTests
{
    [TestMethod]
    public async Task Parameters_AndOutputsAllHaveDescriptions()
    {
        var compiled = await Template.CompiledAsync();
        // A module's own parameters have a type; what main gives it has a value.
        var described = Template.Below(compiled).Where(v => v.Name is "parameters" or "outputs" && v.Value is JsonObject)
            .SelectMany(v => v.Value!.AsObject()).Where(p => p.Value is JsonObject o && (o.ContainsKey("type") || o.ContainsKey("$ref"))).ToList();

        Assert.IsGreaterThan(60, described.Count, "main's and the modules'");
        foreach (var (name, definition) in described) Assert.IsNotNull(definition!["metadata"]?["description"], name);
    }

    [TestMethod]
    [DataRow("main.bicepparam")]
    [DataRow("dev.bicepparam")]
    [DataRow("prod.bicepparam")]
    public async Task Files_HoldNobodysIds(string file) =>
        Assert.DoesNotMatchRegex("[0-9a-f]{8}-[0-9a-f]{4}-|@", await File.ReadAllTextAsync(Path.Combine(Repository.Infra, file)));

    [TestMethod]
    public void Modules_AreAllInTheRepository()
    {
        foreach (var template in Repository.Templates) Assert.DoesNotMatchRegex("'(br|ts)[:/]", File.ReadAllText(template), template);
    }
}
