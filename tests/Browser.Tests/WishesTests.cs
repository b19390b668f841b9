using Microsoft.Playwright;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>How somebody wants to be told: on their page, and by the link of a message; and the address of their calendar.</summary>
[TestClass]
public sealed class WishesTests
{
    private DeskUnderTest desk = null!;
    private Visitor visitor = null!;

    [TestInitialize]
    public async Task OpenAsync()
    {
        desk = await DeskUnderTest.WithSampleAsync();
        visitor = await Visitor.ComeAsync(desk);
    }

    [TestCleanup]
    public async Task CloseAsync()
    {
        await visitor.DisposeAsync();
        await desk.DisposeAsync();
    }

    [TestMethod]
    public async Task Wishes_SaidOnOnesPage_AreKeptAndShown()
    {
        await visitor.GoAsync("/people/anouk");
        await EditAsync();
        await visitor.AssertAccessibleAsync();
        await Box("The team’s channel in Slack").UncheckAsync();
        await visitor.Page.GetByLabel("Quiet from").FillAsync("21:30");
        await Box("Sunday").CheckAsync();
        await visitor.Page.Locator("#edit").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        var wishes = await WishesAsync();
        Assert.AreEqual(("mail,teams,page", new NodaTime.LocalTime(21, 30), "Sunday"), (string.Join(',', wishes!.Ways!), wishes.QuietFrom, string.Join(',', wishes.DaysOff)));
        await EditAsync();
        await Expect(Box("The team’s channel in Slack")).Not.ToBeCheckedAsync();
        await Expect(Box("Mail")).ToBeCheckedAsync();
        await Expect(Box("Sunday")).ToBeCheckedAsync();
        await Expect(visitor.Page.GetByLabel("Quiet from")).ToHaveValueAsync("21:30");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task LinkOfAMail_AsksAndEndsThatWay()
    {
        await visitor.GoAsync("/reminders/end/" + desk.Get<CardLinks>().SignEnd("anouk", ReminderWays.Mail));
        Assert.IsNull(await WishesAsync());

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "End them" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("No more reminders by mail");
        await visitor.AssertAccessibleAsync();
        Assert.IsFalse((await WishesAsync())!.Wants(ReminderWays.Mail));
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "To my page of the board" }).ClickAsync();
        await Expect(Box("Mail")).Not.ToBeCheckedAsync();
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Webhook_OfTheSettings_IsSetUpAndRemoved()
    {
        await visitor.GoAsync("/settings");
        var teams = visitor.Page.GetByRole(AriaRole.Form, new() { Name = "Teams" });
        await teams.GetByLabel("Address of the webhook").FillAsync("https://example.webhook.office.com/workflows/secret");
        await teams.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();

        await Expect(teams).ToContainTextAsync("Set up: example.webhook.office.com, since 08:00.");
        await visitor.AssertAccessibleAsync();
        await teams.GetByRole(AriaRole.Button, new() { Name = "Remove it" }).ClickAsync();
        await Expect(teams.GetByRole(AriaRole.Button, new() { Name = "Set it up" })).ToBeVisibleAsync();
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Calendar_OfOnesPage_IsMadeCopiedAndEnded()
    {
        await visitor.GoAsync("/people/anouk");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make an address" }).ClickAsync();

        var address = await visitor.Page.GetByLabel("Address to subscribe to").InputValueAsync();
        Assert.MatchesRegex("/calendar/[A-Za-z0-9_-]+\\.ics$", address);
        using var program = new HttpClient();
        Assert.StartsWith("BEGIN:VCALENDAR", await program.GetStringAsync(address));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the address" }).ClickAsync();
        await Expect(visitor.Page.Locator("#live")).ToContainTextAsync("opied");
        Assert.AreEqual(address, await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "End it" }).ClickAsync();

        await Expect(visitor.Page.GetByLabel("Address to subscribe to")).ToHaveCountAsync(0);
        Assert.AreEqual(System.Net.HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
        visitor.AssertQuiet();
    }

    private Task EditAsync() => visitor.Page.Locator("#edit > summary").ClickAsync();

    private ILocator Box(string label) => visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = label, Exact = true });

    private async Task<ReminderWishes?> WishesAsync() => (await desk.Get<ColleagueStore>().GetAsync("default", "anouk")).Value.ReminderWishes;
}
