using Recruiting.Board.Pages.Write;

namespace Recruiting.Browser.Tests.Write;

/// <summary>A text as the feed shows it: its pieces, and where it is folded.</summary>
[TestClass]
public sealed class FeedTests
{
    [TestMethod]
    [DataRow("plain", "plain")]
    [DataRow("#one and C#two", "[#one]| and C#two")]
    [DataRow("see https://example.org/#part", "see https://example.org/#part")]
    [DataRow("with @[Anna #1 B.](urn:li:person:a-1), and #ok", "with |(Anna #1 B.)|, and |[#ok]")]
    [DataRow("@[No link] stays", "@[No link] stays")]
    public void Text_InPieces_SetsHashtagsAndMentionsApart(string text, string pieces) =>
        Assert.AreEqual(pieces, string.Join('|', FeedText.Of(text).Select(part => part.Kind switch
        {
            FeedPartKind.Hashtag => $"[{part.Text}]",
            FeedPartKind.Mention => $"({part.Text})",
            _ => part.Text,
        })));

    [TestMethod]
    [DataRow("", null)]
    [DataRow("short", null)]
    [DataRow("one\ntwo\nthree", null)]
    [DataRow("one\ntwo\nthree\n", null)]
    [DataRow("one\ntwo\nthree\nfour", "one\ntwo\nthree")]
    [DataRow("one\n\ntwo\n\nthree", "one\n\ntwo")]
    [DataRow("aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa bbbb", "aaaaaaaaaa aaaaaaaaaa")]
    [DataRow("aaaaaaaaaabbbbbbbbbbccccccccccd", "aaaaaaaaaabbbbbbbbbbcccccccccc")]
    [DataRow("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦\n2\n3\n4", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦\n2\n3")]
    public void Fold_OfThreeLinesOfTen_IsBetweenCharacters(string text, string? shown)
    {
        var at = new Fold(10, 3).Of(text);

        Assert.AreEqual(shown, at is { } place ? text[..place].TrimEnd() : null);
    }

    [TestMethod]
    public void Split_InsideAPiece_KeepsItsKindOnBothSides()
    {
        var (before, behind) = FeedText.Split([.. FeedText.Of("a #tag b")], 4);

        CollectionAssert.AreEqual(new FeedPart[] { new("a "), new("#t", FeedPartKind.Hashtag) }, before.ToArray());
        CollectionAssert.AreEqual(new FeedPart[] { new("ag", FeedPartKind.Hashtag), new(" b") }, behind.ToArray());
    }
}
