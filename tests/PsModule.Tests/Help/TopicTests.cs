using System.Text.RegularExpressions;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.PsModule.Tests.Cmdlets;

namespace Recruiting.PsModule.Tests.Help;

/// <summary>The topics: found in both languages, set for a terminal, and right in every example.</summary>
[TestClass]
public sealed partial class TopicTests : CmdletTests
{
    private const string Module = "about_RecruitingPresence", Cadence = "about_Presence_Cadence";

    private static readonly string[] Languages = ["en-US", "nl"];

    private static readonly LocalDate AnyDay = new(2026, 11, 24);

    [TestMethod]
    [DataRow("en-US", "SHORT DESCRIPTION")]
    [DataRow("en-GB", "SHORT DESCRIPTION")]
    [DataRow("nl-NL", "KORTE BESCHRIJVING")]
    [DataRow("nl-BE", "KORTE BESCHRIJVING")]
    [DataRow("de-DE", "SHORT DESCRIPTION", DisplayName = "a language that is not there: English")]
    public void Topics_InALanguage_AreFound(string culture, string heading)
    {
        foreach (var topic in (string[])[Module, Cadence])
            Assert.Contains(heading, Session.Run($"[Threading.Thread]::CurrentThread.CurrentUICulture = '{culture}'; Get-Help {topic}").Well().One.ToString()!);
    }

    [TestMethod]
    public void CmdletHelp_InDutch_IsThereInEnglish() =>
        Assert.Contains("Connects this session", Session.Run("[Threading.Thread]::CurrentThread.CurrentUICulture = 'nl-NL'; (Get-Help Connect-Presence).Synopsis").Well().One.ToString()!);

    [TestMethod]
    public void Topics_Lines_FitInEightyColumns() =>
        None(from t in Topics() from line in t.Lines where line.Length > 80 || line != line.TrimEnd() || line.Contains('\t') select $"{t.Name}: {line}", "At most 80 columns, no tabs, nothing after the end:");

    [TestMethod]
    public void Topics_Scripts_NameOnlyWhatExists() =>
        None(from t in Topics() from block in Blocks(t.Lines) where !IsCadence(block) && !IsRule(block) from wrong in Script.Wrong(block, Cmdlets) select $"{t.Name}: {wrong}", "Scripts that can be typed:");

    [TestMethod]
    public void Topics_CmdletsInTheText_Exist() =>
        None(
            from t in Topics() from line in t.Lines from Match name in CmdletName().Matches(line) where Cmdlets.All(c => c.Name != name.Value) select $"{t.Name}: {name.Value}",
            "Cmdlets that exist:");

    [TestMethod]
    public void CadenceTopic_EveryCadence_IsReadAsOne()
    {
        foreach (var language in Languages)
        {
            var cadences = Blocks(Topic(language, Cadence)).Where(IsCadence).SelectMany(b => b.Split('\n')).ToList();
            Assert.IsGreaterThan(15, cadences.Count);
            None(cadences.SelectMany(c => Faults(() => CadenceText.Parse(c, "Europe/Amsterdam", AnyDay))), $"Cadences in words ({language}):");
        }
    }

    [TestMethod]
    public void CadenceTopic_EveryRule_IsReadAsOne()
    {
        foreach (var language in Languages)
        {
            var rules = Blocks(Topic(language, Cadence)).Where(IsRule).SelectMany(b => b.Split('\n')).ToList();
            Assert.IsGreaterThan(5, rules.Count);
            None(rules.SelectMany(r => Faults(() => CadenceRule.Create(r, AnyDay.At(new(8, 30)), Duration.FromMinutes(90), "Europe/Amsterdam"))), $"Rules ({language}):");
        }
    }

    [TestMethod]
    public void CadenceTopic_InBothLanguages_ShowsTheSameRhythms()
    {
        var rhythms = Languages.Select(l => Blocks(Topic(l, Cadence)).Where(IsCadence).SelectMany(b => b.Split('\n')).Select(c => CadenceText.Parse(c, "Europe/Amsterdam", AnyDay)).Select(c => $"{c.Rrule} {c.Start} {c.Window} {c.TimeZone}").ToList()).ToList();
        Assert.AreEqual(string.Join('\n', rhythms[0]), string.Join('\n', rhythms[1]));
    }

    private static IEnumerable<(string Name, string[] Lines)> Topics() => from language in Languages from topic in (string[])[Module, Cadence] select ($"{language} {topic}", Topic(language, topic));

    private static string[] Topic(string language, string topic) => File.ReadAllText(Path.Combine(Engine.Module.Folder, language, $"{topic}.help.txt")).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>Examples are set in by eight or more, under text that is set in by four.</summary>
    private static IEnumerable<string> Blocks(string[] lines)
    {
        var block = new List<string>();
        var before = "";
        foreach (var line in (string[])[.. lines, ""])
        {
            if (line.StartsWith("        ", StringComparison.Ordinal) && (block.Count > 0 || before.Length == 0)) block.Add(line[8..]);
            else if (block.Count > 0)
            {
                yield return string.Join('\n', block);
                block.Clear();
            }

            before = line;
        }
    }

    private static bool IsCadence(string block) => char.IsAsciiDigit(block[0]);

    private static bool IsRule(string block) => block.StartsWith("FREQ=", StringComparison.Ordinal);

    private static IEnumerable<string> Faults(Action read)
    {
        try
        {
            read();
            return [];
        }
        catch (Core.PresenceException e)
        {
            return [e.Message];
        }
    }

    [GeneratedRegex(@"\b[A-Z][a-z]+-Presence[A-Za-z]*")]
    private static partial Regex CmdletName();
}
