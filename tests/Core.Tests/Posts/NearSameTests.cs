using CsCheck;
using F23.StringSimilarity;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

[TestClass]
public sealed class NearSameTests
{
    // Few letters, so that texts share shingles; chunks, so that lengths around the threshold are met.
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abc d"], 0, 120];

    private static readonly string[] Gaps = [" ", "\n\n", "\t ", " - ", ", ", "… ", "\u00A0\u200B"];

    private static readonly Gen<(string A, string B)> Related =
        from head in Gen.String[Gen.Char['a', 'z'], 20, 150]
        from tailA in Gen.String[Gen.Char['a', 'z'], 0, 40]
        from tailB in Gen.String[Gen.Char['a', 'z'], 0, 40]
        select (head + tailA, head + tailB);

    [TestMethod]
    public void IsNearSame_AnyText_IsReflexive() => Gen.String.Sample(text => NearSame.IsNearSame(text, new string(text)));

    [TestMethod]
    public void IsNearSame_AnyTexts_IsSymmetric() => Gen.OneOf(Related, Gen.Select(Words, Words))
        .Sample(pair => NearSame.IsNearSame(pair.Item1, pair.Item2) == NearSame.IsNearSame(pair.Item2, pair.Item1));

    [TestMethod]
    public void IsNearSame_CaseSpacesAndPunctuation_DoNotCount() => Gen.Select(Words, Gen.Int[0, Gaps.Length - 1].Select(i => Gaps[i]))
        .Sample((text, gap) => NearSame.IsNearSame(text, gap + text.ToUpperInvariant().Replace(" ", gap, StringComparison.Ordinal) + gap));

    [TestMethod]
    public void IsNearSame_LongTexts_AgreesWithAnotherJaccard() => Gen.OneOf(Related, Gen.Select(Words, Words)).Sample(pair =>
    {
        var (a, b) = (FoldedText.Of(pair.Item1).Text, FoldedText.Of(pair.Item2).Text);
        var expected = a == b || (a.Length >= 40 && b.Length >= 40 && new Jaccard(5).Similarity(a, b) >= 0.8);
        return NearSame.IsNearSame(pair.Item1, pair.Item2) == expected;
    }, iter: 20_000);

    [TestMethod]
    public void IsNearSame_ExactlyFourFifths_IsNearSame()
    {
        // 44 letters in common give 40 shingles, all different; ten more letters give ten more shingles to one of them: 40 of 50.
        var common = Letters(44);
        Assert.IsTrue(NearSame.IsNearSame(common, Letters(54)));
        Assert.IsFalse(NearSame.IsNearSame(common, Letters(55)), "40 of 51");
    }

    [TestMethod]
    public void IsNearSame_FortyCharacters_AreCompared()
    {
        Assert.IsTrue(NearSame.IsNearSame(Letters(40), Letters(41)));
        Assert.IsFalse(NearSame.IsNearSame(Letters(39), Letters(40)), "39 is short: only equal text");
        Assert.IsTrue(NearSame.IsNearSame(Letters(39), Letters(39).ToUpperInvariant() + " !"));
    }

    [TestMethod]
    [DataRow("Wij zoeken jou!", "wij zoeken  jou")]
    [DataRow("Café crème", "cafe creme")]
    [DataRow("Cafe\u0301", "Café")]
    [DataRow("zo\u200Bmaar", "zomaar")]
    [DataRow("ﬁjn", "fijn")]
    [DataRow("ΣΟΦΟΣ", "σοφος")]
    [DataRow("👍🏽", "👍🏽\uFE0F")]
    [DataRow("", " \n")]
    public void IsNearSame_ShortButEqualAsRead_IsNearSame(string a, string b) => Assert.IsTrue(NearSame.IsNearSame(a, b));

    [TestMethod]
    [DataRow("Vandaag open", "Vandaag gesloten")]
    [DataRow("👍", "👎")]
    [DataRow("C++", "C")]
    [DataRow("हिन्दी", "हन्द")]
    public void IsNearSame_ShortAndDifferent_IsNot(string a, string b) => Assert.IsFalse(NearSame.IsNearSame(a, b));

    [TestMethod]
    public void IsNearSame_ThreeThousandEmoji_OfOneKind_AreComparedByKind()
    {
        static string Many(string emoji) => string.Concat(Enumerable.Repeat(emoji, 3000));
        Assert.IsTrue(NearSame.IsNearSame(Many("🚀"), Many("🚀") + "!"));
        Assert.IsFalse(NearSame.IsNearSame(Many("🚀"), Many("🎉")));
    }

    [TestMethod]
    public void IsNearSame_LoneSurrogates_AreAllowed() =>
        Assert.IsTrue(NearSame.IsNearSame("a" + (char)0xD83D, "a" + (char)0xDE80), "half a character is unreadable whichever half it is");

    [TestMethod]
    [DataRow("net", ChannelKind.Group, 90, true)]
    [DataRow("net", ChannelKind.Group, 91, false)]
    [DataRow("other", ChannelKind.Group, 7, true)]
    [DataRow("other", ChannelKind.Group, 8, false)]
    [DataRow("other", ChannelKind.Page, 0, false)]
    public void TooClose_ByPlaceAndDays_IsTheSameBothWays(string channel, ChannelKind kind, int days, bool close)
    {
        var here = new Appearance("net", ChannelKind.Group, new LocalDate(2026, 12, 30));
        var there = new Appearance(channel, kind, here.On.PlusDays(days));
        Assert.AreEqual(close, NearSame.TooClose(here, there));
        Assert.AreEqual(close, NearSame.TooClose(there, here));
    }

    // A walk through the alphabet in growing steps: no five letters occur twice.
    private static string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(i => (char)('a' + (i * (i + 1) / 2 % 26))));
}
