using Microsoft.Playwright;
using Recruiting.Board.Tests.SignIn;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Browser.Tests.SignIn;

/// <summary>Signing in, losing the session while a post is being written, and going on.</summary>
[TestClass]
public sealed class SessionEndedTests : IAsyncDisposable
{
    private readonly FakePlatform platform = new();
    private AzureBoard? board;

    [TestInitialize]
    public async Task StartAsync()
    {
        board = await AzureBoard.StartAsync(platform.Stand);
        await board.Get<ChannelBook>().PutAsync("default", new Channel { Id = "dotnet-nl", Kind = ChannelKind.Group, Name = ".NET Nederland" }, null, new Actor("test", StandsForAll: true));
    }

    public async ValueTask DisposeAsync()
    {
        if (board is not null) await board.DisposeAsync();
    }

    [TestMethod]
    [DataRow(390, "en", true, "Sign in", "Send again")]
    [DataRow(1440, "nl", true, "Aanmelden", "Nog eens versturen")]
    [DataRow(390, "nl", false, "Aanmelden", "Nog eens versturen")]
    public async Task Post_WrittenWhileTheSessionEnded_IsThereAfterSigningInAgain(int width, string language, bool script, string signIn, string again)
    {
        const string text = "Wij zoeken \"bouwers\".\n\n</textarea><b>Kom</b> & doe mee";
        await using var visitor = await Visitor.ComeAsync(board!.Address.GetLeftPart(UriPartial.Authority), new(width, language, Dark: width > 1000, Script: script));
        var page = visitor.Page;
        await visitor.GoAsync(FakePlatform.AtOnce + "/new");
        await page.Locator("#text").FillAsync(text);
        await page.Locator("input[name=approve]").CheckAsync();
        platform.EndSessions();
        await page.Locator("main form > button:visible").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = again })).ToBeVisibleAsync();
        if (script) await LookAsync(visitor, $"session-ended-{width}-{language}");
        await Assertions.Expect(page.Locator("div.text")).ToContainTextAsync("<b>Kom</b> & doe mee");
        var tab = await visitor.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = signIn }).ClickAsync());
        await tab.WaitForURLAsync("**/signed-in");
        await Assertions.Expect(tab.Locator("p.calm")).ToBeVisibleAsync();
        await tab.GotoAsync($"http://localhost:{board.Address.Port}/entra?post_login_redirect_uri=/channels");
        await tab.WaitForURLAsync("**/channels");
        await tab.CloseAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = again }).ClickAsync();

        await page.WaitForURLAsync("**/posts/**");
        var post = await board.Get<PostStore>().InStateAsync("default", "dotnet-nl", PostState.Ready).SingleAsync();
        Assert.AreEqual(text, post.Value.Text);
        Assert.AreEqual("admin (aaaaaaaa)", post.Value.Approval!.By);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task SignedOut_LeavesNothingBehindThatWasTyped()
    {
        await using var visitor = await Visitor.ComeAsync(board!.Address.GetLeftPart(UriPartial.Authority));
        await visitor.GoAsync("/new");
        await visitor.Page.Locator("#text").FillAsync("For nobody else's eyes");
        await Assertions.Expect(visitor.Page.Locator("#kept-said")).Not.ToBeEmptyAsync();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Sign out" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("http://localhost:*/entra*");

        await visitor.GoAsync(FakePlatform.AtOnce + "/new");
        Assert.AreEqual(0, await visitor.Page.EvaluateAsync<int>("Object.keys(localStorage).length"));
    }

    [TestMethod]
    public async Task SignedIn_ThenOut_IsNamedAndLeftOut()
    {
        await using var visitor = await Visitor.ComeAsync(board!.Address.GetLeftPart(UriPartial.Authority), new(390));
        await visitor.GoAsync("/channels");
        await Assertions.Expect(visitor.Page.GetByText("Signed in as admin (aaaaaaaa)")).ToBeVisibleAsync();
        await LookAsync(visitor, "signed-in");

        platform.Who = "newcomer";
        await visitor.GoAsync("/channels");
        await Assertions.Expect(visitor.Page.GetByText(AzureBoard.IdOf("newcomer"))).ToBeVisibleAsync();
        await LookAsync(visitor, "unknown");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Sign out" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("http://localhost:*/entra*");
    }

    // Fits, can be used by everybody; and a picture to look at where somebody wants one.
    private static async Task LookAsync(Visitor visitor, string name)
    {
        await visitor.AssertNoHorizontalScrollAsync();
        await visitor.AssertAccessibleAsync();
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
