using NodaTime;
using Recruiting.Board.Pages.Plan;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Browser.Tests.Plan;

/// <summary>What stands on which day, where the reader is.</summary>
[TestClass]
public sealed class PlanCalendarTests
{
    private static readonly DateTimeZone Amsterdam = Zones.Get("Europe/Amsterdam");
    private static readonly DateTimeZone NewYork = Zones.Get("America/New_York");
    private static readonly Channel Here = new() { Id = "here", Kind = ChannelKind.Group, Name = "Here" };
    private static readonly Channel There = new() { Id = "there", Kind = ChannelKind.Group, Name = "There" };

    [TestMethod]
    public void Item_OfAnEveningInNewYork_StandsOnTheNextDayInAmsterdam()
    {
        var item = Post(There, NewYork, new(2026, 11, 30, 20, 0));

        Assert.AreEqual(new LocalDate(2026, 12, 1), DayOf(item, Amsterdam));
        Assert.AreEqual(new LocalDate(2026, 11, 30), DayOf(item, NewYork));
    }

    [TestMethod]
    [DataRow(2026, 10, 25, 23, 59, DisplayName = "the long day of autumn ends an hour later")]
    [DataRow(2027, 3, 28, 0, 0, DisplayName = "the short day of spring begins at midnight")]
    public void Item_OnTheDayOfAClockChange_StandsOnIt(int year, int month, int day, int hour, int minute) =>
        Assert.AreEqual(new LocalDate(year, month, day), DayOf(Post(Here, Amsterdam, new(year, month, day, hour, minute)), Amsterdam));

    [TestMethod]
    public void Items_OfADay_AreInOrderOfTime_AndOfTheirChannels()
    {
        var day = new LocalDate(2026, 11, 24);
        var items = new[] { Post(There, Amsterdam, day.At(new(9, 0))), Post(Here, Amsterdam, day.At(new(9, 0))), Post(There, NewYork, day.At(new(2, 0))) };

        Assert.AreSequenceEqual(["there", "here", "there"], Days(new(PlanSpan.Day, day), items, Amsterdam)[0].Items.Select(i => i.Where.Channel.Id));
    }

    [TestMethod]
    public void Days_OfAMonth_AreAllThere_WithWhatStandsOnTheDaysAroundIt()
    {
        var days = Days(new(PlanSpan.Month, new(2026, 11, 24)), [Post(Here, Amsterdam, new(2026, 10, 26, 9, 0)), Post(Here, Amsterdam, new(2026, 10, 25, 9, 0))], Amsterdam);

        Assert.HasCount(42, days);
        Assert.AreEqual(1, days.Sum(d => d.Items.Count), "the Sunday before is not shown");
    }

    [TestMethod]
    [DataRow("there", null, null, 1)]
    [DataRow(null, "bram", null, 1)]
    [DataRow(null, "anouk", null, 0)]
    [DataRow(null, null, PlanKind.Planned, 2)]
    [DataRow(null, null, PlanKind.Open, 0)]
    [DataRow("here", "bram", PlanKind.Planned, 1)]
    public void Filters_LeaveWhatFitsThemAll(string? channel, string? colleague, PlanKind? kind, int expected)
    {
        var day = new LocalDate(2026, 11, 24);
        var asked = new PlanAsked(PlanSpan.Day, day) { Channel = channel, Colleague = colleague, Kind = kind };

        var days = Days(asked, [Post(Here, Amsterdam, day.At(new(9, 0))) with { Author = "bram" }, Post(There, Amsterdam, day.At(new(9, 0)))], Amsterdam);

        Assert.HasCount(expected, days[0].Items);
    }

    [TestMethod]
    public void Day_InABlackout_NamesIt_AndWhoIsAway_ForWhomeverIsAskedFor()
    {
        var day = new LocalDate(2026, 12, 25);
        var moving = There with { Blackouts = [new(day, day, "Moving house")] };
        var bram = new Colleague { Id = "bram", Name = "Bram", Away = [new(day.PlusDays(-1), day)] };
        var anouk = new Colleague { Id = "anouk", Name = "Anouk", Away = [new(day.PlusDays(1), day.PlusDays(9))] };

        var all = PlanCalendar.Days(new(PlanSpan.Day, day), Amsterdam, [], [new(day, day.PlusDays(1), "Kerst")], [Here, moving], [anouk, bram])[0];
        var one = PlanCalendar.Days(new(PlanSpan.Day, day) { Channel = "here", Colleague = "anouk" }, Amsterdam, [], [], [Here, moving], [anouk, bram])[0];

        Assert.AreSequenceEqual([(null, "Kerst"), ("there", "Moving house")], all.Rests.Select(r => (r.Channel?.Id, r.Blackout.Reason)));
        Assert.IsTrue(all.RestsWholly);
        Assert.AreSequenceEqual(["Bram"], all.Away);
        Assert.IsEmpty(one.Rests);
        Assert.IsEmpty(one.Away);
    }

    [TestMethod]
    public void State_HasItsKind_AndOneTakenBackHasNone()
    {
        Assert.AreEqual(PlanKind.Hand, Of(PostState.AwaitingHand)?.Kind);
        Assert.AreEqual(PlanKind.Draft, Of(PostState.InReview)?.Kind);
        Assert.IsNull(Of(PostState.Cancelled));
        Assert.IsFalse(Of(PostState.Publishing)!.CanMove);
        Assert.IsTrue(Of(PostState.Draft)!.CanMove);
    }

    private static PlanItem? Of(PostState state) => PlanItem.Of(
        new Core.Storage.Versioned<Post>(new Post { Id = "here.a", Channel = "here", Text = "a", State = state, Due = LocalMoment.Resolve(new(2026, 11, 24, 9, 0), Amsterdam) }, "1"),
        new Setting("default", Here, new(), Amsterdam));

    private static LocalDate DayOf(PlanItem item, DateTimeZone reader) =>
        Days(new(PlanSpan.Month, item.At.InZone(reader).Date), [item], reader).Single(d => d.Items.Count > 0).Date;

    private static IReadOnlyList<PlanDay> Days(PlanAsked asked, IReadOnlyList<PlanItem> items, DateTimeZone reader) => PlanCalendar.Days(asked, reader, items, [], [Here, There], []);

    private static PlanItem Post(Channel channel, DateTimeZone zone, LocalDateTime local) =>
        new(new Setting("default", channel, new(), zone), Zones.Resolve(local, zone), PlanKind.Planned) { Post = channel.Id + "." + local.Hour };
}
