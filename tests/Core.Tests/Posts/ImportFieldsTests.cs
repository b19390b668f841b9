using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

/// <summary>Pins what may stand in a cell, and what is said where it may not.</summary>
[TestClass]
public sealed class ImportFieldsTests
{
    [TestMethod]
    [DataRow("2026-11-24 08:30", "2026-11-24T08:30:00")]
    [DataRow("2026-11-24T08:30", "2026-11-24T08:30:00")]
    [DataRow(" 2026-11-24  8:30 ", "2026-11-24T08:30:00")]
    [DataRow("2026-11-24 08:30:15", "2026-11-24T08:30:15")]
    [DataRow("24-11-2026 8:30", "2026-11-24T08:30:00")]
    [DataRow("24-11-2026 08:30:00", "2026-11-24T08:30:00")]
    [DataRow("3-4-2026 0:00", "2026-04-03T00:00:00")]
    [DataRow("2026-11-24T07:30:00Z", "2026-11-24T07:30:00Z")]
    [DataRow("2026-11-24t07:30z", "2026-11-24T07:30:00Z")]
    [DataRow("2026-11-24T07:30:00.25Z", "2026-11-24T07:30:00.25Z")]
    [DataRow("2026-11-24T08:30:00+01:00", "2026-11-24T07:30:00Z")]
    [DataRow("2026-11-24 02:30 -0500", "2026-11-24T07:30:00Z")]
    [DataRow("2026-11-24T13:00+05:30", "2026-11-24T07:30:00Z")]
    [DataRow("NEXT", "next")]
    [DataRow("Volgende", "next")]
    [DataRow("  ", "")]
    public void Due_AsPeopleWriteIt_IsOneWish(string written, string wish) => Assert.AreEqual(wish, Read(due: written).Rows.Single().Due.ToString());

    [TestMethod]
    [DataRow("24/11/2026 8:30", "import.due-ambiguous")]
    [DataRow("11/24/2026", "import.due-ambiguous")]
    [DataRow("2026/11/24 08:30", "import.due-ambiguous")]
    [DataRow("2026-11-24", "import.due-no-time")]
    [DataRow("24-11-2026", "import.due-no-time")]
    [DataRow("11-24-2026 8:30", "import.due-invalid")]
    [DataRow("24-11-26 8:30", "import.due-invalid")]
    [DataRow("2026-02-29 08:30", "import.due-invalid")]
    [DataRow("2026-11-24 24:00", "import.due-invalid")]
    [DataRow("2026-11-24 08:60", "import.due-invalid")]
    [DataRow("2026-11-24 8:30 PM", "import.due-invalid")]
    [DataRow("2026-11-24T08:30+19:00", "import.due-invalid")]
    [DataRow("0026-11-24 08:30", "import.due-invalid")]
    [DataRow("9999-12-31 23:59", "import.due-invalid")]
    [DataRow("46350.35417", "import.due-invalid")]
    [DataRow("Tuesday", "import.due-invalid")]
    [DataRow("٢٠٢٦-11-24 08:30", "import.due-invalid")]
    public void Due_NotATime_IsRefused(string written, string code) => Refused("due", code, Read(due: written));

    [TestMethod]
    [DataRow("2026-11-30")]
    [DataRow("30-11-2026")]
    [DataRow("30-11-2026 0:00")]
    [DataRow("2026-11-30 00:00:00")]
    public void Until_AsPeopleWriteIt_IsADate(string written) => Assert.AreEqual(new LocalDate(2026, 11, 30), Read(until: written).Rows.Single().Until);

    [TestMethod]
    [DataRow("30/11/2026", "import.until-ambiguous")]
    [DataRow("31-11-2026", "import.until-invalid")]
    [DataRow("2026-11-30 17:00", "import.until-invalid")]
    [DataRow("2026-11-30T00:00Z", "import.until-invalid")]
    [DataRow("next", "import.until-invalid")]
    public void Until_NotADate_IsRefused(string written, string code) => Refused("until", code, Read(until: written));

    [TestMethod]
    [DataRow("https://example.org/vacature?id=1&x=%20(m/v/x)#top")]
    [DataRow("HTTP://example.org")]
    public void Link_AbsoluteHttp_IsKeptAsWritten(string link) => Assert.AreEqual(link, Read(link: link).Rows.Single().Link);

    [TestMethod]
    [DataRow("example.org/a")]
    [DataRow("/a")]
    [DataRow("ftp://example.org/a")]
    [DataRow("javascript:alert(1)")]
    [DataRow("https://")]
    [DataRow("https://example.org/a b")]
    [DataRow("https://example.org/a\nb")]
    public void Link_AnythingElse_IsRefused(string link) => Refused("link", "import.link-invalid", Read(link: link));

    [TestMethod]
    [DataRow("Nederlands")]
    [DataRow("n")]
    public void Language_NotACode_IsRefused(string language) => Refused("language", "import.language-invalid", Read(language: language));

    [TestMethod]
    [DataRow("job|dotnet")]
    [DataRow("job, dotnet")]
    [DataRow("job ;; dotnet | job,")]
    public void Tags_AnyDocumentedSeparator_GivesEachOnce(string tags) =>
        CollectionAssert.AreEqual(new[] { "job", "dotnet" }, Read(tags: tags).Rows.Single().Tags.ToArray());

    [TestMethod]
    public void Tags_WithALineBreak_AreRefused() => Refused("tags", "import.tag-invalid", Read(tags: "job\nles"));

    [TestMethod]
    public void Text_ComposedOrNot_IsTheSame() => Assert.AreEqual("café\nthee", Read(text: " cafe\u0301\r\nthee \n").Rows.Single().Text);

    [TestMethod]
    [DataRow("'=1+1", "=1+1")]
    [DataRow("'@here", "@here")]
    [DataRow("''=1+1", "'=1+1")]
    [DataRow("=1+1", "=1+1")]
    [DataRow("'s Ochtends om half negen", "'s Ochtends om half negen")]
    [DataRow("'", "'")]
    public void Text_WithAFormulaGuard_LosesExactlyThat(string cell, string text) => Assert.AreEqual(text, Read(text: cell).Rows.Single().Text);

    [TestMethod]
    public void Error_InDutch_SaysItInDutch()
    {
        var error = ImportFile.ReadCsv("channel,text\na,", new ImportOptions { Language = new CultureInfo("nl-NL") }).Errors.Single();
        Assert.AreEqual("De rij heeft geen tekst. Vul die in, of verwijder de rij.", error.Error);
    }

    [TestMethod]
    public void Error_AboutALongCell_QuotesItsBeginningOnly() =>
        Assert.IsLessThan(400, Read(link: "x" + string.Concat(Enumerable.Repeat("💡", 5000))).Errors.Single().Error.Length);

    [TestMethod]
    public void Texts_EveryCode_IsThereInDutchWithTheSamePlaces()
    {
        var english = Texts(CultureInfo.InvariantCulture);
        var dutch = Texts(new CultureInfo("nl"));

        CollectionAssert.AreEquivalent(english.Keys, dutch.Keys);
        foreach (var (code, text) in english) CollectionAssert.AreEquivalent(Places(text), Places(dutch[code]), code);
    }

    private static Dictionary<string, string> Texts(CultureInfo language) => ImportTexts.Resources.GetResourceSet(language, true, false)!
        .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static List<string> Places(string text) => [.. Regex.Matches(text, "{[0-9]}").Select(m => m.Value).Distinct()];

    private static ImportReading Read(string text = "Hello", string due = "", string link = "", string tags = "", string language = "", string until = "") =>
        ImportFile.ReadCsv("channel,text,due,link,tags,language,until\na," + string.Join(',', new[] { text, due, link, tags, language, until }.Select(c => '"' + c + '"')));

    private static void Refused(string column, string code, ImportReading reading)
    {
        var error = reading.Errors.Single();
        Assert.AreEqual((column, code), (error.Column, error.Code));
        Assert.DoesNotMatchRegex("{[0-9]}", error.Error);
        Assert.IsEmpty(reading.Rows);
    }
}
