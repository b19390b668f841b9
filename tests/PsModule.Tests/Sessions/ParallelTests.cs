using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Sessions;

/// <summary>Several sessions of one process, and the workers of <c>ForEach-Object -Parallel</c>. Alone, because "the one that is open in the process" is meant.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ParallelTests : ShellTests
{
    private string Place => $"sqlite:{Path.Combine(Folder, "recruiting.db")}";

    private static string InWorkers(string script, int many = 4) => $"1..{many} | ForEach-Object -ThrottleLimit 3 -Parallel {{ Import-Module '{Module.Manifest}'; {script} }}";

    [TestMethod]
    public void Workers_WithoutAConnection_UseTheOneThatIsOpen()
    {
        var seen = Session.Run(InWorkers("(Get-PresenceConnection).Store; (Get-PresenceJob).Count")).Well().Output;

        Assert.HasCount(8, seen);
        Assert.AreEqual(4, seen.Count(o => Place.Equals(o.BaseObject)), string.Join(" ", seen));
        Assert.AreEqual(Place, Session.Run("Get-PresenceConnection").Well()["Store"], "theirs ended, and the session's did not");
    }

    [TestMethod]
    public void Workers_WhereTwoStoresAreOpen_AreToldToChoose()
    {
        _ = Session;
        Directory.CreateDirectory(Path.Combine(Folder, "b"));
        using var other = Shell.On(Path.Combine(Folder, "b"));

        var told = other.Run(InWorkers("Get-PresenceJob", many: 2));

        Assert.AreEqual("connection.ambiguous connection.ambiguous", string.Join(" ", told.Codes));
        Assert.IsEmpty(told.Output);
    }

    [TestMethod]
    public void Workers_ThatConnectForThemselves_WorkOnTheirOwnAndConfuseNobody()
    {
        var own = Session.Run($$"""1..4 | ForEach-Object -ThrottleLimit 4 -Parallel { Import-Module '{{Module.Manifest}}'; if ($_ -gt 2) { $null = Connect-Presence -Path "{{Folder}}/own-$_.db" }; (Get-PresenceConnection).Store }""").Well().Output;

        Assert.AreSequenceEqual(
            new[] { Place, Place, $"sqlite:{Path.Combine(Folder, "own-3.db")}", $"sqlite:{Path.Combine(Folder, "own-4.db")}" }.Order(StringComparer.Ordinal), own.Select(o => $"{o}").Order(StringComparer.Ordinal));
        Assert.IsFalse(File.Exists(Path.Combine(Folder, "own-3.db-wal")), "a worker's connection ends with it");
    }

    [TestMethod]
    public async Task Workers_WhoseModuleIsImportedByItself_UseTheOneThatIsOpen()
    {
        var path = new Dictionary<string, string> { ["PSModulePath"] = Path.GetDirectoryName(await Published.ManifestAsync()) is { } folder ? Path.GetDirectoryName(folder)! : "" };
        var said = await Running.DotnetAsync(path, Module.Host, $"(Connect-Presence -Path '{Folder}/recruiting.db').Store", "1..3 | ForEach-Object -Parallel { (Get-PresenceConnection).Store }");

        Assert.AreSequenceEqual(Enumerable.Repeat(Place, 4), said);
    }

    [TestMethod]
    public void Sessions_AtTheSameTime_EachWorkOnTheirOwn()
    {
        var stores = Enumerable.Range(1, 4).Select(i => Directory.CreateDirectory(Path.Combine(Folder, $"{i}")).FullName).ToList();
        Parallel.ForEach(stores, store =>
        {
            using var shell = Shell.On(store);
            for (var run = 0; run < 5; run++) Assert.HasCount(2, shell.Run("Invoke-PresenceJob fill-plan, guard-streaks").Well().Output);
            Assert.AreEqual($"sqlite:{Path.Combine(store, "recruiting.db")}", shell.Run("Get-PresenceConnection").Well()["Store"]);
        });
    }
}
