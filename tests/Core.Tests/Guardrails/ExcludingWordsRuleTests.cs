using Recruiting.Core.Guardrails;

namespace Recruiting.Core.Tests.Guardrails;

/// <summary>What the word list catches and, as important, what it must leave alone. Each entry stands here at least once.</summary>
[TestClass]
public sealed partial class ExcludingWordsRuleTests
{
    private static readonly ExcludingWordsRule Rule = new();

    /// <summary>Entry, text, and the words that are shown as they stand.</summary>
    private static readonly (string Id, string Text, string Place)[] Caught =
    [
        ("age-maximum-nl", "Je bent max. 35 jaar", "Je bent max. 35 jaar"),
        ("age-maximum-nl", "Maximaal 40 jaar oud", "Maximaal 40 jaar"),
        ("age-maximum-nl", "Leeftijd tot 30 jaar", "Leeftijd tot 30 jaar"),
        ("age-maximum-nl", "Je bent niet ouder dan 30", "niet ouder dan 30"),
        ("age-range-nl", "leeftijd: 18 t/m 28 jaar", "18 t/m 28 jaar"),
        ("age-range-nl", "tussen de 25 en 35 jaar", "tussen de 25 en 35 jaar"),
        ("age-range-nl", "een team van 20-40 jaar", "20-40 jaar"),
        ("age-range-nl", "geboren na 1995", "geboren na 1995"),
        ("age-maximum-experience-nl", "maximaal 5 jaar ervaring", "maximaal 5 jaar ervaring"),
        ("age-maximum-experience-nl", "2 tot 4 jaar werkervaring", "2 tot 4 jaar werkervaring"),
        ("young-candidate-nl", "Met een jonge, enthousiaste collega", "jonge, enthousiaste collega"),
        ("young-candidate-nl", "Jong talent gezocht", "Jong talent"),
        ("young-candidate-nl", "voor jonge honden", "jonge honden"),
        ("young-candidate-nl", "een traineeship voor young-at-heart en jonge professionals", "jonge professionals"),
        ("young-candidate-nl", "Wij zoeken een jonge", "Wij zoeken een jonge"),
        ("young-team-nl", "Kom bij ons jong en dynamisch team", "jong en dynamisch team"),
        ("young-team-nl", "een JONG, informeel team", "JONG, informeel team"),
        ("young-team-nl", "energiek jong", "energiek jong"),
        ("young-company-nl", "Wij zijn een jong, snelgroeiend bedrijf", "jong, snelgroeiend bedrijf"),
        ("student-required-nl", "Student gezocht voor de zaterdag", "Student gezocht"),
        ("student-required-nl", "Je bent student", "Je bent student"),
        ("recent-graduate-nl", "Pas afgestudeerd? Kom langs", "Pas afgestudeerd"),
        ("recent-graduate-nl", "Voor schoolverlaters", "schoolverlaters"),
        ("older-excluded-nl", "geen 50-plussers", "geen 50-plussers"),
        ("overqualified-nl", "Overgekwalificeerde kandidaten vallen af", "Overgekwalificeerde"),
        ("digital-native", "Je bent een digital native", "digital native"),
        ("age-maximum-en", "no older than 35", "no older than 35"),
        ("age-maximum-en", "Maximum age: 40", "Maximum age"),
        ("age-maximum-en", "You are aged 25-35", "aged 25-35"),
        ("age-maximum-en", "under the age of 30", "under the age of 30"),
        ("age-maximum-experience-en", "no more than 5 years' experience", "no more than 5 years' experience"),
        ("young-candidate-en", "For young professionals", "young professionals"),
        ("young-candidate-en", "We are looking for young people", "looking for young"),
        ("young-team-en", "Join our young, dynamic team", "young, dynamic team"),
        ("young-company-en", "We are a young and growing company", "young and growing company"),
        ("recent-graduate-en", "Ideal for a recent graduate", "recent graduate"),
        ("recent-graduate-en", "new grads welcome", "new grads"),
        ("student-required-en", "Students wanted", "Students wanted"),
        ("overqualified-en", "You may be over-qualified", "over-qualified"),
        ("man-or-woman-wanted-nl", "Vrouw gezocht voor de receptie", "Vrouw gezocht"),
        ("man-or-woman-wanted-nl", "Meisjes gezocht!", "Meisjes gezocht"),
        ("man-or-woman-wanted-nl", "Wij zoeken een spontane dame", "Wij zoeken een spontane dame"),
        ("man-or-woman-wanted-nl", "Jongens gezocht", "Jongens gezocht"),
        ("man-or-woman-wanted-nl", "alleen vrouwen", "alleen vrouwen"),
        ("man-or-woman-wanted-nl", "Welke vent met visie komt ons team versterken?", "Welke vent"),
        ("girls-and-boys-nl", "de meiden van de receptie", "meiden van de receptie"),
        ("girls-and-boys-nl", "stoere kerels", "stoere kerels"),
        ("male-female-nl", "Een vrouwelijke kandidaat heeft onze voorkeur", "vrouwelijke kandidaat"),
        ("title-secretary", "Secretaresse gezocht", "Secretaresse"),
        ("title-host-nl", "Word gastvrouw in ons hotel", "gastvrouw"),
        ("title-sales-nl", "een verkoopster", "verkoopster"),
        ("title-waiter-nl", "een serveerster", "serveerster"),
        ("title-cleaner-nl", "een poetsvrouw", "poetsvrouw"),
        ("title-reception-nl", "een receptioniste", "receptioniste"),
        ("title-nurse-nl", "een verpleegster", "verpleegster"),
        ("title-steward-nl", "een stewardess", "stewardess"),
        ("title-man-nl", "een ervaren voorman", "voorman"),
        ("man-or-woman-wanted-en", "Men wanted", "Men wanted"),
        ("man-or-woman-wanted-en", "We are looking for a guy who can code", "looking for a guy"),
        ("male-female-en", "Female candidates preferred", "Female candidates"),
        ("male-female-en", "males only", "males only"),
        ("title-salesman-en", "Salesman in Utrecht", "Salesman"),
        ("title-chairman-en", "the new chairman", "chairman"),
        ("title-waitress-en", "Waitress in Delft", "Waitress"),
        ("title-steward-en", "air hostess", "air hostess"),
        ("title-man-en", "a foreman", "foreman"),
        ("title-cleaning-en", "a cleaning lady", "cleaning lady"),
        ("family-nl", "liefst zonder kinderen", "liefst zonder kinderen"),
        ("family-nl", "Geen kinderwens", "Geen kinderwens"),
        ("family-en", "no plans to have children", "no plans to have children"),
        ("mother-tongue-nl", "Moedertaal Nederlands", "Moedertaal Nederlands"),
        ("mother-tongue-nl", "Nederlands is je moedertaal", "Nederlands is je moedertaal"),
        ("native-speaker", "Native speaker Engels", "Native speaker"),
        ("native-speaker", "a native Dutch speaker", "native Dutch speaker"),
        ("native-speaker", "Dutch is your mother tongue", "Dutch is your mother tongue"),
        ("accent", "Je spreekt accentloos Nederlands", "accentloos"),
        ("autochtoon", "Autochtone Nederlanders", "Autochtone"),
        ("western", "met een westerse achtergrond", "westerse achtergrond"),
        ("western", "een niet-westerse afkomst", "niet-westerse afkomst"),
        ("background-nl", "Je hebt een Nederlandse achtergrond", "Nederlandse achtergrond"),
        ("background-en", "a Dutch background", "Dutch background"),
        ("nationality-nl", "Je hebt de Nederlandse nationaliteit", "Nederlandse nationaliteit"),
        ("nationality-en", "EU citizens only", "EU citizens only"),
        ("healthy-nl", "Je bent fysiek gezond", "Je bent fysiek gezond"),
        ("healthy-nl", "Je bent gezond", "Je bent gezond"),
        ("healthy-nl", "kerngezond", "kerngezond"),
        ("no-limitation-nl", "Je hebt geen beperking", "geen beperking"),
        ("no-limitation-nl", "zonder lichamelijke beperkingen", "zonder lichamelijke beperkingen"),
        ("able-bodied-nl", "valide medewerkers", "valide medewerkers"),
        ("wheelchair-nl", "niet geschikt voor rolstoelgebruikers", "niet geschikt voor rolstoelgebruikers"),
        ("sick-leave-nl", "Je bent zelden ziek", "zelden ziek"),
        ("healthy-en", "able-bodied", "able-bodied"),
        ("healthy-en", "You must be in good health", "must be in good health"),
        ("no-limitation-en", "no disabilities", "no disabilities"),
        ("wheelchair-en", "No wheelchair access", "No wheelchair access"),
        ("sick-leave-en", "You are never sick", "never sick"),
        ("headscarf", "zonder hoofddoek", "zonder hoofddoek"),
        ("faith-nl", "bij voorkeur christelijk", "bij voorkeur christelijk"),
        ("faith-en", "Christians only", "Christians only"),
        ("part-timers-nl", "geen parttimers", "geen parttimers"),
        ("part-timers-en", "no part-timers", "no part-timers"),
    ];

    public static IEnumerable<object[]> CaughtRows => Caught.Select(row => new object[] { row.Text, row.Place, row.Id });

    [TestMethod]
    [DynamicData(nameof(CaughtRows))]
    public void Words_ThatExclude_WarnWithGroundAndBetterWording(string text, string place, string id)
    {
        var finding = Rule.Check(Given.Post(text)).FirstOrDefault(f => f.Place == place);
        Assert.IsNotNull(finding, string.Join(" | ", Rule.Check(Given.Post(text)).Select(f => f.Place)));
        var word = ExcludingWordList.Embedded.Words.Single(w => w.Id == id);
        Assert.AreEqual(("excluding-words", Severity.Warn, "Better: " + word.BetterEn), (finding.Rule, finding.Severity, finding.Remedy));
        StringAssert.Contains(finding.Message, ExcludingWordList.Embedded.Grounds[word.Ground].LawEn);
        StringAssert.Contains(finding.Message, $"“{place}”");
    }

    [TestMethod]
    public void Entries_AreAllShownHere() =>
        CollectionAssert.AreEquivalent(ExcludingWordList.Embedded.Words.Select(w => w.Id).ToArray(), Caught.Select(row => row.Id).Distinct().ToArray());

    [TestMethod]
    [DataRow("Senior C# developer (m/v/x) met 10+ jaar ervaring")]
    [DataRow("Minimaal 3 jaar ervaring; wij bestaan al 35 jaar")]
    [DataRow("maximaal 20 jaar garantie, niet ouder dan 30 dagen")]
    [DataRow("Jong en oud werken hier samen; jong of oud, iedereen is welkom")]
    [DataRow("Een team van jonge en oude rotten")]
    [DataRow("Zij is de eerste vrouw in de directie. Hij vertelt erover.")]
    [DataRow("Wij zoeken collega’s: man, vrouw of anders")]
    [DataRow("Man/vrouw gezocht")]
    [DataRow("Wij zijn een team van 12 man. Gezocht: tester")]
    [DataRow("Secretaresse (m/v/x)")]
    [DataRow("Salesman (m/f/d)")]
    [DataRow("Gastheer/gastvrouw; verkoper of verkoopster")]
    [DataRow("Vakmanschap en schoonmaken")]
    [DataRow("Meer meisjes in de techniek: jongens en meisjes leren programmeren")]
    [DataRow("Studenten van de hogeschool vertellen; wij zoeken een stagiair die student is")]
    [DataRow("Voor deze stage zoeken we een student informatica")]
    [DataRow("Engels op C1-niveau; near-native speaker is fijn")]
    [DataRow("Iedereen telt mee, ongeacht je moedertaal, afkomst of leeftijd; er is geen leeftijdsgrens")]
    [DataRow("Je bent nooit te oud om te leren")]
    [DataRow("Mensen met of zonder beperking zijn welkom; dat vormt voor ons geen beperking")]
    [DataRow("Een gezond bedrijf met gezonde groei en gezond verstand")]
    [DataRow("Zo blijf je fysiek gezond werken")]
    [DataRow("Een valide argument; een valide e-mailadres")]
    [DataRow("De westerse wereld en de Nederlandse taal")]
    [DataRow("Starter of ervaren: juniorfunctie")]
    public void Dutch_ThatExcludesNobody_IsFine(string text) => Assert.AreEqual("", Places(text));

    [TestMethod]
    [DataRow("Senior engineer with 10+ years of experience")]
    [DataRow("Young and old work here together")]
    [DataRow("At least 3 years' experience")]
    [DataRow("We help children under the age of 12")]
    [DataRow("She is the first woman on our board; a man and his dog")]
    [DataRow("We are looking for men and women who care")]
    [DataRow("Chairman (m/f/x)")]
    [DataRow("waiter/waitress")]
    [DataRow("There is no age limit here")]
    [DataRow("People with or without disabilities; we accept no disability discrimination")]
    [DataRow("Healthy food and a healthy company")]
    [DataRow("Fluent Dutch, near-native English; not a native speaker? No problem")]
    [DataRow("cloud-native, React Native, native apps")]
    [DataRow("Western Europe; the Dutch market; EU citizens and others")]
    [DataRow("Craftsmanship, human, management, German")]
    [DataRow("A company founded in 2021, with students among our customers")]
    public void English_ThatExcludesNobody_IsFine(string text) => Assert.AreEqual("", Places(text));

    [TestMethod]
    public void Words_HoweverWritten_AreFound()
    {
        Assert.AreEqual("JONG EN DYNAMISCH TEAM", Places("JONG EN DYNAMISCH TEAM"));
        Assert.AreEqual("jóng en dynámisch\nteam", Places("jóng en dynámisch\nteam"));
        Assert.AreEqual("na\u200Btive speaker", Places("na\u200Btive speaker"));
    }

    [TestMethod]
    public void Words_Twice_AreToldOnce() => Assert.AreEqual("native speaker", Places("native speaker, Native  Speaker"));

    [TestMethod]
    public void Entries_ThatMeet_GiveTheLongerOne() => Assert.AreEqual("jong en dynamisch team", Places("jong en dynamisch team"));

    [TestMethod]
    public void Findings_StandInTheOrderOfTheText() => Assert.AreEqual("native speaker|geen beperking|max. 30 jaar", Places("Een native speaker, geen beperking, max. 30 jaar"));

    [TestMethod]
    public void Finding_InDutch_IsDutch()
    {
        var finding = Rule.Check(Given.Post("native speaker").In(Given.Dutch)).Single();
        StringAssert.Contains(finding.Message, "afkomst; dat mag alleen om een goede reden (AWGB art. 5 (ras)");
        StringAssert.StartsWith(finding.Remedy, "Beter: Noem het niveau");
    }

    [TestMethod]
    public void Finding_ByDistinction_SaysHowSureTheLawIs()
    {
        StringAssert.Contains(Rule.Check(Given.Post("max. 35 jaar")).Single().Message, "excludes people by age");
        StringAssert.Contains(Rule.Check(Given.Post("digital native")).Single().Message, "lawful only for a good reason");
        StringAssert.Contains(Rule.Check(Given.Post("een jong bedrijf")).Single().Message, "may describe you");
    }

    [TestMethod]
    public void List_IsWhole()
    {
        var list = ExcludingWordList.Embedded;
        CollectionAssert.AllItemsAreUnique(list.Words.Select(w => w.Id).ToArray());
        CollectionAssert.AreEquivalent(list.Words.Select(w => w.Ground).Distinct().ToArray(), list.Grounds.Keys.ToArray(), "no ground unknown or unused");
        CollectionAssert.AreEquivalent(list.Words.Select(w => w.Source).Distinct().ToArray(), list.Sources.Keys.ToArray(), "no source unknown or unused");
        Assert.IsTrue(list.Words.All(w => w.Language is "nl" or "en" or "any"));
        Assert.IsTrue(list.Words.All(w => w.BetterNl.Length > 0 && w.BetterEn.Length > 0));
    }

    [TestMethod]
    public void Patterns_AreWrittenForFoldedText() =>
        Assert.AreEqual("", string.Join(' ', ExcludingWordList.Embedded.Words.SelectMany(w => w.Patterns.Concat(w.Except)).Where(pattern =>
            pattern.Any(c => c is '\'' or '.' or '/' or ';' || char.IsUpper(c) || c > 'z' && c is not ('{' or '|' or '}')))));

    [TestMethod]
    public void Patterns_RepeatOnlyWhatCannotMatchInTwoWays() =>
        Assert.AreEqual("", string.Join('\n', ExcludingWordList.Embedded.Words.SelectMany(w => w.Patterns.Concat(w.Except))
            .Where(pattern => Endless().Matches(pattern).Any(m => m.Value is not ("[a-z]+" or "[a-z]*" or @"\d+" or ")*")))));

    [TestMethod]
    [DataRow("we zoeken een nog naar ")]
    [DataRow("jong en jonge en ")]
    [DataRow("aaaaaaaaaa")]
    [DataRow("looking for a motivated enthusiastic ")]
    [DataRow("10 jaar aan relevante ")]
    public void Words_InHostileText_AreLookedForInTime(string part) =>
        Assert.IsNotNull(Rule.Check(Given.Post(string.Concat(Enumerable.Repeat(part, 10_000)))).ToList(), "a time-out would throw");

    [TestMethod]
    public void BetterWordings_AreThemselvesFine() =>
        Assert.AreEqual("", string.Join('\n', ExcludingWordList.Embedded.Words.SelectMany(w => new[] { w.BetterNl, w.BetterEn }).Select(Places).Where(p => p.Length > 0)));

    [System.Text.RegularExpressions.GeneratedRegex(@"\[[^\]]*\][+*]|\\.[+*]|.[+*]|\{\d+,\}")]
    private static partial System.Text.RegularExpressions.Regex Endless();

    private static string Places(string text) => string.Join('|', Rule.Check(Given.Post(text)).Select(f => f.Place));
}
