using Microsoft.Playwright;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>What waits for a yes: what changed since the last one, one by one, several at once, and back with a note.</summary>
[TestClass]
public sealed class ReviewTests
{
    private DeskUnderTest desk = null!;
    private Visitor visitor = null!;

    [TestInitialize]
    public async Task OpenAsync()
    {
        desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("one", "Group one");
        await desk.PutGroupAsync("two", "Group two");
        visitor = await Visitor.ComeAsync(desk);
    }

    [TestCleanup]
    public async Task CloseAsync()
    {
        visitor.AssertQuiet();
        await visitor.DisposeAsync();
        await desk.DisposeAsync();
    }

    [TestMethod]
    public async Task Edited_AfterItsApproval_ShowsWhatChangedSince()
    {
        var post = await desk.WriteAsync("one", "We meet on Tuesday, with cake");
        await EditAsync(post, "We meet on Thursday, with cake");

        await visitor.GoAsync("/review");

        var card = visitor.Page.GetByRole(AriaRole.Article, new() { Name = "Group one" });
        await Expect(card.Locator("del")).ToContainTextAsync("Tuesday");
        await Expect(card.Locator("ins")).ToContainTextAsync("Thursday");
        await Expect(card).ToContainTextAsync("approved");
        await visitor.AssertAccessibleAsync();
    }

    [TestMethod]
    public async Task Several_ChosenAndApproved_AreReadyAtOnce()
    {
        var (first, second) = (await desk.WriteAsync("one", "What we learned from a year of pairing", approve: false), await desk.WriteAsync("two", "Why our interviews have no puzzles", approve: false));
        await visitor.GoAsync("/review");
        foreach (var box in await visitor.Page.GetByLabel("Choose").AllAsync()) await box.CheckAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Approve those chosen" }).ClickAsync();

        await Expect(visitor.Page.Locator(".said[role=status]:not(#live)")).ToContainTextAsync("Approved");
        foreach (var post in new[] { first, second }) Assert.AreEqual(PostState.Ready, (await desk.PostAsync(post.Id)).State);
    }

    [TestMethod]
    public async Task Several_OneOfWhichChangedMeanwhile_AreApprovedButForThatOne()
    {
        var (first, second) = (await desk.WriteAsync("one", "What we learned from a year of pairing", approve: false), await desk.WriteAsync("two", "Why our interviews have no puzzles", approve: false));
        await visitor.GoAsync("/review");
        foreach (var box in await visitor.Page.GetByLabel("Choose").AllAsync()) await box.CheckAsync();
        await EditAsync(second, "What nobody has read");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Approve those chosen" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Article, new() { Name = "Group two" }).GetByRole(AriaRole.Alert)).ToContainTextAsync("changed");
        await Expect(visitor.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        Assert.AreEqual((PostState.Ready, PostState.Draft), ((await desk.PostAsync(first.Id)).State, (await desk.PostAsync(second.Id)).State));
    }

    [TestMethod]
    public async Task SentBack_WithANote_IsADraftThatSaysWhy()
    {
        var post = await desk.WriteAsync("one", "Come and work here", approve: false);
        await desk.Get<Writing>().SubmitAsync(new("default", post.Id), null, Recruiting.Desk.DeskUser.Myself);
        await visitor.GoAsync("/review");
        await visitor.Page.GetByText("Send back").First.ClickAsync();
        await visitor.Page.GetByLabel("Note").FillAsync("Say what the work is");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send back" }).ClickAsync();

        await Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/review"));
        Assert.AreEqual(PostState.Draft, (await desk.PostAsync(post.Id)).State);
        var history = await desk.Get<PostStore>().HistoryAsync(new("default", post.Id)).ToListAsync();
        Assert.Contains("Say what the work is", history[^1].Why.ToString().Replace("%20", " ", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task Several_ChosenWithoutScript_AreApproved_AndTheLastOneIsNotForChoosing()
    {
        foreach (var text in new[] { "What we learned from a year of pairing", "Why our interviews have no puzzles", "How we onboard" }) await desk.WriteAsync("one", text, approve: false);
        await using var bare = await Visitor.ComeAsync(desk, new(Script: false));
        await bare.GoAsync("/review");
        for (var i = 0; i < 2; i++) await bare.Page.GetByLabel("Choose").Nth(i).CheckAsync();

        await bare.Page.GetByRole(AriaRole.Button, new() { Name = "Approve those chosen" }).ClickAsync();

        await Expect(bare.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        await Expect(bare.Page.GetByLabel("Choose")).ToHaveCountAsync(0);
        await Expect(bare.Page.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true })).ToBeVisibleAsync();
        bare.AssertQuiet();
    }

    private Task<Written> EditAsync(Post post, string text) => desk.Get<Writing>().EditAsync(
        new("default", post.Id), null, new() { Text = new(true, text) }, notPlaced: false, new("bram", "bram"), System.Globalization.CultureInfo.InvariantCulture);
}
