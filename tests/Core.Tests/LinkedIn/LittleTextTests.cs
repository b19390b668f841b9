using Recruiting.Core.LinkedIn;

namespace Recruiting.Core.Tests.LinkedIn;

[TestClass]
public sealed class LittleTextTests
{
    [TestMethod]
    [DataRow("Senior C# developer (m/v/x)", @"Senior C\# developer \(m/v/x\)")]
    [DataRow(@"|{}@[]()<>#\*_~", @"\|\{\}\@\[\]\(\)\<\>\#\\\*\_\~")]
    [DataRow("a\\(b", @"a\\\(b")]
    [DataRow("see https://werk.nl/a_b(c)?q=[1]#top now", @"see https://werk.nl/a\_b\(c\)?q=\[1\]\#top now")]
    [DataRow("twee\nregels\tén 🚀", "twee\nregels\tén 🚀")]
    [DataRow("", "")]
    public void Encode_ReservedCharacters_AreEscaped(string text, string encoded) => Assert.AreEqual(encoded, LittleText.Encode(text));

    [TestMethod]
    [DataRow("#hiring", "#hiring")]
    [DataRow("Kom erbij #werk #c_sharp!", @"Kom erbij #werk #c\_sharp!")]
    [DataRow("🚀#hiring", "🚀#hiring")]
    [DataRow("(#hiring)", @"\(#hiring\)")]
    [DataRow("#één,#twee", "#één,#twee")]
    [DataRow("#2024goals", "#2024goals")]
    [DataRow("＃werk", "＃werk")]
    public void Encode_Hashtag_StandsBare(string text, string encoded) => Assert.AreEqual(encoded, LittleText.Encode(text));

    [TestMethod]
    [DataRow("C# developer", @"C\# developer")]
    [DataRow("C#dev", @"C\#dev")]
    [DataRow("F#, C#", @"F\#, C\#")]
    [DataRow("We are #1", @"We are \#1")]
    [DataRow("##twee", @"\#\#twee")]
    [DataRow("#", @"\#")]
    [DataRow("# los", @"\# los")]
    [DataRow("recruiting.nl/#werk", @"recruiting.nl/\#werk")]
    [DataRow("https://werk.nl/x/-#werk", @"https://werk.nl/x/-\#werk")]
    [DataRow("www.werk.nl/x/-#werk", @"www.werk.nl/x/-\#werk")]
    [DataRow("e\u0301#x", "e\u0301\\#x")]
    [DataRow("#_x", @"\#\_x")]
    public void Encode_HashOfNoHashtag_IsEscaped(string text, string encoded) => Assert.AreEqual(encoded, LittleText.Encode(text));

    [TestMethod]
    [DataRow("Met @[Devtestco](urn:li:organization:2414183)!", "Met @[Devtestco](urn:li:organization:2414183)!")]
    [DataRow("@[Jan (NL) *_](urn:li:person:a_b-C)", @"@[Jan \(NL\) \*\_](urn:li:person:a\_b-C)")]
    [DataRow("https://x.nl/@[Eddy](urn:li:person:1)", "https://x.nl/@[Eddy](urn:li:person:1)")]
    public void Encode_Mention_KeepsItsFrame(string text, string encoded) => Assert.AreEqual(encoded, LittleText.Encode(text));

    [TestMethod]
    [DataRow("@naam", @"\@naam")]
    [DataRow("@[](urn:li:person:1)", @"\@\[\]\(urn:li:person:1\)")]
    [DataRow("@[Jan](urn:li:group:1)", @"\@\[Jan\]\(urn:li:group:1\)")]
    [DataRow("@[Jan](urn:li:organization:x)", @"\@\[Jan\]\(urn:li:organization:x\)")]
    [DataRow("@[Jan] (urn:li:person:1)", @"\@\[Jan\] \(urn:li:person:1\)")]
    [DataRow("@[Jan](urn:li:person:1", @"\@\[Jan\]\(urn:li:person:1")]
    public void Encode_NoMention_IsText(string text, string encoded) => Assert.AreEqual(encoded, LittleText.Encode(text));

    [TestMethod]
    public void Encode_BracketBeforeMention_LosesNoMention() =>
        Assert.AreEqual(@"\@\[los @[Jan](urn:li:person:1)", LittleText.Encode("@[los @[Jan](urn:li:person:1)"));

    [TestMethod]
    public void Length_OfReservedCharacters_CountsTheBackslashes() => Assert.AreEqual(9, LittleText.Length("(m/v)🚀"));

    [TestMethod]
    [DataRow("Senior C# developer", "Senior C")]
    [DataRow("Gezocht (m/v)", "Gezocht ")]
    [DataRow(@"Gezocht \(m/v) x", "Gezocht (m/v")]
    [DataRow("a @b", "a ")]
    [DataRow(@"a \b", "a ")]
    [DataRow("@[J_n](urn:li:person:1) x", "")]
    [DataRow("@[Jan](geen urn) x", "")]
    public void Render_UnescapedReserved_CutsTheText(string encoded, string seen) => Assert.AreEqual(seen, LittleText.Render(encoded));

    [TestMethod]
    public void Render_Mention_ShowsTheName() =>
        Assert.AreEqual("Met Jan (NL), #werk", LittleText.Render(@"Met @[Jan \(NL\)](urn:li:person:a\_b), #werk"));

    [TestMethod]
    [DataRow("goed\n\tzo 🚀 é ＃ \u2028", "")]
    [DataRow("a\0b", "1 control character U+0000")]
    [DataRow("a\r\nb", "1 control character U+000D")]
    [DataRow("\u007f\u0085", "0 control character U+007F|1 control character U+0085")]
    public void Problems_ControlCharacters_AreListedWithTheirPlace(string text, string problems) =>
        Assert.AreEqual(problems, string.Join('|', LittleText.Problems(text).Select(p => $"{p.Index} {p.What}")));

    [TestMethod]
    public void Problems_HalvesOfSurrogatePairs_AreListedWithTheirPlace()
    {
        var text = "a\ud83d🚀\ude80";

        var problems = LittleText.Problems(text).ToList();

        Assert.HasCount(2, problems);
        Assert.AreEqual((1, "lone surrogate U+D83D"), problems[0]);
        Assert.AreEqual((4, "lone surrogate U+DE80"), problems[1]);
    }
}
