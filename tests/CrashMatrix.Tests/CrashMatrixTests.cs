using Recruiting.CrashMatrix.Matrix;

namespace Recruiting.CrashMatrix.Tests;

/// <summary>Invariants 1 to 3 and 5 under <c>kill -9</c>: a sample of the matrix. The whole of it, which kills at every label: docs/never-twice.md.</summary>
[TestClass]
public sealed class CrashMatrixTests
{
    private const int Kills = 60, Seed = 20261124;

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public async Task Processes_Killed_ShowNothingTwice_LoseNothing_AndSayWhatTheyLeft()
    {
        var report = await new CrashRun(Azurite: false, Kills, Seed, Sample: true).RunAsync(cancel: TestContext.CancellationToken);

        Assert.IsEmpty(report.Wrong);
        Assert.IsGreaterThanOrEqualTo(Kills, report.Killed);
        Assert.AreEqual((0, 0), (report.Duplicates, report.Lost));
        Assert.IsGreaterThan(0, report.InDoubt, "a kill while LinkedIn was asked leaves a doubt");
    }
}
