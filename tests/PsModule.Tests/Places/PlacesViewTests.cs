using Recruiting.PsModule.Tests.Engine;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>What a person sees of channels, slots, streaks, measures and colleagues.</summary>
[TestClass]
public sealed class PlacesViewTests : PlacesTests
{
    [TestMethod]
    [DataRow(120)]
    [DataRow(80)]
    public async Task Tables_FitTheScreenInPlainText(int width)
    {
        await FillAsync();
        var shell = Open();
        shell.Host.Width = width;
        foreach (var script in new[] { "Get-PresenceChannel", "Get-PresenceStreak", "Get-PresenceSlot -To 2026-12-09", "Measure-Presence", "Get-PresenceColleague" })
        {
            var shown = shell.Show(script);
            Assert.IsTrue(shown.Split('\n').All(line => line.TrimEnd().Length <= width), shown);
            Assert.DoesNotContain("\e[", shown);
        }
    }

    [TestMethod]
    public async Task StreakTable_DrawsTheLastTwelvePeriodsUnderTheirLegend()
    {
        await FillAsync();
        var shown = Open().Show("Get-PresenceStreak");

        StringAssert.Contains(shown, "✓ kept   ~ forgiven   ✕ broken   – nothing promised   … running");
        StringAssert.Matches(shown, new("dotnet-nl +✓~✓✓✓✓✕✓✓✓✓✓ 5 weeks 6 weeks 1 / 1 *\n"));
        StringAssert.Matches(shown, new("hr-tech +~✕✕✕✕✕✕✕~… +0 weeks 0 weeks 0 / 2 fill 27 Nov"));
    }

    [TestMethod]
    public async Task StreakTable_InDutch_HasItsLegendAndAdviceInDutch()
    {
        await FillAsync();
        var shown = Open("nl-NL").Show("Get-PresenceStreak");

        StringAssert.Contains(shown, "✓ gehaald   ~ vergeven   ✕ verbroken   – niets beloofd   … loopt nog");
        StringAssert.Matches(shown, new("hr-tech .* 0 weken 0 weken +0 / 2 vul 27 nov"));
    }

    // Colours are the process's: no other shell may begin meanwhile.
    [TestMethod]
    [DoNotParallelize]
    public async Task StreakTable_InColour_ColoursTheRisk()
    {
        await FillAsync();
        var shell = Open();
        shell.Run("$PSStyle.OutputRendering = 'Ansi'").Well();
        var shown = shell.Show("Get-PresenceStreak -AtRisk");
        shell.Run("$PSStyle.OutputRendering = 'PlainText'").Well();

        StringAssert.Contains(shown, "\e[31mfill 27 Nov\e[0m");
    }

    [TestMethod]
    [DataRow("en-GB", "forgiven: one miss in eight is", "A period (an ISO week")]
    [DataRow("nl-NL", "vergeven: één gemiste op de acht", "Een periode (een ISO-week")]
    public async Task StreakList_TellsReasonsAndTheRuleBrokenBetweenWords(string culture, string reason, string rule)
    {
        await FillAsync();
        var shell = Open(culture, ListViews.Write(Folder));
        shell.Host.Width = 80;
        var shown = shell.Show("Get-PresenceStreak dotnet-nl");

        StringAssert.Contains(shown, $"0 of 1 placed; {reason}".Replace("0 of 1 placed", culture == "nl-NL" ? "0 van 1 geplaatst" : "0 of 1 placed", StringComparison.Ordinal));
        StringAssert.Contains(shown, rule);
        Assert.IsTrue(shown.Split('\n').All(line => line.TrimEnd().Length <= 80), shown);
        StringAssert.Contains(Flat(shown), Flat((string)shell.Run("(Get-PresenceStreak dotnet-nl).Rule").Well().One.BaseObject), "no word is cut");
    }

    [TestMethod]
    public async Task ChannelAndColleagueLists_ShowWhatIsThereAlone()
    {
        await FillAsync();
        var shell = Open(formats: ListViews.Write(Folder));
        var channel = shell.Show("Get-PresenceChannel acme");
        var colleague = shell.Show("Get-PresenceColleague sanne");

        StringAssert.Matches(channel, new("Paused +: since .*: Nobody writes"));
        Assert.DoesNotContain("Rules", channel);
        StringAssert.Matches(colleague, new("Away +: Mon 21 Dec 2026 – Sun 3 Jan 2027"));
        Assert.DoesNotContain("Sign-in", colleague);
        StringAssert.Matches(colleague, new("Quiet +: 20:00–07:00"));
        Assert.DoesNotContain("Reminded by", colleague);
        shell.Run("Set-PresenceReminder sanne -Way mail, page -DayOff Sunday").Well();
        StringAssert.Matches(shell.Show("Get-PresenceColleague sanne"), new("Reminded by +: mail, page(.|\n)*Days off +: Sunday"));
    }

    [TestMethod]
    public async Task SlotTable_GroupsByChannelWithItsZone()
    {
        await FillAsync();
        var shown = Open().Show("Get-PresenceSlot dotnet-nl -To 2026-12-09");

        StringAssert.Contains(shown, "dotnet-nl  Europe/Amsterdam");
        StringAssert.Matches(shown, new("Tue 1 Dec 2026 +08:30–10:00 Held +Hoe wij onze build van twintig naar vier minuten"));
        StringAssert.Matches(shown, new("Tue 8 Dec 2026 +08:30–10:00 Open"));
    }

    [TestMethod]
    public async Task MeasureTable_TellsShareAndRisk()
    {
        await FillAsync();
        var shown = Open().Show("Measure-Presence");

        StringAssert.Matches(shown, new("dotnet-nl +10 of 12 +83\\s?% +5 +6 +10 of 12 +7 Sep"));
        StringAssert.Matches(shown, new("hr-tech +0 of 9 +0\\s?% +0 +0 yes +7 of 18"));
    }

    private async Task FillAsync()
    {
        await StreakAsync("dotnet-nl", "1101111011111", ".NET Nederland");
        await StreakAsync("hr-tech", "1110101110", "HR Tech", "TU,FR");
        await AsOfAsync(Presence.Local(2026, 11, 20), async p =>
        {
            await p.PutColleagueAsync("sanne", c => c with { Name = "Sanne", Roles = ["contributor"], Away = [new(new(2026, 12, 21), new(2027, 1, 3))] });
            await p.PutChannelAsync("acme", Core.Channels.ChannelKind.Page, c => c with { Name = "Acme", Cadence = null, Paused = new(p.Now, "Nobody writes") });
            await p.WriteAsync("dotnet-nl", "Hoe wij onze build van twintig naar vier minuten brachten, en wat we daarvan leerden", at: Presence.Local(2026, 12, 1, 8, 30));
        });
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
