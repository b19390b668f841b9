using CsCheck;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

[TestClass]
public sealed class RowKeyTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String.Where(s => !s.Any(char.IsSurrogate)),
        Gen.OneOf("", "|", "=", "==", "=7C", "a", "é", "👍", "a|b", "\0", "\uFFFF", "/\\#?%", " ", "\r\n"),
        Gen.Char["abAB01-_.:|= é"].Array[0, 6].Select(c => new string(c)));

    [TestMethod]
    public void Parts_OfAnyTexts_AreTheTexts() =>
        Text.Array[1, 4].Sample(parts => RowKey.Parts(RowKey.Of(parts)).SequenceEqual(parts));

    [TestMethod]
    public void Of_AnyTexts_IsAKeyThatEveryEngineTakes() =>
        Text.Array[1, 3].Select(RowKeyOf).Where(k => k.Length is > 0 and <= RowLimits.KeyLength).Sample(RowKey.IsValid);

    [TestMethod]
    public void Of_PlainCharacters_StandForThemselves() => Assert.AreEqual("job-posts.NL_1|2026-11-24T08:30:00Z", RowKey.Of("job-posts.NL_1", "2026-11-24T08:30:00Z"));

    [TestMethod]
    public void Of_OtherCharacters_AreTheirUtf8Bytes() => Assert.AreEqual("=C3=A9=F0=9F=91=8D=2F=7C=3D", RowKey.Of("é👍/|="));

    [TestMethod]
    public void Of_HalfACharacter_IsRefused() =>
        Assert.AreEqual("store.key-invalid", Assert.ThrowsExactly<PresenceException>(() => RowKey.Of("ok", "\uD83D")).Code);

    [TestMethod]
    public void Range_OfParts_HoldsExactlyTheKeysThatBeginWithThem() =>
        Gen.Select(Text.Array[1, 2], Text.Array[1, 4]).Sample((prefix, parts) =>
        {
            var key = RowKey.Of(parts);
            var within = string.CompareOrdinal(key, RowKey.First(prefix)) >= 0 && string.CompareOrdinal(key, RowKey.End(prefix)) < 0;
            return within == (parts.Length > prefix.Length && parts.Take(prefix.Length).SequenceEqual(prefix));
        });

    [TestMethod]
    public void Order_OfPartsAsLong_IsTheirs() =>
        Gen.Select(Gen.Char["0123456789:-TZ."].Array[20].Select(c => new string(c)), Gen.Char["0123456789:-TZ."].Array[20].Select(c => new string(c)))
            .Sample((a, b) => Math.Sign(string.CompareOrdinal(RowKey.Of("due", a, "x"), RowKey.Of("due", b, "x"))) == Math.Sign(string.CompareOrdinal(a, b)));

    [TestMethod]
    [DataRow("=")]
    [DataRow("a=4")]
    [DataRow("=GG")]
    [DataRow("=C3")]
    [DataRow("= 4")]
    public void Parts_OfNoKey_IsAnError(string key)
    {
        try
        {
            RowKey.Parts(key);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return;
        }

        Assert.Fail($"'{key}' was read");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("a/b")]
    [DataRow("a b")]
    [DataRow("é")]
    [DataRow("a\n")]
    public void IsValid_WhatAzureForbidsOrOrdersOtherwise_IsNot(string key) => Assert.IsFalse(RowKey.IsValid(key));

    [TestMethod]
    public void IsValid_Length_HasALimit()
    {
        Assert.IsTrue(RowKey.IsValid(new string('a', RowLimits.KeyLength)));
        Assert.IsFalse(RowKey.IsValid(new string('a', RowLimits.KeyLength + 1)));
    }

    private static string RowKeyOf(string[] parts) => RowKey.Of(parts);
}
