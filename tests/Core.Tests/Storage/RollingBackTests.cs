using System.Text.Json;
using System.Text.Json.Nodes;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Tests.Jobs;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Storage;

/// <summary>A release reads the rows of the releases before it, and writes what they can read: rolling back loses nothing (docs/decisions/0005).</summary>
/// <remarks><c>Rows/{release}</c> holds rows as that release wrote them. The folder of a release that has none yet is written by the first test here, to be committed.</remarks>
[TestClass]
public sealed class RollingBackTests
{
    private const string ShapeFile = "shape.txt", RecordsFile = "records.jsonl", WorkspaceFile = "workspace.jsonl";

    private static readonly string Folder = Path.Combine(SentencesInCode.Root, "tests", "Core.Tests", "Storage", "Rows");

    public static IEnumerable<string> Releases() => Directory.GetDirectories(Folder).Select(f => Path.GetFileName(f));

    [TestMethod]
    public async Task Release_OfThisCode_HasItsRowsWrittenDown()
    {
        var own = Path.Combine(Folder, typeof(Stored).Assembly.GetName().Version!.ToString(3));
        if (Directory.Exists(own)) return;
        Directory.CreateDirectory(own);
        await File.WriteAllLinesAsync(Path.Combine(own, ShapeFile), Shape.Lines());
        await File.WriteAllLinesAsync(Path.Combine(own, RecordsFile), Shape.Records.SelectMany(r => RowSamples.Of(r).Select(b => $"{r.Name} {b}")));
        await using var presence = await BusyWorkspace.FillWithTimeAsync(Presence.Start());
        var parts = await WorkspaceParts.FactsAsync(presence.Store, Presence.Workspace, CancellationToken.None).ToListAsync();
        var rows = parts.ToAsyncEnumerable().SelectMany(p => p.RowsAsync(presence.Store)).Select(r => JsonSerializer.Serialize(BackupLine.Of(r), BackupLine.Json));
        await File.WriteAllLinesAsync(Path.Combine(own, WorkspaceFile), await rows.ToListAsync());
        Assert.Fail($"The rows of this release were written to {own}: look at them and commit them.");
    }

    /// <summary>A line that is gone is a property or a word that was renamed, removed, or is of another type now: rows that have it are unreadable, or lose it.</summary>
    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void Shape_OfARelease_IsStillWritten(string release)
    {
        var gone = Lines(release, ShapeFile).Except(Shape.Lines()).Where(line => !IsNoLongerRequired(line)).ToList();

        Assert.IsEmpty(gone, string.Join('\n', gone));
    }

    /// <summary>A word that a release does not know is unreadable to it. Where it must be: read it one release before it is written, and say so here.</summary>
    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void Words_OfThisCode_AreKnownToARelease(string release)
    {
        var known = Lines(release, ShapeFile).ToHashSet();
        var enums = known.Where(IsWord).Select(line => line.Split(' ')[0]).ToHashSet();

        Assert.IsEmpty(Shape.Lines().Where(line => IsWord(line) && enums.Contains(line.Split(' ')[0]) && !known.Contains(line)));
    }

    /// <summary>What a release needs in a row is in every row that this code writes, and of the kind that it was.</summary>
    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void Rows_OfThisCode_HaveWhatAReleaseNeeds(string release)
    {
        var required = Lines(release, ShapeFile).Where(l => l.EndsWith(" required", StringComparison.Ordinal)).Select(l => l.Split(' ')[0]).ToHashSet();
        foreach (var record in Shape.Records)
        {
            foreach (var body in RowSamples.Of(record))
            {
                var written = JsonNode.Parse(body)!.AsObject();
                foreach (var name in required.Where(r => r.StartsWith(record.Name + ".", StringComparison.Ordinal)).Select(r => r[(record.Name.Length + 1)..])) Assert.IsNotNull(written[name], $"{record.Name}.{name}");
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void Records_OfARelease_AreReadAndWrittenWithAllTheyHold(string release)
    {
        var records = Lines(release, RecordsFile).Select(line => line.Split(' ', 2)).ToList();
        Assert.IsNotEmpty(records);
        foreach (var parts in records)
        {
            var type = Shape.Records.Single(t => t.Name == parts[0]);
            var (before, after) = (JsonNode.Parse(parts[1])!, JsonNode.Parse(Again(parts[1], type))!);
            Assert.IsTrue(Holds(after, before), $"{parts[0]}: {before.ToJsonString()} became {after.ToJsonString()}");
        }
    }

    /// <summary>The same the other way round: this code is the older one.</summary>
    [TestMethod]
    public void Fields_OfALaterRelease_SurviveReadingAndWriting()
    {
        foreach (var record in Shape.Records)
        {
            foreach (var body in RowSamples.Of(record))
            {
                var later = RowSamples.OfALaterRelease(JsonNode.Parse(body)!, record);
                Assert.IsTrue(JsonNode.DeepEquals(later, JsonNode.Parse(Again(later.ToJsonString(), record))), record.Name);
            }
        }
    }

    [TestMethod]
    public void Fields_OfALaterRelease_SurviveAChange_AndDoNotCount()
    {
        var row = new Row("t", "p", "k", "1", """{"by":"anna","at":"2026-11-24T07:30:00Z","device":"phone"}""");
        var opened = RowJson.FromBody<Opened>(row);

        Assert.AreEqual("""{"by":"bram","at":"2026-11-24T07:30:00Z","device":"phone"}""", RowJson.ToBody(opened with { By = "bram" }));
        Assert.AreEqual(new Opened("anna", opened.At), opened, "what is not known makes no difference");
        Assert.DoesNotContain("phone", opened.ToString());
    }

    /// <summary>Who puts a channel or a colleague says all of it anew, in the words of this release.</summary>
    [TestMethod]
    public async Task Fields_OfALaterRelease_SurviveAPut()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("groep");
        await presence.PutColleagueAsync("anna");
        async Task AddAsync(string table, string partition, string key, string where)
        {
            var row = (await presence.Store.ReadAsync(table, partition, key))!;
            await presence.Store.WriteAsync(table, partition, [RowWrite.Put(key, row.Body.Replace(where, where + "\"later\":7,", StringComparison.Ordinal))]);
        }

        var (own, place, person) = (RowKey.Of(Presence.Workspace), RowKey.Of(Presence.Workspace, "groep"), RowKey.Of("colleague", "anna"));
        await AddAsync(Tables.Channels, place, "channel", "{");
        await AddAsync(Tables.Workspace, own, person, "{");
        await presence.PutChannelAsync("groep", with: c => c with { Name = "Another name" });
        await presence.PutColleagueAsync("anna", c => c with { Department = "R&D" });

        var (put, known) = ((await presence.Store.ReadAsync(Tables.Channels, place, "channel"))!.Body, (await presence.Store.ReadAsync(Tables.Workspace, own, person))!.Body);
        Assert.Contains("\"name\":\"Another name\"", put);
        Assert.Contains("\"later\":7", put);
        Assert.AreEqual(3, put.Split("\"later\":7").Length - 1, "the channel's own, its rules' and its cadence's");
        Assert.Contains("R&D", known);
        Assert.Contains("\"later\":7", known);
    }

    [TestMethod]
    [DynamicData(nameof(Releases))]
    public async Task Workspace_OfARelease_IsRestoredFromItsCopy_AndWorksOn(string release)
    {
        var zipped = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(zipped, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(string.Concat(Lines(release, WorkspaceFile).Select(l => l + "\n"))));
        }

        await using var presence = Presence.Start();
        presence.At(BusyWorkspace.Due + NodaTime.Duration.FromDays(10));
        await presence.Get<Restore>().RunAsync(Presence.Workspace, "copy", _ => Task.FromResult<Stream>(new MemoryStream(zipped.ToArray())), replace: false);

        await Invariants.Consistent.RequireAsync(presence, hintsTooMany: 0, release);
        foreach (var job in JobSchedules.All) Assert.IsFalse((await presence.RunAsync(job.Job)).Counts.ContainsKey("failed"), job.Job);
        var health = await presence.Get<Health>().ReadAsync(Presence.Workspace, PresenceParts.English);
        Assert.AreEqual(HealthStatus.Attention, health.Status, string.Join('\n', health.Findings));
    }

    private static bool IsNoLongerRequired(string line) => line.EndsWith(" required", StringComparison.Ordinal) && Shape.Lines().Contains(line[..^" required".Length]);

    private static bool IsWord(string line) => line.EndsWith('\'');

    private static string Again(string body, Type type) => JsonSerializer.Serialize(JsonSerializer.Deserialize(body, type, RowJson.Options), type, RowJson.Options);

    /// <summary>Everything of the part is in the whole, which may have more.</summary>
    private static bool Holds(JsonNode? whole, JsonNode? part) => (whole, part) switch
    {
        (JsonObject w, JsonObject p) => p.All(f => Holds(w[f.Key], f.Value)),
        (JsonArray w, JsonArray p) => w.Count == p.Count && p.Zip(w).All(pair => Holds(pair.Second, pair.First)),
        _ => JsonNode.DeepEquals(whole, part),
    };

    private static string[] Lines(string release, string file) => File.ReadAllLines(Path.Combine(Folder, release, file));
}
