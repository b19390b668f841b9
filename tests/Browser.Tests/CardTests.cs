using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using Recruiting.Core.Reminding;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>From the link of a message to a placed post, on a phone that never signed in.</summary>
[TestClass]
public sealed class CardTests
{
    private const string Group = ".NET Nederland";

    private DeskUnderTest desk = null!;
    private string post = "";

    [TestInitialize]
    public async Task HandOutAsync()
    {
        desk = await DeskUnderTest.WithSampleAsync();
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(30));
        post = (await desk.Get<PostStore>().InStateAsync("default", "dotnet-nl", PostState.AwaitingHand).FirstAsync()).Value.Id;
    }

    [TestCleanup]
    public async Task CloseAsync() => await desk.DisposeAsync();

    [TestMethod]
    public async Task Link_OnAPhone_IsCopiedOpenedAndProven()
    {
        await using var visitor = await Visitor.ComeAsync(desk, new(Touch: true));
        var card = await OpenAsync(visitor);
        var text = await card.Text.InputValueAsync();
        await visitor.AssertAccessibleAsync();

        var group = await card.CopyAndOpenAsync();
        Assert.AreEqual("https://www.linkedin.com/groups/43875/", group.Url);
        Assert.AreEqual(text, await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await card.ConfirmAsync(desk.LinkNow("43875"));

        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("It is placed. You need do nothing more.");
        await visitor.AssertAccessibleAsync();
        await visitor.AssertNoHorizontalScrollAsync();
        Assert.AreEqual((PostState.Published, "anouk"), ((await desk.PostAsync(post)).State, await LastDoerAsync()));
        Assert.Contains("/card/", visitor.Page.Url);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Link_WithoutScript_IsComplete()
    {
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: false));
        var card = await OpenAsync(visitor);

        await card.PlaceWithoutScriptAsync();
        await Expect(card.Self.GetByRole(AriaRole.Link, new() { Name = $"Open {Group}" })).ToHaveAttributeAsync("href", "https://www.linkedin.com/groups/43875/");
        await card.ConfirmAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(card.Placed).ToBeVisibleAsync();
        await card.ConfirmAsync(desk.LinkNow("43875"));

        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("It is placed.");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Link_BeforeItsTime_IsCopiedAtOnce()
    {
        var ahead = (await desk.Get<PostStore>().InStateAsync("default", "women-in-tech-eu", PostState.Scheduled).OrderBy(p => p.Value.Due!.At).FirstAsync()).Value;
        post = ahead.Id;
        await using var visitor = await Visitor.ComeAsync(desk);
        var card = await OpenAsync(visitor, "Women in Tech Europe");
        await visitor.AssertAccessibleAsync();

        await card.CopyAndOpenAsync();

        await Expect(card.Placed).ToBeVisibleAsync();
        Assert.AreEqual((PostState.AwaitingHand, "anouk"), ((await desk.PostAsync(post)).State, (await desk.PostAsync(post)).Opened!.By));
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Card_InDutch_IsWhollyDutch()
    {
        await using var visitor = await Visitor.ComeAsync(desk, new(Language: "nl"));
        await OpenAsync(visitor);

        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Naar het bord" })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nu plaatsen");
        await visitor.AssertAccessibleAsync();
    }

    [TestMethod]
    public async Task NotNow_Tomorrow_SaysWhenItComesAgain()
    {
        await using var visitor = await Visitor.ComeAsync(desk);
        var card = await OpenAsync(visitor);

        await card.NotNowAsync("Tomorrow, same time");

        await Expect(card.Self).ToContainTextAsync("To be placed Wednesday 25 November, 08:30.");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        visitor.AssertQuiet();
    }

    private async Task<HandCard> OpenAsync(Visitor visitor, string channel = Group)
    {
        await visitor.GoAsync($"/card/{desk.Get<CardLinks>().Sign(post, "anouk")}");
        return new(visitor, visitor.Page.GetByRole(AriaRole.Article, new() { Name = channel }));
    }

    private async Task<string> LastDoerAsync() => (await desk.Get<PostStore>().HistoryAsync(new("default", post)).LastAsync()).By;
}
