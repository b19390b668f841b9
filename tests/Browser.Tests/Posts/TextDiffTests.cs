using System.Globalization;
using Recruiting.Board.Pages.Posts;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core.Posts;

namespace Recruiting.Browser.Tests.Posts;

/// <summary>What two versions of a post differ in.</summary>
[TestClass]
public sealed class TextDiffTests
{
    private static readonly string[] Bits = ["word", " ", "\n", "👩‍👩‍👧‍👦", "e\u0301", "\u202e", "<script>", "#tag", ".", "عربى", "\u200d", "Two words"];

    [TestMethod]
    [DataRow("a b c", "a b c", "a b c")]
    [DataRow("a b c", "a x c", "a -b-+x+ c")]
    [DataRow("", "new", "+new+")]
    [DataRow("old", "", "-old-")]
    [DataRow("the end", "the end.", "the end+.+")]
    [DataRow("👩‍👩‍👧‍👦", "👩‍👩‍👧", "-👩‍👩‍👧‍👦-+👩‍👩‍👧+")]
    [DataRow("cafe", "cafe\u0301", "-cafe-+cafe\u0301+")]
    [DataRow("one\ntwo", "one\n\ntwo", "one-\n-+\n\n+two")]
    public void Of_TwoTexts_TellsWhatIsGoneAndWhatIsNew(string before, string after, string told) =>
        Assert.AreEqual(told, string.Concat(TextDiff.Of(before, after).Select(piece => piece.Kind switch
        {
            DiffKind.Added => $"+{piece.Text}+",
            DiffKind.Gone => $"-{piece.Text}-",
            _ => piece.Text,
        })));

    [TestMethod]
    public void Of_AnyTexts_HasBothInIt()
    {
        var chance = new Random(20261128);
        for (var run = 0; run < 2_000; run++)
        {
            var (before, after) = (Text(chance), Text(chance));
            var pieces = TextDiff.Of(before, after);
            Assert.AreEqual(before, string.Concat(pieces.Where(p => p.Kind != DiffKind.Added).Select(p => p.Text)));
            Assert.AreEqual(after, string.Concat(pieces.Where(p => p.Kind != DiffKind.Gone).Select(p => p.Text)));
            Assert.IsTrue(pieces.Zip(pieces.Skip(1)).All(pair => pair.First.Kind != pair.Second.Kind), "neighbours are joined");
        }
    }

    [TestMethod]
    public void Of_TextsMuchLongerThanAPost_IsToldByLines()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("a b c d e\n", 1_000)), string.Concat(Enumerable.Repeat("a b c d f\n", 1_000)));

        var pieces = TextDiff.Of("same\n" + before, "same\n" + after);

        Assert.AreEqual(new DiffPiece(DiffKind.Same, "same\n"), pieces[0]);
        Assert.HasCount(3, pieces);
    }

    [TestMethod]
    public void ContentChanges_OfAllThatGoesAlong_AreSaidInWords()
    {
        var before = new PostContent("t", "https://a.example/") { Images = [new("1", "One"), new("2"), new("3")] };
        var after = new PostContent("t", "https://b.example/") { Images = [new("2", "Two"), new("1", "One"), new("4")], Document = new("d", "Plan"), Card = new("Card") };

        string[] expected =
        [
            "Link changed from https://a.example/ to https://b.example/", "1 image added", "1 image removed", "The images stand in another order",
            "Alt text of image 1: “No alt text” became “Two”", "Document added: Plan", "Link card added: Card",
        ];
        CollectionAssert.AreEqual(expected, ContentChanges.Of(before, after, new Words(CultureInfo.GetCultureInfo("en"))).ToArray());
        Assert.IsEmpty(ContentChanges.Of(after, after, new Words(CultureInfo.GetCultureInfo("en"))));
    }

    private static string Text(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(20)).Select(_ => Bits[chance.Next(Bits.Length)]));
}
