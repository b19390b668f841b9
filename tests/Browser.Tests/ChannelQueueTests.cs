using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Publishing;
using Recruiting.Desk;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>A queue put in another order: by mouse, touch, keyboard and without script.</summary>
[TestClass]
public sealed class ChannelQueueTests
{
    private static readonly string[] Texts = ["Aap leert typen", "Boom groeit door", "Citroen is zuur", "Dijk houdt water"];

    private DeskUnderTest desk = null!;

    [TestInitialize]
    public async Task OpenAsync()
    {
        desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("groep", "Groep");
        foreach (var text in Texts)
        {
            await desk.WriteAsync("groep", text);
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [TestCleanup]
    public async Task CloseAsync() => await desk.DisposeAsync();

    [TestMethod]
    public async Task Post_Dragged_StandsWhereItWasLetGo_AndIsPutBackByUndo()
    {
        await using var visitor = await Visitor.ComeAsync(desk, new(1440));
        var page = await ChannelPage.OpenAsync(visitor, "groep");
        await page.DragAsync("Dijk", "Boom");

        await Expect(page.Post("Dijk")).ToContainTextAsync("Moved to place 2.");
        await Expect(visitor.Page.Locator("#queue-told")).ToHaveTextAsync("Moved to place 2.");
        await AssertOrderAsync(page, 0, 3, 1, 2);
        await visitor.AssertAccessibleAsync();

        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Post("Dijk")).ToContainTextAsync("Moved to place 4.");
        await AssertOrderAsync(page, 0, 1, 2, 3);
        visitor.AssertQuiet();
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Post_MovedByItsButtonsOnAPhone_GoesUp_Down_AndToTheFront(bool script)
    {
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: script));
        var page = await ChannelPage.OpenAsync(visitor, "groep");
        await page.Move("Up", "Citroen is zuur").ClickAsync();
        await Expect(page.Post("Citroen")).ToContainTextAsync("Moved to place 2.");
        await AssertOrderAsync(page, 0, 2, 1, 3);

        await page.Move("Down", "Boom groeit door").ClickAsync();
        await Expect(page.Post("Boom")).ToContainTextAsync("Moved to place 4.");
        await AssertOrderAsync(page, 0, 2, 3, 1);

        await page.Move("To the front", "Dijk houdt water").ClickAsync();
        await Expect(page.Post("Dijk")).ToContainTextAsync("Moved to place 1.");
        await AssertOrderAsync(page, 3, 0, 2, 1);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Post_MovedByKeyboard_IsSaidToHaveMoved_AndFocusIsNearIt()
    {
        await using var visitor = await Visitor.ComeAsync(desk, new(1440));
        var page = await ChannelPage.OpenAsync(visitor, "groep");
        await page.Move("To the front", "Dijk houdt water").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#queue-told")).ToHaveTextAsync("Moved to place 1.");

        // The next thing to come to is what belongs to the post that was moved.
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.IsTrue(await page.Post("Dijk").EvaluateAsync<bool>("li => li.contains(document.activeElement)"));
        await AssertOrderAsync(page, 3, 0, 1, 2);
    }

    [TestMethod]
    public async Task Post_PutBeforeOneThatLeftMeanwhile_IsRefusedInWords_AndTheQueueIsShownAsItIs()
    {
        await using var visitor = await Visitor.ComeAsync(desk);
        var page = await ChannelPage.OpenAsync(visitor, "groep");
        var boom = (await desk.Get<QueueBook>().OfAsync("default", "groep"))[1];
        await desk.Get<Writing>().CancelAsync(new("default", boom.Id), null, false, DeskUser.Myself);
        await page.Move("Up", "Citroen is zuur").ClickAsync();

        await Expect(visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("no longer in the queue");
        await AssertOrderAsync(page, 0, 2, 3);
    }

    [TestMethod]
    public async Task Post_DraggedWhereNothingCanBeSent_GoesBack_AndTheNextMoveIsThatAlone()
    {
        await using var visitor = await Visitor.ComeAsync(desk, new(1440));
        var page = await ChannelPage.OpenAsync(visitor, "groep");
        await visitor.Page.EvaluateAsync("document.querySelector('[data-queue]').addEventListener('submit', event => event.preventDefault(), { once: true })");
        await page.DragAsync("Dijk", "Boom");
        await AssertOrderAsync(page, 0, 1, 2, 3);

        await page.Move("Up", "Citroen is zuur").ClickAsync();

        await Expect(page.Post("Citroen")).ToContainTextAsync("Moved to place 2.");
        await AssertOrderAsync(page, 0, 2, 1, 3);
    }

    private static async Task AssertOrderAsync(ChannelPage page, params int[] texts) =>
        Assert.AreSequenceEqual(texts.Select(t => Texts[t]), await page.OrderAsync());
}
