using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using static Microsoft.Playwright.Assertions;
using static Recruiting.Browser.Tests.Plan.PlanDesk;

namespace Recruiting.Browser.Tests.Plan;

/// <summary>Moves on the calendar that cannot be, or that somebody else came before.</summary>
[TestClass]
public sealed class PlanRefusingTests
{
    private static readonly Eyes Desk = new(1440);

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
}
