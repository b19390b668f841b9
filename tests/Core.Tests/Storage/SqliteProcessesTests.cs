using System.Globalization;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>Several processes on one file, and the sudden end of one.</summary>
[TestClass]
public sealed class SqliteProcessesTests : IDisposable
{
    private readonly TempFolder folder = new();

    public required TestContext TestContext { get; init; }

    private CancellationToken Cancel => TestContext.CancellationToken;

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task Counting_ThreeProcessesFromAFreshFile_LosesNone()
    {
        var children = Enumerable.Range(0, 2).Select(_ => StoreChild.RunAsync(folder.File, Cancel, "count", "50")).ToList();
        await using var store = await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, Cancel);
        for (var i = 0; i < 50; i++) await Counting.IncrementAsync(store, "Things", "shared", "count", Cancel);

        Assert.AreSequenceEqual([0, 0], await Task.WhenAll(children));
        Assert.AreEqual("450", (await store.ReadAsync("Things", "shared", "count", Cancel))!.Body);
    }

    [TestMethod]
    public async Task Kill_WhileWriting_LosesNothingAcknowledged()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 6; round++)
        {
            var acknowledged = await KilledAfterAsync(random.Next(1, 800), $"round{round}");

            Assert.AreEqual("ok", folder.Run("PRAGMA integrity_check"));
            await using var store = await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, Cancel);
            var kept = await KeptAsync(store, $"round{round}");
            Assert.IsEmpty(acknowledged.Except(kept));
            Assert.IsLessThanOrEqualTo(acknowledged.Count + 4 + 64, kept.Count, "what is there beyond was on its way to a caller, or to the pipe");
        }
    }

    /// <summary>Lets a child write until so many rows were acknowledged, kills it, and returns all that it said.</summary>
    private async Task<List<string>> KilledAfterAsync(int count, string name)
    {
        using var child = StoreChild.Start(folder.File, "write", name);
        var lines = new List<string>();
        while (await child.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            lines.Add(line);
            if (lines.Count == count) child.Kill(); // SIGKILL
        }

        await child.WaitForExitAsync(Cancel);
        Assert.IsGreaterThanOrEqualTo(count, lines.Count, "the child ended by itself");
        return lines;
    }

    /// <summary>The rows that are there with their twin; one without the other is half a batch.</summary>
    private async Task<List<string>> KeptAsync(SqliteRowStore store, string name)
    {
        var kept = new List<string>();
        for (var task = 0; task < 4; task++)
        {
            var partition = string.Create(CultureInfo.InvariantCulture, $"{name}.{task}");
            var keys = new List<string>();
            await foreach (var row in store.RangeAsync("Things", partition, cancel: Cancel)) keys.Add(row.Key);
            Assert.IsTrue(keys.Chunk(2).All(pair => pair.Length == 2 && pair[1] == pair[0] + "|twin"));
            kept.AddRange(keys.Where(k => !k.EndsWith("|twin", StringComparison.Ordinal)).Select(k => $"{partition} {k}"));
        }

        return kept;
    }
}
