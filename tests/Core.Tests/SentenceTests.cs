using System.Globalization;
using System.Xml.Linq;

namespace Recruiting.Core.Tests;

[TestClass]
public sealed class SentenceTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    [TestMethod]
    public void Format_OfHoles_NumbersThem()
    {
        Sentence sentence = $"There is no job '{"tick"}'. Jobs: {12:000}.";

        Assert.AreEqual("There is no job '{0}'. Jobs: {1}.", sentence.Format);
        Assert.AreEqual("There is no job 'tick'. Jobs: 012.", sentence.ToString());
    }

    [TestMethod]
    public void ToString_WithBraces_KeepsThem()
    {
        var value = "{1}";
        Sentence sentence = $"Write {{\"items\": {value}}}.";

        Assert.AreEqual("Write {\"items\": {1}}.", sentence.ToString());
        Assert.AreEqual("{0} and }", Sentence.FromString("{0} and }").ToString());
    }

    [TestMethod]
    public void In_Dutch_IsDutchWithTheSameValues()
    {
        Sentence sentence = $"There is no job '{"tick"}'. Jobs: {"tock"}.";

        Assert.AreEqual("Er is geen taak 'tick'. Taken: tock.", sentence.In(Dutch));
    }

    [TestMethod]
    public void In_DutchOfNestedSentence_IsDutchWithin()
    {
        Sentence inner = $"channel {"dotnet-nl"}";
        Sentence sentence = $"The connection of {inner} ended on {"2026-11-24"} UTC. Connect again.";

        Assert.AreEqual("De verbinding van kanaal dotnet-nl is op 2026-11-24 UTC geëindigd. Verbind opnieuw.", sentence.In(Dutch));
        Assert.AreEqual("The connection of channel dotnet-nl ended on 2026-11-24 UTC. Connect again.", sentence.ToString());
    }

    [TestMethod]
    public void In_DutchOfNestedReason_IsDutchWithin()
    {
        Sentence sentence = $"It cannot be sent now. {Reason.Of("wait.not-due")}";

        Assert.AreEqual("Het kan nu niet worden verstuurd. Nog niet aan de beurt.", sentence.In(Dutch));
    }

    [TestMethod]
    public void In_DutchOfUnknownSentence_IsEnglish()
    {
        Sentence sentence = $"Nobody translated {1} this.";

        Assert.AreEqual("Nobody translated 1 this.", sentence.In(Dutch));
    }

    [TestMethod]
    public void Of_FormatAndValues_IsTheSameSentence()
    {
        Sentence sentence = $"There is no job '{"tick"}'. Jobs: {"tock"}.";

        Assert.AreEqual(sentence.In(Dutch), Sentence.Of(sentence.Format, sentence.Values).In(Dutch));
    }

    [TestMethod]
    public void DutchTexts_HaveEverySentenceOfTheCode_WithTheSameHoles()
    {
        var texts = Texts();
        var wrong = SentencesInCode.Formats()
            .Where(f => !texts.TryGetValue(f.Key, out var dutch) || SentencesInCode.Holes(dutch) != SentencesInCode.Holes(f.Key))
            .Select(f => $"{Path.GetFileName(f.Value)}: {f.Key}").ToList();

        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void DutchTexts_HaveNoSentenceThatTheCodeLacks()
    {
        var said = SentencesInCode.Formats();
        var unused = Texts().Keys.Where(key => !said.ContainsKey(key)).ToList();

        Assert.IsEmpty(unused, string.Join('\n', unused));
    }

    private static Dictionary<string, string> Texts() => XDocument.Load(Path.Combine(SentencesInCode.Root, "Core", "FaultTexts.nl.resx"))
        .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
}
