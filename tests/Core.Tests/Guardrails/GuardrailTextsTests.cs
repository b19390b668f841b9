using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Recruiting.Core.Guardrails;

namespace Recruiting.Core.Tests.Guardrails;

[TestClass]
public sealed partial class GuardrailTextsTests
{
    [TestMethod]
    public void Keys_HaveBothLanguages() => CollectionAssert.AreEquivalent(Texts(CultureInfo.InvariantCulture).Keys, Texts(Given.Dutch).Keys);

    [TestMethod]
    public void Texts_HaveTheSamePlaceholdersInBothLanguages()
    {
        var dutch = Texts(Given.Dutch);
        foreach (var (key, english) in Texts(CultureInfo.InvariantCulture))
        {
            CollectionAssert.AreEquivalent(Placeholders(english), Placeholders(dutch[key]), key);
        }
    }

    [TestMethod]
    public void Texts_AreFormatted_WithoutFault()
    {
        foreach (var language in (CultureInfo[])[Given.English, Given.Dutch, CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("nl-BE")])
        {
            foreach (var key in Texts(CultureInfo.InvariantCulture).Keys) Assert.AreNotEqual("", GuardrailTexts.Get(language, key, 1, 2, 3, 4), key);
        }
    }

    [TestMethod]
    public void Text_InAnotherLanguage_IsEnglish() =>
        Assert.AreEqual("Write a text.", GuardrailTexts.Get(CultureInfo.GetCultureInfo("fr"), "empty-text.remedy"));

    private static Dictionary<string, string> Texts(CultureInfo language) =>
        GuardrailTexts.Resources.GetResourceSet(language, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value).Distinct()];

    [GeneratedRegex(@"(?<!\{)\{\d+[^}]*\}")]
    private static partial Regex Placeholder();
}
