using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>From an empty store to the first placed post.</summary>
[TestClass]
public sealed class FirstStepsTests
{
    private const double ThreeMinutes = 180;

    // On LinkedIn itself: the group is loaded (5 s), "start a post" (1.2), long tap and paste (2.4), post (1.2), the dots and "copy link" (2.4), back to the board (1.2),
    // thought at each (6 × 1.35).
    private const double OnLinkedIn = 5 + 1.2 + 2.4 + 1.2 + 2.4 + 1.2 + (6 * 1.35);

    // Each page of ours that is waited for, on a phone's line.
    private const double Page = 1;

    [TestMethod]
    public async Task EmptyStore_WithOneThumb_HasItsFirstPlacedPostInThreeMinutes()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Touch: true));
        await visitor.Context.AddInitScriptAsync($"navigator.clipboard.readText = async () => '{desk.LinkNow("43875")}'");
        var (page, thumb) = (visitor.Page, new Thumb());
        await visitor.GoAsync("/");

        await thumb.TapAsync(page.GetByRole(AriaRole.Link, new() { Name = "Begin" }));
        await thumb.TypeAsync(page.GetByLabel("Name of the group"), ".NET Nederland");
        await thumb.TypeAsync(page.GetByLabel("Its address on LinkedIn"), "https://www.linkedin.com/groups/43875/");
        await thumb.TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "On to the first post" }));
        await thumb.OvertypeAsync(page.GetByLabel("Text", new() { Exact = true }), "[your organisation]", "Gerrits Staal, in Almelo");
        await thumb.TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "Approve it and go on" }));
        var group = await visitor.Context.RunAndWaitForPageAsync(() => thumb.TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "Copy and open" })));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy again" })).ToBeVisibleAsync();
        await thumb.TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "I placed it" }));

        await Expect(page.GetByText("Placed and proven")).ToBeVisibleAsync();
        Assert.AreEqual("https://www.linkedin.com/groups/43875/", group.Url);
        // Six pages of ours, on each of which somebody reads, and thinks once at every field.
        var seconds = thumb.Seconds(steps: 6 + 3) + OnLinkedIn + (6 * Page);
        Console.WriteLine($"{thumb.Taps} taps, {thumb.Characters} characters: {seconds:0} s");
        Assert.IsLessThan(ThreeMinutes, seconds);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Steps_WithoutScript_AreComplete()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: false));
        await AddGroupAsync(visitor);
        await WriteAsync(visitor);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "I am placing it now" }).ClickAsync();
        await visitor.Page.GetByLabel("Link of the post").FillAsync(desk.LinkNow("43875"));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "I placed it" }).ClickAsync();

        await Expect(visitor.Page.GetByText("Placed and proven")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "The first one is placed" })).ToBeVisibleAsync();
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Example_WithItsBlankLeft_IsNotKept()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        await AddGroupAsync(visitor);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Approve it and go on" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your own words");
        await Expect(visitor.Page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("your organisation"));
    }

    [TestMethod]
    public async Task Steps_LeftForLater_GoOnWhereTheyWere()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        await AddGroupAsync(visitor);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Later: to Today" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Go on with the first steps" }).ClickAsync();

        await Expect(visitor.Page.Locator("[aria-current=step]")).ToContainTextAsync("A post");
    }

    [TestMethod]
    public async Task LinkOfAnotherGroup_IsRefusedOnTheSamePage()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        await AddGroupAsync(visitor);
        await WriteAsync(visitor);

        await visitor.Page.GetByLabel("Link of the post").FillAsync(desk.LinkNow("99"));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "I placed it" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("99");
        await Expect(visitor.Page.Locator("[aria-current=step]")).ToContainTextAsync("Place it");
        await Expect(visitor.Page.GetByLabel("Link of the post")).ToHaveValueAsync(desk.LinkNow("99"));
    }

    [TestMethod]
    public async Task Steps_InEveryForm_AreAccessibleAndFit()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        foreach (var (language, more) in new[] { ("en", (Func<Visitor, Task>?)null), ("nl", v => AddGroupAsync(v, "Verder met het eerste bericht", "Naam van de groep", "Het adres op LinkedIn")), ("en", v => WriteAsync(v)) })
        {
            await using var visitor = await Visitor.ComeAsync(desk, new(Language: language));
            if (more is not null) await more(visitor);
            foreach (var path in new[] { "/", "/start" })
            {
                await visitor.GoAsync(path);
                foreach (var width in new[] { 390, 1440 })
                {
                    await visitor.LookWithAsync(new(width, language));
                    await visitor.AssertNoHorizontalScrollAsync();
                    if ((language, width) is ("en", 1440) or ("nl", 390)) await visitor.AssertAccessibleAsync();
                    await visitor.PhotographAsync($"first-{(path == "/" ? "today" : await visitor.Page.Locator("[aria-current=step]").InnerTextAsync())[^5..]}".Replace(' ', '-'), new(width, language));
                }
            }

            visitor.AssertQuiet();
        }
    }

    [TestMethod]
    public async Task Placed_ByASlipOfTheThumb_IsTakenBack()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: false));
        await AddGroupAsync(visitor);
        await WriteAsync(visitor);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "I placed it" }).ClickAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "I placed it" })).ToBeVisibleAsync();
    }

    [TestMethod]
    public async Task Steps_WhereADraftAndAPostInHandWait_GoOnWithTheOneInHand()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("a", "Aap");
        await desk.PutGroupAsync("b", "Boom");
        await desk.WriteAsync("a", "Een concept van aap", approve: false);
        var waits = await desk.WriteAsync("b", "Een bericht van boom");
        await desk.Get<Core.Publishing.Placing>().OpenAsync(new("default", waits.Id), null, false, Recruiting.Desk.DeskUser.Myself);
        await using var visitor = await Visitor.ComeAsync(desk);

        await visitor.GoAsync("/start");

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync("Boom");
    }

    private static async Task AddGroupAsync(Visitor visitor, string button = "On to the first post", string name = "Name of the group", string address = "Its address on LinkedIn")
    {
        await visitor.GoAsync("/start");
        await visitor.Page.GetByLabel(name).FillAsync(".NET Nederland");
        await visitor.Page.GetByLabel(address).FillAsync("https://www.linkedin.com/groups/43875/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    private static async Task WriteAsync(Visitor visitor)
    {
        await visitor.GoAsync("/start");
        await visitor.Page.GetByLabel("Text", new() { Exact = true }).FillAsync("Hello all. What keeps you busy this month?");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Approve it and go on" }).ClickAsync();
    }
}
