using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

/// <summary>Pins how a JSON file becomes rows.</summary>
[TestClass]
public sealed class ImportJsonTests
{
    private const string Item = """{"channel":"a","text":"Hello","due":"2026-11-24 08:30","tags":["job","dotnet"],"link":null,"until":"2026-11-30"}""";

    [TestMethod]
    [DataRow($"[{Item}]")]
    [DataRow($$"""{"items":[{{Item}}]}""")]
    [DataRow($"\uFEFF [ {Item} ]\n")]
    public void ReadJson_ArrayOrItems_ReadsEach(string file)
    {
        var reading = ImportFile.ReadJson(file);

        Assert.IsEmpty(reading.Errors);
        var row = reading.Rows.Single();
        Assert.AreEqual((1, "a", "Hello", null, new LocalDate(2026, 11, 30)), (row.Line, row.Channel, row.Text, row.Link, row.Until!.Value));
        Assert.AreEqual("2026-11-24T08:30:00", row.Due.ToString());
        CollectionAssert.AreEqual(new[] { "job", "dotnet" }, row.Tags.ToArray());
        CollectionAssert.AreEquivalent(new[] { "channel", "text", "due", "tags", "link", "until" }, row.Given.ToArray(), "null was given, author was not");
    }

    [TestMethod]
    public void ReadJson_TagsAsText_AreSplitAsInCsv() =>
        CollectionAssert.AreEqual(new[] { "job", "dotnet" }, ImportFile.ReadJson("""[{"channel":"a","text":"b","tags":"job|dotnet"}]""").Rows.Single().Tags.ToArray());

    [TestMethod]
    public void ReadJson_SameRowAsCsv_IsTheSamePost() => Assert.AreEqual(
        ImportIdentity.PostId(ImportFile.ReadCsv("channel,text,due\na,Hello,24-11-2026 8:30").Rows.Single()),
        ImportIdentity.PostId(ImportFile.ReadJson($"[{Item}]").Rows.Single()));

    [TestMethod]
    public void ReadJson_FormulaGuard_IsACsvMatterAndStays() => Assert.AreEqual("'=1", ImportFile.ReadJson("""[{"channel":"a","text":"'=1"}]""").Rows.Single().Text);

    [TestMethod]
    public void ReadJson_UnknownField_IsNamedWithItsPlace()
    {
        var error = ImportFile.ReadJson("""[{"channel":"a","text":"b"},{"channel":"a","text":"c","foo":1,"state":"draft"}]""").Errors.Single();
        Assert.AreEqual((2, "items[1].foo", "import.field-unknown"), (error.Line, error.Column, error.Code));
    }

    [TestMethod]
    [DataRow("""{"channel":"a","text":5}""", "text", "import.field-type")]
    [DataRow("""{"channel":"a","text":"b","tags":[1]}""", "tags", "import.field-type")]
    [DataRow("""{"channel":"a","text":"b","tags":["one|two"]}""", "tags", "import.tag-invalid")]
    [DataRow("""{"channel":"a","text":"b","due":1}""", "due", "import.field-type")]
    [DataRow("""{"channel":"a","text":"b","text":"c"}""", "text", "import.field-twice")]
    [DataRow("""{"channel":"a","text":"\ud83d"}""", "text", "import.field-type")]
    [DataRow("""{"channel":"a","text":"b","\ud83d":1}""", "items[1].?", "import.field-unknown")]
    [DataRow("""{"channel":"a"}""", "text", "import.text-missing")]
    [DataRow("\"a\"", null, "import.json-item")]
    public void ReadJson_ItemThatCannotBe_IsAnErrorOfThatItem(string item, string? column, string code)
    {
        var reading = ImportFile.ReadJson($"[{Item},{item}]");

        Assert.IsTrue(reading.Errors.Any(e => (e.Line, e.Column, e.Code) == (2, column, code)), string.Join(' ', reading.Errors));
        Assert.HasCount(1, reading.Rows);
        Assert.IsFalse(reading.Unreadable);
    }

    [TestMethod]
    [DataRow("[\n{\"channel\":", "import.json-invalid")]
    [DataRow("channel,text\na,b", "import.json-invalid")]
    [DataRow("{\"items\":[],\"more\":1}", "import.json-root")]
    [DataRow("{\"items\":{}}", "import.json-root")]
    [DataRow("5", "import.json-root")]
    [DataRow("", "import.empty")]
    public void ReadJson_NotAPlan_IsRefusedWhole(string file, string code)
    {
        var reading = ImportFile.ReadJson(file);

        Assert.AreEqual(code, reading.Errors.Single().Code);
        Assert.IsTrue(reading.Unreadable);
    }

    [TestMethod]
    public void ReadJson_Deep_IsRefused() =>
        Assert.AreEqual("import.json-invalid", ImportFile.ReadJson(new string('[', 100_000)).Errors.Single().Code);

    [TestMethod]
    public void ReadJson_MoreItemsThanAllowed_IsRefused() =>
        Assert.AreEqual("import.too-many-rows", ImportFile.ReadJson($"[{Item},{Item}]", new ImportOptions { MostRows = 1 }).Errors.Single().Code);
}
