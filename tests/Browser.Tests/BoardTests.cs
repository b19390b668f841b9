using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>The rest of the board: first steps, pause, languages, writing, hostile text.</summary>
[TestClass]
public sealed class BoardTests
{
    [TestMethod]
    public async Task EmptyStore_SecondDoor_LeadsToAChannelByHand()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        await visitor.GoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Add a channel" }).ClickAsync();
        await visitor.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Rust Rotterdam");
        await visitor.Page.GetByLabel("Rhythm").FillAsync("2x/week Tue 08:30-10:00");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add the channel" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("2x/week Tue,Thu");
        await Expect(visitor.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Rust Rotterdam");

        await visitor.Page.GetByLabel("Rhythm").FillAsync("1x/week Tue 08:30-10:00");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add the channel" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Rust Rotterdam");
        await Expect(visitor.Page.GetByText("Tuesday, 08:30–10:00")).ToBeVisibleAsync();
        Assert.EndsWith("/channels/rust-rotterdam?said=channel-added", visitor.Page.Url);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Pause_IsOnEveryPage_UntilResumed()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        var today = await Today.OpenAsync(visitor);

        await today.PauseAsync("Reorganisation");
        foreach (var path in new[] { "/", "/plan", "/channels", "/new", "/import" })
        {
            await visitor.GoAsync(path);
            await Expect(today.Banner).ToContainTextAsync("Reorganisation");
        }

        await today.ResumeAsync();
        await Expect(today.Banner).ToHaveCountAsync(0);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Language_IsThatOfTheBrowser_UntilTheFooterSaysOtherwise()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Language: "nl"));
        var today = await Today.OpenAsync(visitor);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Vandaag, dinsdag 24 november");
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "nl");

        await today.SpeakAsync("English");

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Today, Tuesday 24 November");
        await visitor.GoAsync("/channels");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Channels");
    }

    [TestMethod]
    public async Task NewPost_ThatAGuardrailForbids_IsKeptAsADraftWithTheReason()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        await visitor.GoAsync("/new?channel=dotnet-nl");
        await visitor.Page.GetByLabel("Text", new() { Exact = true }).FillAsync("#een #twee #drie #vier en een vraag");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(visitor.Page.GetByText("Saved as a draft. It cannot be approved yet")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".findings .block")).ToHaveCountAsync(1);

        await visitor.Page.GetByText("Change the post").ClickAsync();
        await visitor.Page.GetByLabel("Text", new() { Exact = true }).FillAsync("#een en een vraag");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(visitor.Page.Locator(".state")).ToHaveTextAsync("In the queue");
        visitor.AssertQuiet();
    }

    [TestMethod]
    [DataRow("<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">")]
    [DataRow("</textarea><b>out</b>")]
    [DataRow("abc \u202e gnp.exe \u202c 👩‍👩‍👧‍👦🏳️‍🌈 ‏عربى‏")]
    public async Task HostileText_OnEveryPage_IsShownAsItIs(string text)
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("hostile", text[..Math.Min(30, text.Length)]);
        var post = await desk.WriteAsync("hostile", text, approve: false);
        await using var visitor = await Visitor.ComeAsync(desk);
        foreach (var path in new[] { "/", "/channels", "/channels/hostile", "/plan", "/new", $"/posts/{post.Id}" })
        {
            await visitor.GoAsync(path);
            Assert.AreNotEqual("taken", await visitor.Page.TitleAsync());
            Assert.AreEqual(0, await visitor.Page.Locator("b, main img, main script").CountAsync());
            await visitor.AssertNoHorizontalScrollAsync();
        }

        Assert.AreEqual(Content.ToPaste(post), await visitor.Page.Locator(".text").TextContentAsync());
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task UnknownPath_InDutch_IsAFriendlyPage()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Language: "nl"));

        var answer = await visitor.GoAsync("/nergens");

        Assert.AreEqual(404, answer!.Status);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Niet gevonden");
        visitor.AssertQuiet();
    }
}
