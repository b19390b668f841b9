using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Recruiting.Infra.Tests;

/// <summary>No key and no secret passes through the templates: there is none to leak.</summary>
[TestClass]
public sealed partial class SecretTests
{
    [TestMethod]
    public async Task Template_AsksNoResourceForItsKeys()
    {
        var compiled = (await Template.CompiledAsync()).ToJsonString();

        Assert.DoesNotMatchRegex(AsksForKeys(), compiled);
    }

    [TestMethod]
    public async Task Outputs_AreNamesAndAddresses()
    {
        var outputs = Template.Below(await Template.CompiledAsync()).Where(v => v.Name == "outputs").SelectMany(v => v.Value!.AsObject()).ToList();

        Assert.IsGreaterThan(7, outputs.Count, "main's and the modules'");
        foreach (var (name, output) in outputs)
        {
            Assert.DoesNotMatchRegex(SoundsSecret(), name);
            Assert.AreEqual("string", output!["type"]!.GetValue<string>(), name);
            Assert.DoesNotMatchRegex(SoundsSecret(), output["value"]!.GetValue<string>().Replace("ConnectionString", "", StringComparison.Ordinal), name);
        }
    }

    // Only the address that telemetry is sent to is called so; it opens nothing where local authentication is off.
    [TestMethod]
    public async Task ConnectionString_IsThatOfTelemetryAlone()
    {
        var all = await Template.EverythingAsync();
        var text = (await Template.CompiledAsync()).ToJsonString();

        Assert.HasCount(1, ConnectionString().Matches(text));
        Assert.IsTrue(all.Only("Microsoft.Insights/components")["DisableLocalAuth"]!.GetValue<bool>());
        Assert.DoesNotContain("AccountKey", text);
        Assert.DoesNotContain("SharedAccessSignature", text);
    }

    [TestMethod]
    public async Task Settings_HoldReferencesInPlaceOfSecrets()
    {
        var settings = (await Template.EverythingAsync()).Config("appsettings");

        foreach (var (name, value) in settings.Where(s => SoundsSecret().IsMatch(s.Key)))
        {
            Assert.StartsWith(
                "@Microsoft.KeyVault(SecretUri=", value!.GetValue<string>().Replace("[format('", "", StringComparison.Ordinal), name);
        }
    }

    [TestMethod]
    public async Task Parameters_TakeNoSecret()
    {
        var parameters = Template.Below(await Template.CompiledAsync()).Where(v => v.Name == "parameters" && v.Value is JsonObject).SelectMany(v => v.Value!.AsObject());

        foreach (var (name, _) in parameters) Assert.DoesNotMatchRegex(SoundsSecret(), name);
    }

    [GeneratedRegex(@"\blist[A-Z]\w*\s*\(")]
    private static partial Regex AsksForKeys();

    [GeneratedRegex("secret|password|accesskey|accountkey|sharedkey|connectionstring|sas(token|url)", RegexOptions.IgnoreCase)]
    private static partial Regex SoundsSecret();

    [GeneratedRegex(@"\.ConnectionString\b")]
    private static partial Regex ConnectionString();
}
