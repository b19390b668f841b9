using Microsoft.Playwright;
using NodaTime;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests.Plan;

/// <summary>Moving what stands on the calendar. It is Tuesday 24 November 2026, 08:00; the group has slots on Tuesday and Thursday at 08:30.</summary>
[TestClass]
public sealed class PlanPageTests
{
    private const string Text = "Lezen wat werkt";
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
    [DataRow("2026-11-25T08:29", "Another post of 'Rust Rotterdam' stands on 2026-11-24 08:30", DisplayName = "a minute too close to the post of Tuesday")]
    [DataRow("2026-11-01T08:30", "This time is past.", DisplayName = "past")]
    [DataRow("2026-12-20T08:30", "after the post's last day", DisplayName = "after its last day")]
    [DataRow("", "Say when.", DisplayName = "nothing chosen")]
    public async Task Time_ThatCannotBe_IsRefusedAtTheForm_WithWhatWasTyped(string time, string says)
    {
        await using var desk = await WithPostAsync();
        await desk.WriteAsync("rust", "Iets anders van dinsdag", due: new DueWish.Local(new(2026, 11, 24, 8, 30)));
        await using var visitor = await Visitor.ComeAsync(desk);
        var calendar = await Calendar.OpenAsync(visitor, "view=week");
        await calendar.MoveFormAsync(Text);
        await calendar.GiveTimeAsync(time);

        await calendar.MoveItThereAsync();

        await Expect(calendar.Refusal).ToContainTextAsync(says);
        await Expect(visitor.Page.Locator("#due")).ToHaveValueAsync(time);
        Assert.AreEqual("rust.2026-11-26.1", (await PostOf(desk)).Slot);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Slot_TakenMeanwhile_IsToldWithTheOnesThatAreLeft()
    {
        await using var desk = await WithPostAsync();
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);
        await desk.WriteAsync("rust", "Was eerst", due: new DueWish.Local(new(2026, 12, 1, 8, 30)));

        await calendar.DragAsync(Text, calendar.Slot("rust.2026-12-01.1"));

        await Expect(calendar.Refusal).ToContainTextAsync("Another post");
        await calendar.ChooseSlotAsync("Thursday 3 December, 08:30");
        await calendar.MoveItThereAsync();
        await Expect(calendar.Moved).ToContainTextAsync("to Thursday 3 December, 08:30.");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task TwoPeople_MovingOnePost_TheSecondIsTold_AndGoesOnFromThere()
    {
        await using var desk = await WithPostAsync();
        await using var first = await Visitor.ComeAsync(desk, Desk);
        await using var second = await Visitor.ComeAsync(desk, Desk);
        var (mine, theirs) = (await Calendar.OpenAsync(first), await Calendar.OpenAsync(second));
        await theirs.DragAsync(Text, theirs.Slot("rust.2026-12-01.1"));
        await Expect(theirs.Moved).ToBeVisibleAsync();

        await mine.DragAsync(Text, mine.Slot("rust.2026-12-03.1"));

        await Expect(mine.Refusal).ToContainTextAsync("changed in the meantime");
        await Expect(first.Page.Locator("article")).ToContainTextAsync("It stands on Tuesday 1 December, 08:30.");
        await mine.ChooseSlotAsync("Thursday 3 December, 08:30");
        await mine.MoveItThereAsync();
        await Expect(mine.Moved).ToContainTextAsync("Moved from Tuesday 1 December, 08:30 to Thursday 3 December, 08:30.");
        first.AssertQuiet();
    }

    [TestMethod]
    public async Task Undo_AfterAnotherTookTheSlot_SaysThatItCannot()
    {
        await using var desk = await WithPostAsync();
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);
        await calendar.DragAsync(Text, calendar.Slot("rust.2026-12-01.1"));
        await Expect(calendar.Moved).ToBeVisibleAsync();
        await desk.WriteAsync("rust", "Kwam ertussen", due: new DueWish.Local(new(2026, 11, 26, 8, 30)));

        await calendar.UndoAsync();

        await Expect(calendar.Refusal).ToContainTextAsync("Another post took this slot");
        Assert.AreEqual("rust.2026-12-01.1", (await PostOf(desk)).Slot);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task OpenedPost_IsOnlyMovedByWhoeverSaysThatItWasNotPlaced()
    {
        await using var desk = await WithPostAsync();
        var post = await PostOf(desk);
        await desk.Get<Placing>().OpenAsync(new("default", post.Id), null, false, Recruiting.Desk.DeskUser.Myself);
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);

        await calendar.DragAsync(Text, calendar.Slot("rust.2026-12-01.1"));

        await Expect(calendar.Refusal).ToContainTextAsync("Somebody opened this post");
        await visitor.Page.GetByLabel("I am sure").CheckAsync();
        await calendar.MoveItThereAsync();
        await Expect(calendar.Moved).ToContainTextAsync("to Tuesday 1 December, 08:30.");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Filters_LeaveWhatFits_AndStayWhileStepping()
    {
        await using var desk = await WithPostAsync();
        await desk.PutGroupAsync("go", "Go Groningen", Cadence("1x/week Fri 12:00-13:00"));
        await using var visitor = await Visitor.ComeAsync(desk, new(1440, Script: false));
        var calendar = await Calendar.OpenAsync(visitor);
        await Expect(calendar.Slot("go.2026-11-27.1")).ToBeVisibleAsync();

        await calendar.FilterAsync("Channel", "Rust Rotterdam");
        await Expect(calendar.Slot("go.2026-11-27.1")).ToHaveCountAsync(0);
        await Expect(calendar.Post(Text)).ToBeVisibleAsync();
        await calendar.FilterAsync("State", "Open slot");
        await Expect(calendar.Post(Text)).ToHaveCountAsync(0);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Later month" }).ClickAsync();

        await Expect(calendar.Slot("rust.2026-12-10.1")).ToBeVisibleAsync();
        await Expect(calendar.Slot("go.2026-12-11.1")).ToHaveCountAsync(0);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task OpenSlot_SaysWhyItIsOpen()
    {
        await using var desk = await WithPostAsync();
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);

        await calendar.Slot("rust.2026-12-01.1").GetByRole(AriaRole.Link).ClickAsync();

        await Expect(visitor.Page.Locator("article")).ToContainTextAsync("the queue is empty");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the calendar" }).ClickAsync();
        Assert.Contains("/plan?view=month", visitor.Page.Url);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Month_OnPaper_HasEveryPost_AndNothingToPress()
    {
        await using var desk = await WithPostAsync();
        for (var i = 0; i < 6; i++)
        {
            await desk.PutGroupAsync("g" + i, "Groep " + i);
            await desk.WriteAsync("g" + i, "Bericht nummer " + i, due: new DueWish.Local(new(2026, 11, 26, 10 + i, 0)));
        }

        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);
        await Expect(calendar.Day("2026-11-26").Locator("li")).ToHaveCountAsync(4);
        await Expect(calendar.Day("2026-11-26")).ToContainTextAsync("+ 3 more");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "All posts, for printing" }).ClickAsync();

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        for (var i = 0; i < 6; i++) await Expect(calendar.Day("2026-11-26")).ToContainTextAsync("Bericht nummer " + i);
        Assert.AreEqual(0, await visitor.Page.Locator("button:visible, nav:visible, form:visible, a.mv:visible, footer:visible").CountAsync());
        var pdf = System.Text.Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.MatchesRegex(@"/MediaBox \[0 0 841\.\d+ 59\d\.\d+\]", pdf, "A4, landscape");
        visitor.AssertQuiet();
    }

    private static CadenceDefinition Cadence(string text) => CadenceText.Parse(text, "Europe/Amsterdam", new(2026, 11, 1));

    private static async Task<DeskUnderTest> WithPostAsync()
    {
        var desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("rust", "Rust Rotterdam", Cadence("2x/week Tue,Thu 08:30-10:00"));
        await desk.Get<Writing>().CreateAsync(
            "default",
            new NewPost { Channel = "rust", Text = Text, Approve = true, Due = new DueWish.Local(new(2026, 11, 26, 8, 30)), Until = new(2026, 12, 15) },
            Recruiting.Desk.DeskUser.Myself,
            System.Globalization.CultureInfo.InvariantCulture);
        return desk;
    }

    private static async Task<Post> PostOf(DeskUnderTest desk) =>
        (await desk.Get<PostStore>().OfChannelAsync("default", "rust").Select(p => p.Value).Where(p => p.Text == Text).FirstAsync());
}
