using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Recruiting.Browser.Tests;

/// <summary>How somebody looks at the board.</summary>
/// <param name="Width">Of the window: 390 is a phone, 1440 a desk.</param>
/// <param name="Language">What their browser asks for.</param>
/// <param name="Dark">Do they like it dark?</param>
/// <param name="Script">Does script run?</param>
/// <param name="Installed">Is the board put on their screen? Then a worker stands between page and server; it may come between any two requests, and whoever watches those has none.</param>
/// <param name="Principal">What App Service Authentication says of who signed in, as a header; null on a Desk.</param>
/// <param name="Touch">Do they tap with a finger?</param>
/// <param name="Clipboard">May pages read and write the clipboard?</param>
public sealed record Eyes(int Width = 390, string Language = "en", bool Dark = false, bool Script = true, bool Touch = false, bool Clipboard = true, bool Installed = false, string? Principal = null)
{
    public int Height => Width < 600 ? 844 : 900;
}

/// <summary>Somebody with a browser, who notices what goes wrong under way.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> errors = [];
    private readonly List<string> elsewhere = [];

    private readonly DeskUnderTest? desk;
    private readonly string address;

    private Visitor(string address, DeskUnderTest? desk, IBrowserContext context, IPage page) => (this.address, this.desk, Context, Page) = (address, desk, context, page);

    /// <summary>The Desk that is visited.</summary>
    public DeskUnderTest Desk => desk!;

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public static Task<Visitor> ComeAsync(DeskUnderTest desk, Eyes? eyes = null) => ComeAsync(desk.Address, eyes, desk);

    /// <summary>Comes to a board that is no Desk.</summary>
    public static async Task<Visitor> ComeAsync(string address, Eyes? eyes = null, DeskUnderTest? desk = null)
    {
        eyes ??= new();
        var context = await Chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = eyes.Width, Height = eyes.Height },
            Locale = eyes.Language == "nl" ? "nl-NL" : "en-GB",
            ColorScheme = eyes.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = eyes.Script,
            ServiceWorkers = eyes.Installed ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
            BaseURL = address,
            HasTouch = eyes.Touch,
            ExtraHTTPHeaders = eyes.Principal?.Split(": ") is [var name, var value] ? [new(name, value)] : null,
            Permissions = eyes.Clipboard ? ["clipboard-read", "clipboard-write"] : [],
        });
        context.SetDefaultTimeout(Chromium.Patience);
        // LinkedIn itself stays out of it: the group is a page of ours.
        await context.RouteAsync("https://www.linkedin.com/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>LinkedIn</title>the group" }));
        var page = await context.NewPageAsync();
        var visitor = new Visitor(address, desk, context, page);
        visitor.Watch();
        return visitor;
    }

    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Looks at the same page on another screen, or in another light.</summary>
    public async Task LookWithAsync(Eyes eyes)
    {
        await Page.SetViewportSizeAsync(eyes.Width, eyes.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = eyes.Dark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>Keeps a picture of the whole page: <c>screenshots/{name}-{width}-{language}-{light or dark}.jpg</c> beside the tests.</summary>
    public Task PhotographAsync(string name, Eyes eyes) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}-{eyes.Width}-{eyes.Language}-{(eyes.Dark ? "dark" : "light")}.jpg"),
        Type = ScreenshotType.Jpeg,
        Quality = 70,
        FullPage = true,
    });

    /// <summary>No error in the console, no request to another host. An answer's own status (a form that was refused) is no error.</summary>
    public void AssertQuiet()
    {
        Assert.IsEmpty(errors, string.Join("\n", errors));
        Assert.IsEmpty(elsewhere, string.Join("\n", elsewhere));
    }

    public async Task AssertNoHorizontalScrollAsync()
    {
        var (scroll, client) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await Page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        Assert.IsLessThanOrEqualTo(client, scroll, $"{Page.Url} scrolls sideways");
    }

    /// <summary>No violation of WCAG 2.2 AA, nor of what is good practice.</summary>
    public Task AssertAccessibleAsync() => AssertAsync(RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

    /// <summary>Of these only what another light or another width can change on a page that was looked at whole.</summary>
    public Task AssertLegibleAsync() => AssertAsync(RunOnlyOptions.Rules("color-contrast", "target-size"));

    private async Task AssertAsync(RunOnlyOptions rules)
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = rules });
        Assert.IsEmpty(result.Violations, string.Join("\n", result.Violations.Select(v => $"{Page.Url} {v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Select(n => n.Html))}")));
    }

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !(message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(Page.Url, StringComparison.Ordinal))) errors.Add($"{Page.Url}: {message.Text} ({message.Location})");
        };
        Page.PageError += (_, error) => errors.Add($"{Page.Url}: {error}");
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal)) elsewhere.Add(request.Url);
        };
    }

    public async ValueTask DisposeAsync() => await Context.CloseAsync();
}
