using System.Globalization;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>An import that is killed between its batches is mended by importing again: the rows are then exactly those of one that was not.</summary>
[TestClass]
public sealed class ImportKilledTests
{
    private const int Rows = 1000;

    private static readonly ImportReading File = ImportFile.ReadCsv(
        "channel,text,due\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "groep" : "pagina")},Bericht {i},{(i % 10 == 0 ? "next" : i % 10 == 1 ? $"2027-01-{1 + (i / 40):00} 12:{i % 60:00}" : "")}\n"))));

    [TestMethod]
    public async Task Import_KilledAtAnyWriteAndImportedAgain_GivesExactlyTheRows()
    {
        Assert.IsEmpty(File.Errors);
        var (whole, writes) = await ImportAsync(int.MaxValue);
        Assert.IsGreaterThan(50, writes);

        for (var k = 0; k < writes; k += 9)
        {
            Assert.AreSequenceEqual(whole, (await ImportAsync(k)).Rows, $"killed after write {k}");
        }
    }

    [TestMethod]
    public async Task Import_InBatches_KeepsThemWithinTheLimit()
    {
        var store = new FaultyRowStore(new MemoryRowStore());
        await using var presence = await PrepareAsync(store);

        await AgainAsync(presence);

        Assert.IsLessThanOrEqualTo(Core.Storage.RowLimits.BatchRows, store.Calls.Max(c => c.Rows));
    }

    [TestMethod]
    public async Task Import_Twice_AddsNothingTwice()
    {
        await using var presence = await PrepareAsync(new FaultyRowStore(new MemoryRowStore()));

        Assert.AreEqual((Rows, 0), Counts(await AgainAsync(presence)));
        Assert.AreEqual((0, Rows), Counts(await AgainAsync(presence)));

        static (int Accepted, int Unchanged) Counts(ImportReport report) => (report.Accepted, report.Unchanged);
    }

    private static async Task<(List<string> Rows, int Writes)> ImportAsync(int dieAfter)
    {
        var rows = new MemoryRows();
        var store = new FaultyRowStore(new MemoryRowStore(rows));
        await using var presence = await PrepareAsync(store);
        store.DieAfter(dieAfter, c => c.Kind == CallKind.Write);
        try
        {
            await AgainAsync(presence);
        }
        catch (ProcessDiedException)
        {
            // As meant.
        }

        var writes = store.Calls.Count(c => c.Kind == CallKind.Write);
        await using var reopened = Presence.Start(new MemoryRowStore(rows), presence.Clock);
        await AgainAsync(reopened);
        return ([.. rows.All.Select(r => $"{r.Table}/{r.Partition}/{r.Key}: {r.Body}")], writes);
    }

    private static async Task<Presence> PrepareAsync(FaultyRowStore store)
    {
        var presence = Presence.Start(store);
        await presence.PutChannelAsync("groep", with: c => c with { Cadence = PresenceParts.Cadence("MO,TU,WE,TH,FR") });
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        return presence;
    }

    private static Task<ImportReport> AgainAsync(Presence presence) =>
        presence.Get<Importing>().ImportAsync(Presence.Workspace, File, new ImportWish(false, true, false, English), Desk);
}
