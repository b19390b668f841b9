using CsCheck;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

[TestClass]
public sealed class FoldedTextTests
{
    [TestMethod]
    [DataRow("  Café-medewerker!  ", "cafe medewerker")]
    [DataRow("max. 35 jaar", "max 35 jaar")]
    [DataRow("(m/v/x)", "m v x")]
    [DataRow("collega’s", "collega s")]
    [DataRow("10+ jaar, €100", "10+ jaar €100")]
    [DataRow("ĳs en ﬁets", "ijs en fiets")]
    [DataRow("!?!", "")]
    public void Of_Text_FoldsAsDocumented(string text, string folded) => Assert.AreEqual(folded, FoldedText.Of(text).Text);

    [TestMethod]
    [DataRow("Een team van 12 man. Gezocht: tester", "een team van 12 man\ngezocht tester")]
    [DataRow("Een\n\ntwee", "een\ntwee")]
    [DataRow("Een!\ntwee\nDrie", "een twee drie")]
    [DataRow("max. 35 jaar bij Acme b.v. in Utrecht", "max 35 jaar bij acme b v in utrecht")]
    public void Sentences_EndsOfSentences_AreKept(string text, string sentences) => Assert.AreEqual(sentences, FoldedText.Of(text).Sentences);

    [TestMethod]
    public void Of_FoldedText_ChangesNothing() => Gen.String.Sample(text =>
    {
        var once = FoldedText.Of(text).Text;
        return FoldedText.Of(once).Text == once;
    });

    [TestMethod]
    public void Original_OfTheWhole_FoldsToTheSame() => Gen.String.Sample(text =>
    {
        var folded = FoldedText.Of(text);
        var whole = folded.Original(0, folded.Text.Length);
        return text.Contains(whole, StringComparison.Ordinal) && FoldedText.Of(whole).Text == folded.Text;
    });

    [TestMethod]
    public void Original_OfAWord_IsTheWordAsItStands()
    {
        var folded = FoldedText.Of("Het  E\u0301E\u0301N — café!");
        Assert.AreEqual("E\u0301E\u0301N", folded.Original(folded.Text.IndexOf("een", StringComparison.Ordinal), 3));
        Assert.AreEqual("café", folded.Original(folded.Text.IndexOf("cafe", StringComparison.Ordinal), 4));
    }
}
