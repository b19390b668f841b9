using System.Text.Json;
using Microsoft.Playwright;
using Recruiting.Core.Posts;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>The board on a phone's screen: installed, and without a connection.</summary>
[TestClass]
public sealed class InstalledTests
{
    private DeskUnderTest desk = null!;
    private Visitor visitor = null!;

    [TestInitialize]
    public async Task OpenAsync()
    {
        desk = await DeskUnderTest.WithSampleAsync();
        visitor = await Visitor.ComeAsync(desk, new(Language: "nl", Installed: true));
        await visitor.GoAsync("/new?channel=dotnet-nl");
        // The worker is there, and holds this page.
        await visitor.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller ?? new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done)))");
    }

    [TestCleanup]
    public async Task CloseAsync()
    {
        await visitor.DisposeAsync();
        await desk.DisposeAsync();
    }

    [TestMethod]
    public async Task Manifest_OfEveryPage_NamesIconsOfTheSizesItSays()
    {
        var answer = await visitor.Page.EvaluateAsync<string[]>(
            "fetch(document.querySelector('link[rel=manifest]').href).then(async a => [a.headers.get('content-type'), await a.text()])");
        var manifest = JsonDocument.Parse(answer[1]).RootElement;

        Assert.AreEqual("application/manifest+json", answer[0].Split(';')[0]);
        Assert.AreEqual("standalone", manifest.GetProperty("display").GetString());
        Assert.AreEqual("nl", manifest.GetProperty("lang").GetString());
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray().Where(i => i.GetProperty("type").GetString() == "image/png"))
        {
            var size = await visitor.Page.EvaluateAsync<string>(
                "src => new Promise((done, fail) => { const i = new Image(); i.onload = () => done(`${i.naturalWidth}x${i.naturalHeight}`); i.onerror = fail; i.src = src; })", icon.GetProperty("src").GetString());
            Assert.AreEqual(icon.GetProperty("sizes").GetString(), size);
        }
    }

    [TestMethod]
    public async Task Page_WithoutAConnection_SaysSoInTheReadersLanguage()
    {
        await visitor.Context.SetOfflineAsync(true);

        await visitor.GoAsync("/plan");

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Geen verbinding" })).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();
        await visitor.AssertNoHorizontalScrollAsync();
        Assert.IsNull(await visitor.Page.QuerySelectorAsync("nav"), "nothing of the workspace is kept");

        await visitor.Context.SetOfflineAsync(false);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Opnieuw proberen" }).ClickAsync();
        await Expect(visitor.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Planning"));
    }

    [TestMethod]
    public async Task Form_OnThisComputer_IsSentWithoutAConnectionToTheWorld()
    {
        await visitor.Page.Locator("#text").FillAsync("Wat wij deze week leerden");
        await visitor.Page.EvaluateAsync("Object.defineProperty(navigator, 'onLine', { get: () => false })");

        await visitor.Page.Locator("form:has(#text)").EvaluateAsync("form => form.requestSubmit()");

        await visitor.Page.WaitForURLAsync("**/posts/**");
    }

    [TestMethod]
    public async Task Form_WithoutAConnection_StaysWithAllThatWasTyped()
    {
        // The same board at an address that is not this computer's.
        const string Elsewhere = "http://board.example";
        await visitor.Context.RouteAsync(Elsewhere + "/**", async route =>
            await route.FulfillAsync(new() { Response = await route.FetchAsync(new() { Url = route.Request.Url.Replace(Elsewhere, desk.Address, StringComparison.Ordinal) }) }));
        await visitor.GoAsync(Elsewhere + "/new?channel=dotnet-nl");
        await visitor.Page.Locator("#text").FillAsync("Wat wij deze week leerden");
        await visitor.Context.SetOfflineAsync(true);

        await visitor.Page.Locator("form:has(#text)").EvaluateAsync("form => form.requestSubmit()");

        await Expect(visitor.Page.Locator("#offline")).ToContainTextAsync("Geen verbinding");
        await Expect(visitor.Page.Locator("#text")).ToHaveValueAsync("Wat wij deze week leerden");
    }

    [TestMethod]
    public async Task Form_SentInVain_IsKeptByThePageThatSaysSoAndSentAgain()
    {
        const string Text = "Regel één\nRegel <b>twee</b> & \"drie\"";
        await visitor.Page.Locator("#text").FillAsync(Text);
        await visitor.Context.SetOfflineAsync(true);
        // A connection that only seems to be there.
        await visitor.Page.EvaluateAsync("Object.defineProperty(navigator, 'onLine', { get: () => true })");
        await visitor.Page.Locator("form:has(#text)").EvaluateAsync("form => form.requestSubmit()");
        await Expect(visitor.Page.GetByText("Regel <b>twee</b>")).ToBeVisibleAsync();

        await visitor.Context.SetOfflineAsync(false);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Nog eens versturen" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/posts/**");

        var written = await desk.Get<PostStore>().UnderWayAsync("default", "dotnet-nl", []);
        Assert.Contains(Text, written.Select(p => p.Value.Text), "the text came through as it was typed");
    }
}
