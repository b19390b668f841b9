using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Recruiting.Board.Pages.Wording;

namespace Recruiting.Browser.Tests.Wording;

/// <summary>Both languages say the same things.</summary>
[TestClass]
public sealed partial class PageTextsTests
{
    private static readonly Dictionary<string, string> English = Read("");
    private static readonly Dictionary<string, string> Dutch = Read("nl");

    [TestMethod]
    public void EnglishText_HasADutchOne_WithTheSamePlaces()
    {
        foreach (var (key, english) in English)
        {
            Assert.IsTrue(Dutch.TryGetValue(key, out var dutch), $"'{key}' is missing in Dutch");
            Assert.AreEqual(Places(english), Places(dutch), key);
        }
    }

    [TestMethod]
    public void DutchText_WithoutAnEnglishOne_IsOnlyThatOfAFaultThatCoreSaysInEnglish() =>
        Assert.IsEmpty(Dutch.Keys.Except(English.Keys).Where(k => !k.StartsWith("fault.", StringComparison.Ordinal)));

    [TestMethod]
    public void Plural_HasBothForms()
    {
        foreach (var key in English.Keys.Where(k => k.EndsWith(".one", StringComparison.Ordinal))) Assert.Contains(key[..^4] + ".other", English.Keys);
    }

    private static string Places(string text) => string.Join(",", Place().Matches(text).Select(m => m.Value).Distinct().Order());

    private static Dictionary<string, string> Read(string language) =>
        // A key that stands twice throws here.
        Words.Resources
            .SelectMany(room => room.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>() ?? [])
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Place();
}
