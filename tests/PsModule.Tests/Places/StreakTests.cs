using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>Get-PresenceStreak, Measure-Presence and Get-PresenceSlot on a store with a past.</summary>
[TestClass]
public sealed class StreakTests : PlacesTests
{
    [TestMethod]
    public async Task Streak_OfAChannel_HasItsNumbersAndPeriods()
    {
        await StreakAsync("a", "1101111011111");
        var streak = Open().Run("Get-PresenceStreak a").Well();

        Assert.AreEqual(5, streak["Current"]);
        Assert.AreEqual(6, streak["Longest"], "the forgiven miss adds nothing and breaks nothing");
        Assert.AreEqual(false, streak["AtRisk"]);
        Assert.HasCount(13, (object[])streak["Periods"]!);
        Assert.AreEqual("✓~✓✓✓✓✕✓✓✓✓✓", string.Concat((object[])streak["LastPeriods"]!));
    }

    [TestMethod]
    public async Task Streak_AtRisk_SaysWhatWouldSaveIt()
    {
        await StreakAsync("safe", "111");
        await StreakAsync("risky", "110", days: "FR");
        var streak = Open().Run("Get-PresenceStreak -AtRisk").Well();

        Assert.AreEqual("risky", streak["Channel"]);
        Assert.AreEqual(1, streak["Missing"]);
        Assert.AreEqual("fill the slot of 27 November: it still counts", streak["SavedBy"]);
        Assert.AreEqual("risky.2026-11-27.1", streak["SavedInSlot"]);
        Assert.AreEqual(new DateOnly(2026, 11, 25), ((DateOnly[])streak["SavedOn"]!).Single());
    }

    [TestMethod]
    public async Task Streak_InDutch_IsDutch()
    {
        await StreakAsync("a", "110", days: "FR");
        var streak = Open("nl-NL").Run("Get-PresenceStreak a").Well();

        Assert.AreEqual("2 weken", streak["CurrentText"]);
        Assert.AreEqual("vul de plek van 27 november: die telt nog mee", streak["SavedBy"]);
        StringAssert.StartsWith((string)streak["Rule"]!, "Een periode");
        StringAssert.Contains((string)streak["Legend"]!, "verbroken");
    }

    [TestMethod]
    public async Task Streak_OfNoChannel_GoesOnWithTheNext()
    {
        await StreakAsync("a", "1");
        var asked = Open().Run("'none', 'a' | Get-PresenceStreak");

        Assert.AreEqual("channel.not-found", asked.Codes.Single());
        Assert.AreEqual("a", asked["Channel"]);
    }

    [TestMethod]
    public async Task Measure_ByDefault_IsTheLastTwelvePeriodsThatAreOver()
    {
        await StreakAsync("a", "11011110111110", days: "FR");
        var measured = Open().Run("Measure-Presence").Well();

        Assert.AreEqual(12, measured["Periods"]);
        Assert.AreEqual(new DateOnly(2026, 8, 31), measured["From"]);
        Assert.AreEqual(new DateOnly(2026, 11, 22), measured["To"], "nobody knows yet what becomes of the running one");
        Assert.AreEqual(12, measured["Promised"]);
        Assert.AreEqual(10, measured["Placed"]);
        Assert.AreEqual(10, measured["Kept"]);
        Assert.AreEqual(10 / 12.0, measured["ShareKept"]);
        Assert.AreEqual(5, measured["Current"]);
        Assert.AreEqual(true, measured["AtRisk"]);
    }

    [TestMethod]
    public async Task Measure_OverASpan_CountsThePeriodsThatBeginInIt()
    {
        await StreakAsync("a", "1111101");
        var shell = Open();

        var measured = shell.Run("Measure-Presence a -From 2026-11-02 -To 2026-11-16").Well();
        Assert.AreEqual("3 2 3", $"{measured["Periods"]} {measured["Kept"]} {measured["Promises"]}");
        Assert.AreEqual(2, shell.Run("Get-PresenceChannel a | Measure-Presence -Last 2").Well()["Periods"]);
        Assert.IsNull(shell.Run("Measure-Presence -From 2030-01-01").Well()["ShareKept"]);
        Assert.AreEqual("date.invalid", shell.Run("Measure-Presence -From soon").Codes.Single());
    }

    [TestMethod]
    public async Task Slots_OfAChannel_HaveTheirWindowPostAndBlackout()
    {
        await AsOfAsync(Presence.Local(2026, 11, 20), async p =>
        {
            await p.PutChannelAsync("a", with: c => c with { Blackouts = [new(new(2026, 12, 1), new(2026, 12, 1), "Rest")] });
            await p.WriteAsync("a", "Eerste", at: Presence.Local(2026, 11, 26, 8, 30));
        });
        var shell = Open();
        var slots = shell.Run("Get-PresenceSlot a -From 2026-11-26 -To ([DateOnly]'2026-12-03')").Well();

        Assert.AreEqual("a.2026-11-26.1 Held, a.2026-12-01.1 Blackout, a.2026-12-03.1 Open", string.Join(", ", slots.Output.Select(s => $"{s} {s.Properties["State"].Value}")));
        var held = slots.Output[0].Properties;
        Assert.AreEqual("Eerste", held["Text"].Value);
        Assert.AreEqual(new DateTimeOffset(2026, 11, 26, 8, 30, 0, TimeSpan.FromHours(1)), held["From"].Value);
        Assert.AreEqual(TimeSpan.FromHours(1), ((DateTimeOffset)held["From"].Value).Offset, "local to the channel, whatever this computer's zone");
        Assert.AreEqual("Rest", slots.Output[1].Properties["Blackout"].Value.ToString()![11..]);

        Assert.AreEqual("a.2026-12-08.1", shell.Run("Get-PresenceSlot a -From ([datetime]'2026-12-03 08:31') -To ([DateTimeOffset]'2026-12-08T07:31:00Z')").Well().One.ToString(), "a time of day is a moment");
        Assert.AreEqual("slots.range-invalid", shell.Run("Get-PresenceSlot a -From 2026-12-02 -To 2026-12-01").Codes.Single());
        Assert.AreEqual(8, shell.Run("Get-PresenceSlot").Well().Output.Count(s => ((DateOnly)s.Properties["Date"].Value) < new DateOnly(2026, 12, 23)), "four weeks");
    }
}
