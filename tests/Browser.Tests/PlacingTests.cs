using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>The main flow: from the sample plan to a placed, proven post and a longer streak.</summary>
[TestClass]
public sealed class PlacingTests
{
    private const string Group = "Women in Tech Europe";

    [TestMethod]
    public async Task GroupPost_BroughtForwardCopiedAndProven_RaisesTheStreak()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        await visitor.GoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Load the sample plan" }).ClickAsync();
        Assert.AreEqual("0 weeks in a row", await (await Channels.OpenAsync(visitor)).StreakAsync(Group));

        var today = await Today.OpenAsync(visitor);
        await today.PlaceNowAsync(Group);
        await today.Card(Group).ConfirmAsync(desk.LinkNow("43877"));

        await Expect(today.Message).ToContainTextAsync("Placed and proven");
        await Expect(today.Message).ToContainTextAsync($"Streak of {Group}: 1 week");
        Assert.AreEqual("1 week in a row", await (await Channels.OpenAsync(visitor)).StreakAsync(Group));
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Card_CopiedAndOpened_HasTheTextOnTheClipboardAndTheGroupOpen()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(30));
        await using var visitor = await Visitor.ComeAsync(desk);
        var card = (await Today.OpenAsync(visitor)).Card(".NET Nederland");
        var text = await card.Text.InputValueAsync();

        var group = await card.CopyAndOpenAsync();

        Assert.AreEqual("https://www.linkedin.com/groups/43875/", group.Url);
        Assert.AreEqual(text, await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await Expect(card.Self).ToContainTextAsync("You opened it at 08:30. Was it placed?");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task MainFlow_WithoutScript_IsComplete()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: false));
        await visitor.GoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Load the sample plan" }).ClickAsync();
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(30));
        var today = await Today.OpenAsync(visitor);
        var card = today.Card(".NET Nederland");

        await card.PlaceWithoutScriptAsync();
        await Expect(card.Self.GetByRole(AriaRole.Link, new() { Name = "Open .NET Nederland" })).ToHaveAttributeAsync("href", "https://www.linkedin.com/groups/43875/");
        await card.ConfirmAsync(desk.LinkNow("43875"));

        await Expect(today.Message).ToContainTextAsync("Placed and proven");
        await Expect(today.Cards).ToHaveCountAsync(0);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Card_OpenedByAColleague_SaysSoAndIsTakenOverOnRequest()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(30));
        var post = desk.Get<Core.Posts.PostStore>().InStateAsync("default", "dotnet-nl", Core.Posts.PostState.AwaitingHand);
        var id = (await post.FirstAsync()).Value.Id;
        await desk.Get<Core.Publishing.Placing>().OpenAsync(new("default", id), null, false, new("bram", "bram"));
        await using var visitor = await Visitor.ComeAsync(desk);
        var card = (await Today.OpenAsync(visitor)).Card(".NET Nederland");
        await Expect(card.Self).ToContainTextAsync("Bram has had it open since 08:30. Was it placed?");

        await card.TakeOverAsync();

        await Expect(card.Self).ToContainTextAsync("You opened it at 08:30");
    }
}
