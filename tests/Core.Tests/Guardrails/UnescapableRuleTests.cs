using Recruiting.Core.Guardrails;

namespace Recruiting.Core.Tests.Guardrails;

[TestClass]
public sealed class UnescapableRuleTests
{
    private static readonly UnescapableRule Rule = new();

    // Code units as hexadecimal: a test runner's own files could not hold half a surrogate pair.
    [TestMethod]
    [DataRow("61 D83D 62", "U+D83D", Severity.Block, DisplayName = "high surrogate alone")]
    [DataRow("DE80 61", "U+DE80", Severity.Block, DisplayName = "low surrogate alone")]
    [DataRow("61 D83D", "U+D83D", Severity.Block, DisplayName = "high surrogate at the end")]
    [DataRow("61 0 62", "U+0000", Severity.Block, DisplayName = "NUL")]
    [DataRow("61 7", "U+0007", Severity.Block, DisplayName = "bell")]
    [DataRow("61 D", "U+000D", Severity.Block, DisplayName = "carriage return")]
    [DataRow("61 7F", "U+007F", Severity.Block, DisplayName = "delete")]
    [DataRow("61 85", "U+0085", Severity.Block, DisplayName = "C1")]
    [DataRow("61 FFFE", "U+FFFE", Severity.Block, DisplayName = "noncharacter")]
    [DataRow("D83F DFFF", "U+1FFFF", Severity.Block, DisplayName = "noncharacter of a higher plane")]
    [DataRow("61 FFFD", "U+FFFD", Severity.Warn, DisplayName = "lost before")]
    [DataRow("F0B7 20 61", "U+F0B7", Severity.Warn, DisplayName = "bullet of a word processor")]
    [DataRow("202E 61", "U+202E", Severity.Warn, DisplayName = "override never closed")]
    [DataRow("202E 61 A 62 202C", "U+202E", Severity.Warn, DisplayName = "override closed on the next line")]
    [DataRow("61 202C", "U+202C", Severity.Warn, DisplayName = "close without an opener")]
    [DataRow("2067 61 202C", "U+2067", Severity.Warn, DisplayName = "isolate closed by the wrong one")]
    public void Text_WithUnsendable_IsFound(string codes, string place, Severity severity)
    {
        var finding = Rule.Check(Given.Post(Units(codes))).First();
        Assert.AreEqual(("unescapable", place, severity), (finding.Rule, finding.Place, finding.Severity));
    }

    [TestMethod]
    [DataRow("Twee regels\n\ten een tab")]
    [DataRow("🚀 👩🏽‍💻 é e\u0301 中文 مرحبا שלום")]
    [DataRow("{ } [ ] ( ) < > # \\ * _ ~ | @")]
    [DataRow("\u202Babc\u202C \u2067def\u2069", DisplayName = "directions closed")]
    [DataRow("\u2067a\u202Bb\u2069", DisplayName = "closing an isolate closes what is in it")]
    public void Text_Sendable_IsFine(string text) => Assert.IsEmpty(Rule.Check(Given.Post(text)));

    [TestMethod]
    public void Finding_NamesTheLine() => StringAssert.Contains(Rule.Check(Given.Post("een\ntwee\ndr\u0007ie")).Single().Message, "Line 3");

    [TestMethod]
    public void Kind_ManyTimes_IsToldOnce() =>
        CollectionAssert.AreEqual(new[] { "U+0007", "U+202E" }, Rule.Check(Given.Post("\u0007\u0001\u0007\u202Ea\u202E\u0002")).Select(f => f.Place).ToArray());

    private static string Units(string codes) => string.Concat(codes.Split(' ').Select(code => (char)Convert.ToInt32(code, 16)));
}
