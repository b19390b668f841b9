using CsCheck;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

public abstract partial class RowStoreContract
{
    private enum Wish
    {
        Put,
        Insert,
        Replace,
        ReplaceStale,
        Delete,
        DeleteVersion,
        DeleteStale,
    }

    private sealed record Step(string Key, Wish Wish, string Body);

    private static readonly Gen<Step> AnyStep =
        from key in Gen.OneOf("a", "a|1", "b", "B", "c=20")
        from wish in Gen.Enum<Wish>()
        from body in Gen.OneOf("{}", "1", "\"é👍\"")
        select new Step(key, wish, body);

    private static readonly Gen<Step[][]> AnyHistory = AnyStep.Array[1, 4].Select(batch => batch.DistinctBy(s => s.Key).ToArray()).Array[1, 12];

    [TestMethod]
    public async Task Batches_AnySequence_LeaveWhatADictionaryWouldHold()
    {
        var run = 0;
        await AnyHistory.SampleAsync(async history => await Replay(history, $"run|{Interlocked.Increment(ref run)}"), iter: 150, threads: 2);
    }

    private async Task Replay(Step[][] history, string partition)
    {
        var model = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        var versions = new HashSet<(string Key, string Version)>();
        foreach (var steps in history)
        {
            var writes = steps.Select(s => ToWrite(s, model.GetValueOrDefault(s.Key)?.Version, versions)).ToList();
            var conflict = steps.FirstOrDefault(s => Conflicts(s, model))?.Key;

            var result = await Store.WriteAsync(Table, partition, writes, Cancel);

            Assert.AreEqual(conflict, result.ConflictKey);
            if (conflict is null) Keep(writes, result, partition, model, versions);
            Assert.AreSequenceEqual(model.Values, await Range(partition: partition));
        }
    }

    private static RowWrite ToWrite(Step step, string? current, HashSet<(string Key, string Version)> versions)
    {
        var stale = versions.FirstOrDefault(v => v.Key == step.Key && v.Version != current).Version ?? "0";
        return step.Wish switch
        {
            Wish.Put => RowWrite.Put(step.Key, step.Body),
            Wish.Insert => RowWrite.Insert(step.Key, step.Body),
            Wish.Replace => RowWrite.Replace(step.Key, step.Body, current ?? stale),
            Wish.ReplaceStale => RowWrite.Replace(step.Key, step.Body, stale),
            Wish.Delete => RowWrite.Delete(step.Key),
            Wish.DeleteVersion => RowWrite.Delete(step.Key, current ?? stale),
            _ => RowWrite.Delete(step.Key, stale),
        };
    }

    private static bool Conflicts(Step step, SortedDictionary<string, Row> model) => step.Wish switch
    {
        Wish.Put or Wish.Delete => false,
        Wish.Insert => model.ContainsKey(step.Key),
        Wish.Replace or Wish.DeleteVersion => !model.ContainsKey(step.Key),
        _ => true,
    };

    private static void Keep(List<RowWrite> writes, BatchResult result, string partition, SortedDictionary<string, Row> model, HashSet<(string Key, string Version)> versions)
    {
        foreach (var (write, version) in writes.Zip(result.Versions))
        {
            model.Remove(write.Key);
            Assert.AreEqual(write.Body is null, version is null);
            if (version is null) continue;
            Assert.IsTrue(versions.Add((write.Key, version)), "a row never gets a version twice");
            model.Add(write.Key, new(Table, partition, write.Key, version, write.Body!));
        }
    }
}
