using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Loading;

/// <summary>In a PowerShell of its own: with nothing beside the published folder, and with other versions of what the module brings.</summary>
[TestClass]
public sealed class IsolationTests
{
    private static readonly string[] Others = ["Microsoft.Data.Sqlite 8.0.34", "Azure.Core 1.53.0", "NodaTime 3.3.4"];

    private readonly string folder = Directory.CreateTempSubdirectory("presence-alone-").FullName;

    private string Use => $"(Connect-Presence -Path '{Path.Combine(folder, "a.db")}').TimeZone.Id; Get-PresenceJob | Where-Object Name -eq tidy | ForEach-Object Name; (Get-PresenceHealth).Status";

    // None of what the shell loaded for itself is the module's.
    private const string Versions =
        "[AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName() } | Where-Object { $_.Name -in 'Azure.Core', 'Microsoft.Data.Sqlite', 'NodaTime', 'Recruiting.Core' } | ForEach-Object { $_.Name + ' ' + $_.Version.ToString(3) }";

    [TestCleanup]
    public void Clean() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public async Task Module_FromThePublishedFolderAlone_ImportsAndWorks()
    {
        var said = await Running.HostAsync($"Import-Module '{await Published.ManifestAsync()}'", Use);

        Assert.AreSequenceEqual(["Europe/Amsterdam", "tidy", "Healthy"], said);
    }

    [TestMethod]
    public async Task Module_AfterOtherVersions_WorksBesideThem()
    {
        var said = await Running.HostAsync("others", $"Import-Module '{Module.Manifest}'", Use, "others", Versions);

        Assert.AreSequenceEqual([.. Others, "Europe/Amsterdam", "tidy", "Healthy", .. Others], said.Take(9));
        RequireBoth(said.Skip(9));
    }

    [TestMethod]
    public async Task Module_BeforeOtherVersions_WorksBesideThem()
    {
        var said = await Running.HostAsync($"Import-Module '{Module.Manifest}'", Use, "others", "Get-PresenceConnection | ForEach-Object Workspace", Versions);

        Assert.AreSequenceEqual(["Europe/Amsterdam", "tidy", "Healthy", .. Others, "default"], said.Take(7));
        RequireBoth(said.Skip(7));
    }

    private static void RequireBoth(IEnumerable<string> loaded)
    {
        var names = loaded.ToList();
        foreach (var other in Others.Where(o => !o.StartsWith("Azure", StringComparison.Ordinal)))
        {
            Assert.Contains(other, names);
            Assert.AreEqual(2, names.Count(n => n.Split(' ')[0] == other.Split(' ')[0]), string.Join(", ", names));
        }

        Assert.AreEqual(1, names.Count(n => n.StartsWith("Recruiting.Core ", StringComparison.Ordinal)));
    }
}
