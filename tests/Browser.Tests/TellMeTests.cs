using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>The open page tells what waits, once it was let.</summary>
[TestClass]
public sealed class TellMeTests
{
    // Without windows a browser lets nobody notify, and shows nothing: the answer is this test's, and what it is asked to show is written down.
    private const string Notes = "Object.defineProperty(Notification, 'permission', { get: () => sessionStorage.let ?? 'denied' }); ServiceWorkerRegistration.prototype.showNotification = async (title, options) => { (window.shown ??= []).push(`${title}|${options.body}`); };";

    private const string Told = "window.shown ?? []";

    [TestMethod]
    public async Task Page_ThatWasLet_TellsWhatComesToAHand_Once_AndUntilThenAsksForNothing()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Installed: true));
        await visitor.Context.AddInitScriptAsync(Notes);
        var asked = new List<string>();
        visitor.Page.Request += (_, request) => asked.Add(request.Url);
        await visitor.GoAsync("/");
        await Expect(visitor.Page.Locator("#tell-me")).ToContainTextAsync("allow notifications for this address", new() { UseInnerText = true });
        await visitor.AssertAccessibleAsync();
        Assert.DoesNotContain(url => url.EndsWith("/reminders/here", StringComparison.Ordinal), asked, "nothing is asked of a browser that was not let");

        await visitor.Page.EvaluateAsync("sessionStorage.let = 'granted'");
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(30));
        await visitor.GoAsync("/");
        await Expect(visitor.Page.Locator("#tell-me")).ToContainTextAsync("While this page is open, this browser tells you what waits for you.", new() { UseInnerText = true });

        await visitor.Page.WaitForFunctionAsync("() => window.shown?.length === 1");
        StringAssert.Matches((await visitor.Page.EvaluateAsync<string[]>(Told))[0], new(@"^Bram: Place now in \.NET Nederland\|today 08:30, until 10:00"));
        var again = visitor.Page.WaitForResponseAsync("**/reminders/here");
        await visitor.GoAsync("/");
        await again;
        await Expect(visitor.Page.Locator("#tell-me")).ToContainTextAsync("While this page is open");
        Assert.IsEmpty(await visitor.Page.EvaluateAsync<string[]>(Told), "told once");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Browser_ThatWasNeverAsked_IsAskedByAButtonAlone()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Installed: true));
        // Without windows there is nobody to ask, and the answer is no at once: this one waits for the button.
        await visitor.Context.AddInitScriptAsync("""
            let answer = "default";
            Object.defineProperty(Notification, "permission", { get: () => answer });
            Notification.requestPermission = async () => answer = "denied";
            """);
        await visitor.GoAsync("/");
        var part = visitor.Page.Locator("#tell-me");
        await Expect(part).ToContainTextAsync("what waits for me, while this page is open", new() { UseInnerText = true });
        await visitor.AssertAccessibleAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Tell me here" }).ClickAsync();

        await Expect(part).ToContainTextAsync("allow notifications for this address", new() { UseInnerText = true });
        await Expect(part).Not.ToContainTextAsync("Tell me here", new() { UseInnerText = true });
        visitor.AssertQuiet();
    }
}
