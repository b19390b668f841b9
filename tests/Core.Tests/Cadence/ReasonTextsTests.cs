using System.Globalization;
using System.Reflection;
using System.Resources;
using Recruiting.Core.Cadence;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class ReasonTextsTests
{
    [TestMethod]
    [DataRow("Recruiting.Core.Cadence.StreakTexts")]
    [DataRow("Recruiting.Core.Cadence.PlanTexts")]
    [DataRow("Recruiting.Core.WorkingGroup.TurnTexts")]
    [DataRow("Recruiting.Core.ReasonTexts")]
    [DataRow("Recruiting.Core.Log.LogTexts")]
    [DataRow("Recruiting.Core.Reporting.FeedTexts")]
    public void Texts_EnglishAndDutch_HaveTheSameCodesAndPlaces(string name)
    {
        var english = Read(name, CultureInfo.InvariantCulture);
        var dutch = Read(name, CultureInfo.GetCultureInfo("nl"));

        CollectionAssert.AreEquivalent(english.Keys.ToArray(), dutch.Keys.ToArray());
        foreach (var (code, text) in english) Assert.AreEqual(Places(text), Places(dutch[code]), code);
    }

    [TestMethod]
    [DataRow(typeof(StreakReasons), "Recruiting.Core.Cadence.StreakTexts")]
    [DataRow(typeof(PromiseReasons), "Recruiting.Core.Cadence.StreakTexts")]
    [DataRow(typeof(PlanReasons), "Recruiting.Core.Cadence.PlanTexts")]
    [DataRow(typeof(TurnReasons), "Recruiting.Core.WorkingGroup.TurnTexts")]
    public void Codes_Each_HaveAText(Type codes, string name)
    {
        var texts = Read(name, CultureInfo.InvariantCulture);

        foreach (var code in codes.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!))
            Assert.IsTrue(texts.ContainsKey(code), code);
    }

    [TestMethod]
    public void Rule_InDutch_IsDutchWhateverTheThreadSpeaks()
    {
        Assert.IsTrue(StreakTexts.Rule(CultureInfo.GetCultureInfo("nl-NL")).StartsWith("Een periode", StringComparison.Ordinal));
        Assert.IsTrue(StreakTexts.Rule(CultureInfo.GetCultureInfo("de")).StartsWith("A period", StringComparison.Ordinal), "others read English");
    }

    [TestMethod]
    public void PlanTexts_SeveralReasons_AreOneLine()
    {
        Reason[] reasons = [Reason.Of(PlanReasons.Fits, 2), Reason.Of(TurnReasons.Next)];

        Assert.AreEqual("het eerste in de wachtrij dat past; 2 ervoor pasten niet; aan de beurt", PlanTexts.Of(reasons, CultureInfo.GetCultureInfo("nl")));
    }

    [TestMethod]
    public void TurnTexts_ForEverybody_HoldNoNumbers()
    {
        foreach (var code in new[] { TurnReasons.Next, TurnReasons.Nobody, TurnReasons.NoColleagues })
            Assert.AreEqual("", Places(Read("Recruiting.Core.WorkingGroup.TurnTexts", CultureInfo.InvariantCulture)[code]), code);
    }

    private static Dictionary<string, string> Read(string name, CultureInfo language) =>
        new ResourceManager(name, typeof(StreakTexts).Assembly).GetResourceSet(language, true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static string Places(string text) =>
        string.Concat(System.Text.RegularExpressions.Regex.Matches(text, @"\{[^}]+\}").Select(m => m.Value).Order(StringComparer.Ordinal));
}
