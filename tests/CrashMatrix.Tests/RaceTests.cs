using Recruiting.CrashMatrix.Race;

namespace Recruiting.CrashMatrix.Tests;

/// <summary>Eight real processes on one SQLite file. Ten thousand posts: docs/never-twice.md.</summary>
[TestClass]
public sealed class RaceTests
{
    private const int Posts = 400;

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public async Task Ticks_OfEightProcessesAtTheSameMinute_PublishEachPostOnce()
    {
        var result = await new RaceRun(Posts, Channels: 20).RunAsync(TestContext.CancellationToken);

        Assert.AreEqual((0, 0, Posts), (result.Duplicates, result.Missing, result.Published));
        Assert.HasCount(8, result.ByProcess);
    }
}
