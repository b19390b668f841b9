using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using static Microsoft.Playwright.Assertions;
using static Recruiting.Browser.Tests.Plan.PlanDesk;

namespace Recruiting.Browser.Tests.Plan;

/// <summary>Putting back what was moved, where that is not simply its time.</summary>
[TestClass]
public sealed class PlanUndoTests
{
    private static readonly Eyes Desk = new(1440);

    [TestMethod]
    public async Task PostInHand_Moved_ComesBackToTheHandByUndo()
    {
        await using var desk = await WithPostAsync();
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddDays(2).AddHours(1.5));
        var before = await PostOf(desk);
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);
        await calendar.DragAsync(Text, calendar.Slot("rust.2026-12-01.1"));
        await Expect(calendar.Moved).ToBeVisibleAsync();

        await calendar.UndoAsync();

        await Expect(visitor.Page.Locator(".said[role=status]:not(#live)")).ToContainTextAsync("waits to be placed again");
        Assert.Contains("/plan?view=month", visitor.Page.Url);
        var now = await PostOf(desk);
        Assert.AreEqual((PostState.AwaitingHand, before.Slot, before.Waiting?.Until), (now.State, now.Slot, now.Waiting?.Until));
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Post_MovedFromATimeThatHasPassed_OffersNoUndoThatWouldFail()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("rust", "Rust Rotterdam", Cadence("2x/week Tue,Thu 08:30-10:00"));
        await desk.WriteAsync("rust", Text, approve: false, due: new DueWish.Local(new(2026, 11, 24, 8, 30)));
        desk.Clock.SetUtcNow(DeskUnderTest.Morning.AddHours(2));
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);

        await calendar.DragAsync(Text, calendar.Slot("rust.2026-12-01.1"));

        await Expect(calendar.Moved).ToContainTextAsync("Moved from Tuesday 24 November, 08:30");
        await Expect(calendar.Moved.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        visitor.AssertQuiet();
    }
}
