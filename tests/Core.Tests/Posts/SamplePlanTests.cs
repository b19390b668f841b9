using System.Text;
using System.Text.Json;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

/// <summary>Pins that the sample plan is one that anybody can load on any day.</summary>
[TestClass]
public sealed class SamplePlanTests
{
    private static readonly ImportReading Plan = ImportFile.ReadCsv(Sample("plan.csv"));

    [TestMethod]
    public void Plan_AsAWhole_HasFortyPostsForFiveChannels()
    {
        Assert.IsEmpty(Plan.Errors, string.Join(' ', Plan.Errors));
        Assert.HasCount(40, Plan.Rows);
        Assert.HasCount(40, Plan.Rows.Select(ImportIdentity.PostId).Distinct());
        CollectionAssert.AreEquivalent(Ids("channels.json"), Plan.Rows.Select(r => r.Channel).Distinct().ToList());
        CollectionAssert.AreEquivalent(Ids("colleagues.json"), Plan.Rows.Select(r => r.Author).OfType<string>().Distinct().ToList());
        Assert.IsTrue(Plan.Rows.Any(r => r.Author is null), "some are for whoever has the turn");
    }

    [TestMethod]
    public void Plan_ForExcel_HasTheSameRows()
    {
        var bytes = Sample("plan-excel.csv");
        var text = Encoding.UTF8.GetString(bytes);
        Assert.IsTrue(text.StartsWith('\uFEFF') && text.Contains(";\r\n", StringComparison.Ordinal), "as Excel saves it: a mark, semicolons, CR LF");

        var reading = ImportFile.ReadCsv(bytes);

        Assert.IsEmpty(reading.Errors);
        CollectionAssert.AreEqual(Plan.Rows.Select(Told).ToList(), reading.Rows.Select(Told).ToList());
    }

    [TestMethod]
    public void Plan_OnAnyDay_IsNotStale()
    {
        Assert.IsTrue(Plan.Rows.All(r => r.Due is DueWish.None or DueWish.Next), "a date would pass");
        Assert.IsTrue(Plan.Rows.All(r => r.Until is null or { Year: 2099 }), "a closing day would pass");
    }

    [TestMethod]
    public void Plan_Content_ShowsWhatTheProductMustCarry()
    {
        Assert.IsTrue(Plan.Rows.All(r => r.Text.Length <= 3000 && r.Language is "nl" or "en"));
        Assert.IsTrue(Plan.Rows.All(r => r.Link is null || new Uri(r.Link).Host is "example.org" or "example.com"));
        Assert.HasCount(Plan.Rows.Count(r => r.Link is not null), Plan.Rows.Select(r => r.Link).OfType<string>().Distinct());
        foreach (var piece in new[] { "(m/v/x)", "“", "\"", "\n", "💡", "C#" }) Assert.IsTrue(Plan.Rows.Any(r => r.Text.Contains(piece, StringComparison.Ordinal)), piece);
        Assert.IsTrue(Plan.Rows.Where(r => r.Tags.Contains("job")).All(r => r.Until is not null && r.Link is not null));
        Assert.IsTrue(Plan.Rows.Where(r => r.Channel == "lead-profile").All(r => r.Author == "anouk"), "a profile is its owner's");
    }

    private static string Told(ImportRow row) =>
        string.Join('¦', row.Line, ImportIdentity.PostId(row), row.Channel, row.Due, row.Text, row.Link, row.Author, string.Join('|', row.Tags), row.Language, row.Until);

    private static List<string?> Ids(string file)
    {
        using var document = JsonDocument.Parse(Sample(file));
        return [.. document.RootElement.EnumerateArray().Select(e => e.GetProperty("id").GetString())];
    }

    private static byte[] Sample(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Recruiting.sln"))) folder = folder.Parent;
        return File.ReadAllBytes(Path.Combine(folder.FullName, "samples", file));
    }
}
