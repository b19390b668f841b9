namespace Recruiting.Infra.Tests;

/// <summary>The templates and parameter files compile offline, and the linter, at its strictest, has nothing to say.</summary>
[TestClass]
public sealed class CompileTests
{
    [TestMethod]
    public async Task Main_Compiles() => Assert.AreEqual("https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#", (await Template.CompiledAsync())["$schema"]!.GetValue<string>());

    [TestMethod]
    public async Task Parameters_WithWhatMustBeGiven_AreEnough()
    {
        var (code, output, said) = await Bicep.RunAsync(Bicep.Least, "lint", "--pattern", "*.bicepparam");

        Assert.AreEqual("", output + said);
        Assert.AreEqual(0, code);
    }

    [TestMethod]
    public async Task Parameters_WithNothingGiven_NameEachThatMustBe()
    {
        var (code, _, said) = await Bicep.RunAsync(new Dictionary<string, string>(), "lint", "main.bicepparam");

        Assert.AreNotEqual(0, code);
        foreach (var name in Bicep.Least.Keys) Assert.Contains($"\"{name}\" does not exist", said);
        foreach (var name in Bicep.Everything.Keys.Except(Bicep.Least.Keys)) Assert.DoesNotContain(name, said);
    }
}
