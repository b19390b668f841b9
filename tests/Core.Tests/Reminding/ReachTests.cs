using NodaTime;
using Recruiting.Core.Reminding;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reminding;

/// <summary>When somebody can be told something, by their own clock.</summary>
[TestClass]
public sealed class ReachTests
{
    private static readonly Duration Quarter = Duration.FromMinutes(15), Most = Duration.FromDays(4);

    [TestMethod]
    [DataRow(19, 59, true)]
    [DataRow(20, 0, false)]
    [DataRow(23, 59, false)]
    [DataRow(0, 0, false)]
    [DataRow(6, 59, false)]
    [DataRow(7, 0, true)]
    public void IsOpen_AsUsual_IsBetweenSevenAndTwenty(int hour, int minute, bool open) => Assert.AreEqual(open, Of().IsOpen(Presence.Local(2026, 11, 24, hour, minute)));

    [TestMethod]
    public void IsOpen_OfQuietHoursWithinADay_IsBeforeAndAfter()
    {
        var reach = Of(new() { QuietFrom = new(12, 0), QuietTo = new(13, 30) });

        Assert.IsTrue(reach.IsOpen(Presence.Local(2026, 11, 24, 11, 59)) && reach.IsOpen(Presence.Local(2026, 11, 24, 13, 30)) && reach.IsOpen(Presence.Local(2026, 11, 24, 3)));
        Assert.IsFalse(reach.IsOpen(Presence.Local(2026, 11, 24, 12)));
    }

    [TestMethod]
    public void IsOpen_OfEqualTimes_IsAlways() => Assert.IsTrue(Of(new() { QuietFrom = new(20, 0), QuietTo = new(20, 0) }).IsOpen(Presence.Local(2026, 11, 24, 20)));

    [TestMethod]
    public void IsOpen_OfWhoWantsNoReminders_IsNever() => Assert.IsFalse(new Reach(new() { Id = "anouk", Name = "Anouk", Reminders = false }, Zones.Get(Presence.Zone)).IsOpen(Presence.Local(2026, 11, 24, 12)));

    [TestMethod]
    public void OpenFrom_OverAWeekendOff_IsMondayMorning()
    {
        var reach = Of(new() { DaysOff = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday] });

        Assert.AreEqual(Presence.Local(2026, 11, 30, 7), reach.OpenFrom(Presence.Local(2026, 11, 27, 21)));
        Assert.IsTrue(reach.IsOff(Presence.Local(2026, 11, 28, 12)));
    }

    [TestMethod]
    public void OpenFrom_OverDaysAway_IsTheMorningAfter() =>
        Assert.AreEqual(Presence.Local(2026, 12, 10, 7), Of(away: new(new(2026, 11, 25), new(2026, 12, 9))).OpenFrom(Presence.Local(2026, 11, 25, 10)));

    [TestMethod]
    public void Before_WithinTheDay_IsAQuarterAhead() => Assert.AreEqual(Presence.Local(2026, 11, 24, 8, 15), Of().Before(Presence.Local(2026, 11, 24, 8, 30), Quarter, Most));

    [TestMethod]
    public void Before_WhereTheQuarterIsQuiet_IsAQuarterBeforeTheQuietBegan() =>
        Assert.AreEqual(Presence.Local(2026, 11, 23, 19, 45), Of().Before(Presence.Local(2026, 11, 24, 7, 10), Quarter, Most), "07:10 is told the evening before");

    [TestMethod]
    public void Before_OverAWeekendOff_IsFridayEvening() =>
        Assert.AreEqual(Presence.Local(2026, 11, 27, 19, 45), Of(new() { DaysOff = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday] }).Before(Presence.Local(2026, 11, 29, 12), Quarter, Most));

    [TestMethod]
    public void Before_OverALongAbsence_IsNever() => Assert.IsNull(Of(away: new(new(2026, 11, 10), new(2026, 11, 30))).Before(Presence.Local(2026, 11, 24, 12), Quarter, Most));

    [TestMethod]
    [DataRow(2026, 3, 29, DisplayName = "02:30 does not exist")]
    [DataRow(2026, 10, 25, DisplayName = "02:30 comes twice")]
    public void OpenFrom_OverAChangeOfClocks_IsWhatTheClockOnTheWallShows(int year, int month, int day)
    {
        var reach = Of(new() { QuietFrom = new(22, 0), QuietTo = new(2, 30) });

        var open = reach.OpenFrom(Presence.Local(year, month, day, 0));

        Assert.IsTrue(reach.IsOpen(open!.Value));
        Assert.IsFalse(reach.IsOpen(open.Value - Duration.FromSeconds(1)));
    }

    [TestMethod]
    public void OpenFrom_WhereMidnightDoesNotExist_Ends() =>
        // Cairo, 24 April 2026: 00:00 becomes 01:00.
        Assert.IsNotNull(new Reach(new() { Id = "x", Name = "x", ReminderWishes = new() { QuietFrom = new(0, 0), QuietTo = new(0, 30) } }, Zones.Get("Africa/Cairo")).OpenFrom(Instant.FromUtc(2026, 4, 23, 21, 0)));

    private static Reach Of(ReminderWishes? wishes = null, AwayDays? away = null) =>
        new(new() { Id = "anouk", Name = "Anouk", ReminderWishes = wishes, Away = away is null ? [] : [away] }, Zones.Get(Presence.Zone));
}
