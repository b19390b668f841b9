using System.Text;
using CsCheck;
using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

/// <summary>Pins how a CSV file becomes rows: encoding, separator, header, quotes, lines.</summary>
[TestClass]
public sealed class ImportCsvTests
{
    [TestMethod]
    public void ReadCsv_AllColumnsInAnyOrderAndCase_ReadsEach()
    {
        var row = One("""
             Until ,TEXT,channel,Id,due,link,author,tags,language
            2026-11-30,Hello,dotnet-nl,mine-1,2026-11-24 08:30,https://example.org/a,bram,"job| dotnet ,job",nl
            """);

        Assert.AreEqual((2, "mine-1", "dotnet-nl", "Hello"), (row.Line, row.Id, row.Channel, row.Text));
        Assert.AreEqual(new DueWish.Local(new LocalDateTime(2026, 11, 24, 8, 30)), row.Due);
        Assert.AreEqual(("https://example.org/a", "bram", "nl", (LocalDate?)new LocalDate(2026, 11, 30)), (row.Link, row.Author, row.Language, row.Until));
        CollectionAssert.AreEqual(new[] { "job", "dotnet" }, row.Tags.ToArray());
    }

    [TestMethod]
    public void ReadCsv_OnlyNeededColumns_LeavesTheRestOpen()
    {
        var row = One("channel,text\ndotnet-nl,Hello");

        Assert.IsInstanceOfType<DueWish.None>(row.Due);
        Assert.AreEqual((null, null, null, null, null), (row.Id, row.Link, row.Author, row.Language, row.Until));
        CollectionAssert.AreEquivalent(new[] { "channel", "text" }, row.Given.ToArray(), "an update leaves alone what was not given");
    }

    [TestMethod]
    [DataRow("channel;text\ndotnet-nl;Hello, all")]
    [DataRow("channel\ttext\ndotnet-nl\tHello, all")]
    [DataRow("channel,text\ndotnet-nl,\"Hello, all\"")]
    [DataRow("sep=;\r\nchannel;text\r\ndotnet-nl;Hello, all\r\n")]
    [DataRow("SEP=\t\nchannel\ttext\ndotnet-nl\tHello, all")]
    [DataRow("\uFEFFchannel;text\r\ndotnet-nl;Hello, all\r\n")]
    [DataRow("\n \r\nchannel;text\n\n;\n  \ndotnet-nl;Hello, all\n\n")]
    [DataRow("\"channel\";\"text\"\n\"dotnet-nl\"; \"Hello, all\"")]
    [DataRow("channel;\"permalink\";text;;\ndotnet-nl;;Hello, all;;;")]
    [DataRow("channel,text\rdotnet-nl,\"Hello, all\"\r")]
    public void ReadCsv_SeparatorsLineEndsAndMarks_GiveTheSameRow(string file) => Assert.AreEqual(("dotnet-nl", "Hello, all"), (One(file).Channel, One(file).Text));

    [TestMethod]
    public void ReadCsv_TrailingCellsLeftOut_AreEmpty() =>
        Assert.IsNull(One("channel,text,link,until\ndotnet-nl,Hello").Link, "Excel drops the last separators of rows that end in empty cells");

    [TestMethod]
    public void ReadCsv_ColumnsOfAnExport_AreIgnored() =>
        Assert.AreEqual("Hello", One("channel,text,State,publishedAt,permalink,SIGHT\ndotnet-nl,Hello,published,2026-01-01T00:00:00Z,x,visible").Text);

    [TestMethod]
    public void ReadCsv_QuotedLineBreaks_StayInTheTextAndCountAsLines()
    {
        var reading = ImportFile.ReadCsv("channel,text\r\na,\"one\r\n\r\ntwo \"\"three\"\"\"\r\n\r\nb,four\r\nc,\r\n");

        Assert.AreEqual("one\n\ntwo \"three\"", reading.Rows[0].Text);
        CollectionAssert.AreEqual(new[] { 2, 6 }, reading.Rows.Select(r => r.Line).ToArray());
        Assert.AreEqual((7, "text", "import.text-missing"), At(reading.Errors.Single()));
    }

    [TestMethod]
    public void ReadCsv_SepLine_CountsAsALine() => Assert.AreEqual(3, One("sep=;\r\nchannel;text\r\na;b").Line);

    [TestMethod]
    public void ReadCsv_UnknownColumn_IsNamedAndTheRowsAreCheckedStill()
    {
        var reading = ImportFile.ReadCsv("channel,text,tekst\na,b,c\na,,c");

        CollectionAssert.AreEqual(new[] { (1, "tekst", "import.column-unknown"), (3, "text", "import.text-missing") }, reading.Errors.Select(At).ToArray());
        StringAssert.Contains(reading.Errors[0].Error, "id, channel, due, text, link, author, tags, language, until");
        Assert.IsTrue(reading.Unreadable, "what was meant by that column would be lost without a word");
        Assert.IsEmpty(reading.Rows);
    }

    [TestMethod]
    [DataRow("text\nHello", "channel", "import.column-missing")]
    [DataRow("channel\na", "text", "import.column-missing")]
    [DataRow("channel,text,Text\na,b,c", "text", "import.column-twice")]
    [DataRow("", null, "import.empty")]
    [DataRow(" \r\n\r\n", null, "import.empty")]
    [DataRow("sep=;", null, "import.empty")]
    [DataRow("\u00a0", null, "import.empty")]
    [DataRow("channel,te\"xt\na,b", null, "import.quote-stray")]
    public void ReadCsv_HeaderThatCannotBe_IsOneErrorForTheFile(string file, string? column, string code)
    {
        var reading = ImportFile.ReadCsv(file);

        Assert.IsTrue(reading.Unreadable);
        Assert.IsEmpty(reading.Rows);
        Assert.IsTrue(reading.Errors.Any(e => e.Column == column && e.Code == code), string.Join(' ', reading.Errors));
    }

    [TestMethod]
    public void ReadCsv_MissingColumn_IsOneErrorHoweverManyRows() => Assert.HasCount(1, ImportFile.ReadCsv("text\na\nb\nc").Errors);

    [TestMethod]
    public void ReadCsv_HeaderAlone_IsAnEmptyPlan()
    {
        var reading = ImportFile.ReadCsv("channel,text\r\n");
        Assert.IsFalse(reading.Unreadable || reading.Errors.Count > 0 || reading.Rows.Count > 0);
    }

    [TestMethod]
    [DataRow("a,say \"hi\"", "import.quote-stray")]
    [DataRow("a,\"hi\" there", "import.quote-closed")]
    [DataRow("a,\"hi\nb,there", "import.quote-open")]
    [DataRow("a,one, two", "import.too-many-fields")]
    public void ReadCsv_RowCutInTheWrongPlace_IsAnErrorWithItsLine(string row, string code)
    {
        var reading = ImportFile.ReadCsv("channel,text\nok,fine\n" + row);

        Assert.AreEqual((3, null, code), At(reading.Errors.Single()));
        Assert.AreEqual("fine", reading.Rows.Single().Text);
        Assert.IsFalse(reading.Unreadable);
    }

    [TestMethod]
    public void ReadCsv_SeveralWrongRows_GivesEveryError()
    {
        var reading = ImportFile.ReadCsv("channel,text,due,link\n,,1/2/2026 8:30,nolink\na,b,,\na,b,soon,");

        CollectionAssert.AreEqual(
            new[] { (2, "channel"), (2, "text"), (2, "due"), (2, "link"), (4, "due") }, reading.Errors.Select(e => (e.Line, e.Column)).ToArray());
        Assert.HasCount(1, reading.Rows);
    }

    [TestMethod]
    public void ReadCsv_Latin1_IsRefusedWithTheLine()
    {
        var reading = ImportFile.ReadCsv(Encoding.Latin1.GetBytes("channel,text\r\na,fine\r\nb,caf\u00e9\r\n"));

        Assert.AreEqual((3, null, "import.not-utf8"), At(reading.Errors.Single()));
        Assert.IsTrue(reading.Unreadable);
    }

    [TestMethod]
    [DataRow("utf-16", true)]
    [DataRow("utf-16BE", true)]
    [DataRow("utf-16", false)]
    [DataRow("utf-16BE", false)]
    [DataRow("utf-32", true)]
    public void ReadCsv_Utf16_IsRefusedWithTheRemedy(string encoding, bool mark)
    {
        var utf16 = Encoding.GetEncoding(encoding);
        byte[] file = [.. mark ? utf16.GetPreamble() : [], .. utf16.GetBytes("channel,text\r\na,b")];
        Assert.AreEqual("import.utf16", ImportFile.ReadCsv(file).Errors.Single().Code);
    }

    [TestMethod]
    public void ReadCsv_HalfASurrogatePair_IsRefused() => Assert.AreEqual((2, null, "import.not-utf8"), At(ImportFile.ReadCsv("channel,text\na,\ud83d").Errors.Single()));

    [TestMethod]
    public void ReadCsv_MoreRowsThanAllowed_IsRefused()
    {
        var reading = ImportFile.ReadCsv("channel,text\na,1\n\na,2\na,3", new ImportOptions { MostRows = 2 });

        Assert.AreEqual((5, null, "import.too-many-rows"), At(reading.Errors.Single()));
        Assert.IsTrue(reading.Unreadable);
    }

    [TestMethod]
    public void ReadCsv_AsManyRowsAsAllowed_IsRead() => Assert.HasCount(2, ImportFile.ReadCsv("channel,text\na,1\n\na,2\n\n", new ImportOptions { MostRows = 2 }).Rows);

    [TestMethod]
    public async Task ReadCsvAsync_StreamLargerThanAllowed_IsRefusedBeforeItIsReadWhole()
    {
        using var stream = new MemoryStream(new byte[1_000_000]);

        var reading = await ImportFile.ReadCsvAsync(stream, new ImportOptions { MostBytes = 1000 });

        Assert.AreEqual("import.too-large", reading.Errors.Single().Code);
        Assert.IsLessThan(200_000, stream.Position);
    }

    [TestMethod]
    public void ReadCsv_AnyBytes_ThrowsNothing()
    {
        string[] pieces = ["channel", "text", "due", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", "sep=;", "\uFEFF", "'=", "next", "1/2/2026", "2026-13-45 99:99", "\0", "é", "💡", "http://"];
        var text = Gen.OneOf(pieces).Array[0, 30].Select(p => Encoding.UTF8.GetBytes("channel,text,due\n" + string.Concat(p)));
        Gen.OneOf(text, Gen.Byte.Array[0, 60]).Sample(bytes =>
        {
            var (csv, json) = (ImportFile.ReadCsv(bytes), ImportFile.ReadJson(bytes));
            return csv.Errors.Concat(json.Errors).All(e => e.Line >= 1 && e.Error.Length > 10);
        }, iter: 5_000);
    }

    [TestMethod]
    public void ReadCsv_AnyRows_HaveTheirPhysicalLines()
    {
        // Each row says in its text how many line breaks it holds, so that the test knows where the next one begins.
        Gen.Select(Gen.Int[0, 3].Array[1, 20], Gen.OneOf("\n", "\r\n"), Gen.Int[0, 2]).Sample((breaks, end, blanks) =>
        {
            var file = new StringBuilder("channel,text").Append(end);
            var (line, expected) = (2, new List<int>());
            foreach (var (count, i) in breaks.Select((b, i) => (b, i)))
            {
                for (var blank = 0; blank < blanks; blank++, line++) file.Append(end);
                file.Append("a,\"").Append(i).Append(string.Concat(Enumerable.Repeat(end, count))).Append("x\"").Append(end);
                expected.Add(line);
                line += count + 1;
            }

            CollectionAssert.AreEqual(expected, ImportFile.ReadCsv(file.ToString()).Rows.Select(r => r.Line).ToList());
        });
    }

    private static ImportRow One(string file)
    {
        var reading = ImportFile.ReadCsv(file);
        Assert.IsEmpty(reading.Errors, string.Join(' ', reading.Errors));
        return reading.Rows.Single();
    }

    private static (int Line, string? Column, string Code) At(ImportError error) => (error.Line, error.Column, error.Code);
}
