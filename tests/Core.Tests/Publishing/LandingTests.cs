using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>Where a post comes to stand that is put on a day: the day is the reader's, the time of day the channel's.</summary>
[TestClass]
public sealed class LandingTests
{
    private static readonly DateTimeZone Amsterdam = Zones.Get("Europe/Amsterdam");
    private static readonly DateTimeZone NewYork = Zones.Get("America/New_York");
    private static readonly LocalDate Tuesday = new(2026, 12, 1);

    [TestMethod]
    [DataRow(8, 30, "2026-12-01T08:30", DisplayName = "an ordinary hour is on that date in both zones")]
    [DataRow(20, 0, "2026-11-30T20:00", DisplayName = "the evening before there is the reader's night")]
    public void Keeping_InAnotherZone_IsOnTheReadersDay(int hour, int minute, string expected)
    {
        var local = Landing.Keeping(new(hour, minute), Tuesday, Amsterdam, NewYork);

        Assert.AreEqual(expected, local.ToString("uuuu-MM-dd'T'HH:mm", null));
        Assert.AreEqual(Tuesday, Zones.Resolve(local, NewYork).InZone(Amsterdam).Date);
    }

    [TestMethod]
    public void Keeping_OfAnEarlyHourReadFromTheWest_IsOnTheDateAfterThere() =>
        Assert.AreEqual(Tuesday.PlusDays(1).At(new(3, 0)), Landing.Keeping(new(3, 0), Tuesday, NewYork, Amsterdam));

    [TestMethod]
    public void Keeping_OnTheNightOfSpring_KeepsWhatWasMeant()
    {
        var local = Landing.Keeping(new(2, 30), new(2027, 3, 28), Amsterdam, Amsterdam);

        Assert.AreEqual(new LocalDateTime(2027, 3, 28, 2, 30), local);
        Assert.AreEqual(new LocalTime(3, 30), Zones.Resolve(local, Amsterdam).InZone(Amsterdam).TimeOfDay);
    }

    [TestMethod]
    public void SlotOn_IsTheFirstOfTheReadersDay()
    {
        Slot[] open = [In(NewYork, new(2026, 11, 30, 20, 0), 1), In(NewYork, new(2026, 11, 30, 22, 0), 2), In(NewYork, new(2026, 12, 1, 20, 0), 1)];

        Assert.AreEqual(open[0], Landing.SlotOn(Tuesday, Amsterdam, open));
        Assert.AreEqual(open[0], Landing.SlotOn(Tuesday.PlusDays(-1), NewYork, open));
        Assert.IsNull(Landing.SlotOn(Tuesday.PlusDays(3), Amsterdam, open));
    }

    [TestMethod]
    public void TooClose_IsTheNearestWithinTheSpacing_AndNeverItself()
    {
        var at = Instant.FromUtc(2026, 12, 1, 8, 0);
        (string, Instant)[] others = [("c.me", at), ("c.far", at + Duration.FromHours(24)), ("c.near", at - Duration.FromHours(5)), ("c.nearer", at + Duration.FromHours(4))];

        Assert.AreEqual(at + Duration.FromHours(4), Landing.TooClose("c.me", at, Duration.FromHours(24), others));
        Assert.IsNull(Landing.TooClose("c.me", at, Duration.FromHours(24), others.Take(2)), "exactly the spacing is enough");
    }

    [TestMethod]
    [DataRow("c.2026-12-01.1", "c")]
    [DataRow("c.d.2026-12-01.2", "c.d")]
    [DataRow("c.2026-13-01.1", null)]
    [DataRow("c.x", null)]
    [DataRow("..", null)]
    [DataRow("", null)]
    public void SlotId_NamesChannelAndDate(string id, string? channel)
    {
        Assert.AreEqual(channel, Slot.Parse(id)?.Channel);
        if (channel is not null) Assert.AreEqual(Tuesday, Slot.Parse(id)!.Value.Date);
    }

    private static Slot In(DateTimeZone zone, LocalDateTime local, int ordinal) =>
        new(Slot.IdOf("c", local.Date, ordinal), "c", local.Date, ordinal, LocalMoment.Resolve(local, zone), Zones.Resolve(local, zone) + Duration.FromHours(1));
}
