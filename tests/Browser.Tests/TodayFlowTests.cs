using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>From opening Today to placed: with one thumb, by keyboard alone, and with a clipboard that helps, or must not be read.</summary>
[TestClass]
public sealed class TodayFlowTests
{
    private const string Group = ".NET Nederland";
    private const int MostTaps = 4;

    private DeskUnderTest desk = null!;

    [TestInitialize]
    public async Task StartAsync()
    {
        desk = await DeskUnderTest.WithSampleAsync();
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(30));
    }

    [TestCleanup]
    public async Task StopAsync() => await desk.DisposeAsync();

    // What the clipboard holds is said here: all tests share the browser's own.
    private async Task<Visitor> ComeAsync(Eyes eyes, string? clipboard = null)
    {
        var visitor = await Visitor.ComeAsync(desk, eyes);
        if (clipboard is not null) await visitor.Context.AddInitScriptAsync($"navigator.clipboard.readText = async () => {System.Text.Json.JsonSerializer.Serialize(clipboard)}");
        return visitor;
    }

    [TestMethod]
    public async Task Post_PlacedWithOneThumb_TakesFewTapsAndIsProven()
    {
        await using var visitor = await ComeAsync(new(Touch: true), desk.LinkNow("43875"));
        var (today, thumb) = (await Today.OpenAsync(visitor), new Thumb());
        var card = today.Card(Group);

        await visitor.Context.RunAndWaitForPageAsync(() => thumb.TapAsync(card.CopyAndOpen));
        await Expect(card.Self).ToContainTextAsync("You opened it at 08:30");
        await Expect(card.Self).ToBeInViewportAsync();
        await thumb.TapAsync(card.Placed);

        await Expect(today.Message).ToContainTextAsync("Placed and proven");
        Assert.IsLessThanOrEqualTo(MostTaps, thumb.Taps);
        Assert.AreEqual(0, thumb.Characters, "nothing is typed");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Post_PlacedByKeyboardAlone_IsProven()
    {
        await using var visitor = await ComeAsync(new(1440), desk.LinkNow("43875"));
        var today = await Today.OpenAsync(visitor);

        await visitor.Context.RunAndWaitForPageAsync(() => PressAsync(visitor.Page, "Copy and open"));
        await Expect(today.Card(Group).Self).ToContainTextAsync("You opened it at 08:30");
        await PressAsync(visitor.Page, "I placed it");

        await Expect(today.Message).ToContainTextAsync("Placed and proven");
    }

    [TestMethod]
    [DataRow("the text that was copied before")]
    [DataRow("https://www.linkedin.com/groups/43875/")]
    [DataRow("https://elsewhere.example/feed/update/urn:li:activity:7265000000000000000/")]
    [DataRow("https://www.linkedin.com.elsewhere.example/feed/update/urn:li:activity:7265000000000000000/")]
    public async Task Placed_WithSomethingElseOnTheClipboard_TakesNothingOfIt(string clipboard)
    {
        await using var visitor = await ComeAsync(new(), clipboard);
        var today = await Today.OpenAsync(visitor);
        var sent = visitor.Page.WaitForRequestAsync(r => r.Method == "POST");

        await today.Card(Group).Placed.ClickAsync();

        var link = (await sent).PostData!.Split('&').Single(f => f.StartsWith("permalink=", StringComparison.Ordinal));
        Assert.AreEqual("permalink=", link);
        await Expect(today.Message).ToContainTextAsync("The link may follow later");
    }

    [TestMethod]
    public async Task Placed_WhereReadingTheClipboardIsRefused_AsksNothing()
    {
        await using var visitor = await ComeAsync(new(Clipboard: false));
        var today = await Today.OpenAsync(visitor);

        await today.Card(Group).Placed.ClickAsync();

        await Expect(today.Message).ToContainTextAsync("The link may follow later");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Placed_WithALinkOfAnotherGroup_IsRefusedOnceAndThenGoesWithoutIt()
    {
        await using var visitor = await ComeAsync(new(), desk.LinkNow("99"));
        var today = await Today.OpenAsync(visitor);
        await today.Card(Group).Placed.ClickAsync();
        await Expect(today.Card(Group).Refusal).ToContainTextAsync("99");

        await today.Card(Group).Link.FillAsync("");
        await today.Card(Group).Placed.ClickAsync();

        await Expect(today.Message).ToContainTextAsync("The link may follow later");
    }

    // Goes from control to control until it has the one, as somebody without a mouse does.
    private static async Task PressAsync(IPage page, string button)
    {
        for (var i = 0; i < 80; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.textContent.trim()") != button) continue;
            await page.Keyboard.PressAsync("Enter");
            return;
        }

        Assert.Fail($"'{button}' cannot be reached by keyboard");
    }
}
