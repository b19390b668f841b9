using Microsoft.Playwright;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;
using Recruiting.Desk;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Browser.Tests;

/// <summary>Connecting in a real browser, through the simulator's own consent page and back.</summary>
[TestClass]
public sealed class ConnectingTests
{
    private static LinkedInSimulatorFixture linkedIn = null!;
    private static DeskUnderTest desk = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        linkedIn = await LinkedInSimulatorFixture.StartAsync();
        var (profile, page) = (linkedIn.SignIn.App("profile"), linkedIn.SignIn.App("page"));
        desk = await DeskUnderTest.StartAsync(
            "--LinkedIn:BaseAddress", linkedIn.BaseAddress.ToString(), "--LinkedIn:AuthAddress", linkedIn.BaseAddress.ToString(),
            "--LinkedIn:Profile:ClientId", profile.ClientId, "--LinkedIn:Profile:ClientSecret", profile.ClientSecret,
            "--LinkedIn:Page:ClientId", page.ClientId, "--LinkedIn:Page:ClientSecret", page.ClientSecret);
        linkedIn.SignIn.AllowRedirect($"{desk.Address}/connect/linkedin");
        linkedIn.SignIn.Put(new SimulatedMember("sanne", "Sanne", "Visser", new SimulatedRole("101"), new SimulatedRole("102", "CONTENT_ADMINISTRATOR")));
        linkedIn.SignIn.PutOrganization("101", "Voorbeeld BV");
        linkedIn.SignIn.PutOrganization("102", "Werken bij Voorbeeld");
        foreach (var id in (string[])["sanne", "joris", "noor"]) await desk.Get<ColleagueBook>().PutAsync("default", new Colleague { Id = id, Name = char.ToUpperInvariant(id[0]) + id[1..] }, null, DeskUser.Myself);
        await desk.Get<ChannelBook>().PutAsync("default", new Channel { Id = "page", Kind = ChannelKind.Page, Name = "Our page", Delivery = Delivery.Direct }, null, DeskUser.Myself);
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        await desk.DisposeAsync();
        await linkedIn.DisposeAsync();
    }

    // From the list, over our page that says what is asked, to LinkedIn's.
    private static async Task GoToLinkedInAsync(IPage page, string card)
    {
        await page.GotoAsync("/connections");
        await page.Locator($"#{card}").GetByRole(AriaRole.Link).Filter(new() { HasText = "Connect" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on to LinkedIn" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Simulated LinkedIn" })).ToBeVisibleAsync();
    }

    [TestMethod]
    public async Task Profile_IsConnected_WithoutScriptToo()
    {
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: false));
        await GoToLinkedInAsync(visitor.Page, "colleague-sanne");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByText("Connected.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("#colleague-sanne")).ToContainTextAsync("Sanne Visser");
    }

    [TestMethod]
    public async Task Page_OfTwo_IsChosen()
    {
        await using var visitor = await Visitor.ComeAsync(desk, new(1440));
        await GoToLinkedInAsync(visitor.Page, "channel-page");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await visitor.Page.GetByLabel("Werken bij Voorbeeld").CheckAsync();
        await visitor.AssertAccessibleAsync();
        await ShotAsync(visitor.Page, "choose");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Connect this page" }).ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("#channel-page")).ToContainTextAsync("Werken bij Voorbeeld");
        await visitor.AssertAccessibleAsync();
        await ShotAsync(visitor.Page, "list");
    }

    [TestMethod]
    public async Task Cancel_ConnectsNobody()
    {
        await using var visitor = await Visitor.ComeAsync(desk);
        await GoToLinkedInAsync(visitor.Page, "colleague-joris");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It was cancelled at LinkedIn.");
        await visitor.AssertNoHorizontalScrollAsync();
        await ShotAsync(visitor.Page, "cancelled");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "To the connections" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#colleague-joris")).ToContainTextAsync("not connected");
        await ShotAsync(visitor.Page, "phone");
    }

    [TestMethod]
    public async Task State_OfAnotherBrowser_ConnectsNobody()
    {
        await using var visitor = await Visitor.ComeAsync(desk);
        await GoToLinkedInAsync(visitor.Page, "colleague-noor");
        await visitor.Context.ClearCookiesAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not belong to a connection that you began in this browser");
    }

    // Where somebody wants to look: SHOTS=folder.
    private static Task ShotAsync(IPage page, string name) => Environment.GetEnvironmentVariable("SHOTS") is { } folder
        ? page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"connect-{name}.png"), FullPage = true })
        : Task.CompletedTask;
}
