using NodaTime;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using static Microsoft.Playwright.Assertions;
using static Recruiting.Browser.Tests.Plan.PlanDesk;

namespace Recruiting.Browser.Tests.Plan;

/// <summary>Moving what stands on the calendar: by mouse, by keys, by touch and by form.</summary>
[TestClass]
public sealed class PlanMovingTests
{
    private static readonly Eyes Desk = new(1440);

    [TestMethod]
    public async Task Post_DraggedOntoAnOpenSlot_StandsThere_AndIsPutBack()
    {
        await using var desk = await WithPostAsync();
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);

        await calendar.DragAsync(Text, calendar.Slot("rust.2026-12-01.1"));

        await Expect(calendar.Moved).ToContainTextAsync("Moved from Thursday 26 November, 08:30 to Tuesday 1 December, 08:30.");
        await calendar.StandsOnAsync(Text, "2026-12-01");
        Assert.AreEqual("rust.2026-12-01.1", (await PostOf(desk)).Slot);

        await calendar.UndoAsync();

        await Expect(calendar.Moved).ToContainTextAsync("Put back to Thursday 26 November, 08:30.");
        Assert.AreEqual("rust.2026-11-26.1", (await PostOf(desk)).Slot);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Post_DraggedOntoADayWithoutASlot_KeepsItsTimeOfDay()
    {
        await using var desk = await WithPostAsync();
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor, "view=week");

        await calendar.DragAsync(Text, calendar.Day("2026-11-28"));

        await Expect(calendar.Moved).ToContainTextAsync("to Saturday 28 November, 08:30.");
        var post = await PostOf(desk);
        Assert.AreEqual((new LocalDateTime(2026, 11, 28, 8, 30), null), (post.Due!.Local, post.Slot));
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Post_DraggedOntoAnotherChannelsSlot_StaysAndIsToldWhy()
    {
        await using var desk = await WithPostAsync();
        await desk.PutGroupAsync("go", "Go Groningen", Cadence("1x/week Fri 12:00-13:00"));
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);

        await calendar.HoldOverAsync(Text, calendar.Slot("go.2026-11-27.1"));

        await Expect(calendar.Says).ToHaveTextAsync("That slot is another channel’s. A post stays in its channel.");
        await visitor.Page.Mouse.UpAsync();
        Assert.AreEqual("rust.2026-11-26.1", (await PostOf(desk)).Slot);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Post_MovedByKeys_SaysWhereItWouldLand_AndLandsThere()
    {
        await using var desk = await WithPostAsync();
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);
        await calendar.FocusAsync(Text);

        await calendar.PressAsync("m");
        await Expect(calendar.Says).ToContainTextAsync("arrow keys");
        await calendar.PressAsync("ArrowUp");
        await Expect(calendar.Says).ToHaveTextAsync("Thursday 19 November: past");
        await calendar.PressAsync("Escape");
        await Expect(calendar.Says).ToHaveTextAsync("It stays where it stands.");

        await calendar.PressAsync("m");
        await calendar.PressAsync("ArrowDown");
        await Expect(calendar.Says).ToHaveTextAsync("Thursday 3 December: open slot 08:30");
        await calendar.PressAsync("ArrowLeft");
        await Expect(calendar.Says).ToHaveTextAsync("Wednesday 2 December: no open slot, it keeps 08:30");
        await calendar.PressAsync("ArrowLeft");
        await calendar.PressAsync("Enter");

        await Expect(calendar.Moved).ToContainTextAsync("to Tuesday 1 December, 08:30.");
        Assert.AreEqual("rust.2026-12-01.1", (await PostOf(desk)).Slot);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Post_MovedByFormOnAPhoneWithoutScript_StandsThere_AndIsPutBack()
    {
        await using var desk = await WithPostAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: false, Language: "nl"));
        var calendar = await Calendar.OpenAsync(visitor, "view=month&date=2026-11-26");
        await calendar.MoveFormAsync(Text);

        await calendar.ChooseSlotAsync("dinsdag 8 december, 08:30");
        await calendar.MoveItThereAsync();

        await Expect(calendar.Moved).ToContainTextAsync("Verplaatst van donderdag 26 november, 08:30 naar dinsdag 8 december, 08:30.");
        Assert.Contains("date=2026-12-08", visitor.Page.Url);
        await calendar.StandsOnAsync(Text, "2026-12-08");
        await calendar.UndoAsync();
        await Expect(calendar.Moved).ToContainTextAsync("Teruggezet op donderdag 26 november, 08:30.");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Post_MovedByKeys_GoesOnWhereItLanded_AndTheResultIsSaid()
    {
        await using var desk = await WithPostAsync();
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);
        await calendar.FocusAsync(Text);
        foreach (var key in new[] { "m", "ArrowDown", "Enter" }) await calendar.PressAsync(key);

        await Expect(calendar.Told).ToHaveTextAsync("Moved from Thursday 26 November, 08:30 to Thursday 3 December, 08:30.");
        await calendar.PressAsync("Tab");
        Assert.IsTrue(await calendar.Post(Text).EvaluateAsync<bool>("li => li.contains(document.activeElement)"), "the next thing to come to is the post");
        foreach (var key in new[] { "m", "ArrowDown", "ArrowDown" }) await calendar.PressAsync(key);
        await Expect(calendar.Says).ToContainTextAsync("The days shown end here.");
        visitor.AssertQuiet();
    }

    [TestMethod]
    [DataRow(true, DisplayName = "by keys")]
    [DataRow(false, DisplayName = "by mouse")]
    public async Task Post_MovedToAnotherSlotOfItsDay_StandsThere(bool byKeys)
    {
        await using var desk = await WithPostAsync();
        await desk.PutGroupAsync("rust", "Rust Rotterdam", Cadence("2x/week Tue,Thu 08:30-10:00") with { Rrule = "FREQ=WEEKLY;BYDAY=TU,TH;BYHOUR=8,15", Text = null });
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);
        if (byKeys)
        {
            await calendar.FocusAsync(Text);
            await calendar.PressAsync("m");
            await calendar.PressAsync("Enter");
            await Expect(calendar.Says).ToHaveTextAsync("Thursday 26 November: where it stands");
            await calendar.PressAsync("ArrowRight");
            await calendar.PressAsync("ArrowLeft");
            await Expect(calendar.Says).ToHaveTextAsync("Thursday 26 November: open slot 15:30");
            await calendar.PressAsync("Enter");
        }
        else
        {
            await calendar.DragAsync(Text, calendar.Slot("rust.2026-11-26.2"));
        }

        await Expect(calendar.Moved).ToContainTextAsync("to Thursday 26 November, 15:30.");
        visitor.AssertQuiet();
    }

    [TestMethod]
    [DataRow("view=month", DisplayName = "behind what the cell has room for")]
    [DataRow("view=month&kind=planned", DisplayName = "filtered out")]
    public async Task Slot_ThatTheDayDoesNotShow_IsKnownAllTheSame(string query)
    {
        await using var desk = await WithPostAsync();
        for (var i = 0; i < 6; i++)
        {
            await desk.PutGroupAsync("g" + i, "Groep " + i);
            await desk.WriteAsync("g" + i, "Bericht nummer " + i, due: new DueWish.Local(new(2026, 12, 3, 7, i)));
        }

        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor, query);
        await Expect(calendar.Slot("rust.2026-12-03.1")).ToHaveCountAsync(0);
        await calendar.FocusAsync(Text);
        await calendar.PressAsync("m");
        await calendar.PressAsync("ArrowDown");

        await Expect(calendar.Says).ToHaveTextAsync("Thursday 3 December: open slot 08:30");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Post_MovedWithAFinger_StandsThere()
    {
        await using var desk = await WithPostAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(1024, Touch: true));
        var (calendar, thumb) = (await Calendar.OpenAsync(visitor), new Thumb());
        await Expect(calendar.MoveLink(Text)).ToHaveCSSAsync("opacity", "1");

        await thumb.TapAsync(calendar.MoveLink(Text));
        await calendar.ChooseSlotAsync("Tuesday 1 December, 08:30");
        await calendar.MoveItThereAsync();

        await Expect(calendar.Moved).ToContainTextAsync("to Tuesday 1 December, 08:30.");
        visitor.AssertQuiet();
    }
}
