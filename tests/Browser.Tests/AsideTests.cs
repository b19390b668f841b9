using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>Putting a card aside (could not, hand over, not now), and taking that back.</summary>
[TestClass]
public sealed class AsideTests
{
    private const string Group = ".NET Nederland";

    private DeskUnderTest desk = null!;
    private Visitor visitor = null!;
    private Today today = null!;
    private Post before = null!;

    [TestInitialize]
    public async Task OpenAsync()
    {
        desk = await DeskUnderTest.WithSampleAsync();
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(30));
        before = (await desk.Get<PostStore>().InStateAsync("default", "dotnet-nl", PostState.AwaitingHand).FirstAsync()).Value;
        visitor = await Visitor.ComeAsync(desk);
        today = await Today.OpenAsync(visitor);
    }

    [TestCleanup]
    public async Task CloseAsync()
    {
        await visitor.DisposeAsync();
        await desk.DisposeAsync();
    }

    private Task<Post> NowAsync() => desk.PostAsync(before.Id);

    [TestMethod]
    public async Task CouldNot_BecauseOfTheText_SendsItBackWithTheReasonForWhoeverSeesItNext()
    {
        await today.Card(Group).CouldNotAsync("The text does not fit here", "Too long for this group");

        await Expect(today.Message).ToContainTextAsync("The reason stays with the post");
        Assert.AreEqual(PostState.Draft, (await NowAsync()).State);
        await Expect(today.ToApprove.Filter(new() { HasText = "Too long for this group" })).ToHaveCountAsync(1);
        await Expect(today.Message).ToContainTextAsync("Its approval is void");
        await visitor.GoAsync($"/posts/{before.Id}");
        await Expect(visitor.Page.Locator("section[aria-labelledby=history]")).ToContainTextAsync("the text does not fit here. Too long for this group");
    }

    [TestMethod]
    public async Task CouldNot_BecauseTheGroupIsClosed_GoesToTheQueueAndComesBackByUndo()
    {
        await today.Card(Group).CouldNotAsync("The group is closed");
        await Expect(today.Cards).ToHaveCountAsync(0);
        Assert.AreEqual((PostState.Ready, "could-not.closed"), ((await NowAsync()).State, (await NowAsync()).Setback?.Why.Code));

        await today.UndoAsync();

        await Expect(today.Message).ToContainTextAsync("waits to be placed again");
        await Expect(today.Cards).ToHaveCountAsync(1);
        Assert.AreEqual((before.Slot, before.Due, before.Waiting?.Until), ((await NowAsync()).Slot, (await NowAsync()).Due, (await NowAsync()).Waiting?.Until));
    }

    [TestMethod]
    public async Task HandOver_WithoutBeingInTheGroup_SaysSoToWhoeverGetsIt()
    {
        var other = before.Author == "sofia" ? "Bram" : "Sofia";

        await today.Card(Group).HandOverAsync(other, notInTheGroup: true);

        await Expect(today.Card(Group).Setback).ToContainTextAsync("whoever had it is not in this group");
        await Expect(today.Card(Group).Self).ToContainTextAsync($"Under the name of {other}");
    }

    [TestMethod]
    public async Task CouldNot_ForSomethingElseWithoutWords_AsksForThemAndKeepsTheCard()
    {
        await today.Card(Group).CouldNotAsync("Something else");

        await Expect(today.Card(Group).Refusal).ToContainTextAsync("Say in a few words");
        await today.Card(Group).CouldNotAsync("Something else", "LinkedIn is down");
        await Expect(today.Message).ToContainTextAsync("Noted");
        Assert.AreEqual("LinkedIn is down", (await NowAsync()).Setback?.Why.Args.Single());
    }

    [TestMethod]
    public async Task HandOver_OffersThoseInTheGroupAlone_AndIsUndone()
    {
        var other = before.Author == "sofia" ? "Bram" : "Sofia";
        Assert.AreEqual(0, await today.Card(Group).Self.Locator("option[value=yusuf]").CountAsync(), "yusuf has not joined");

        await today.Card(Group).HandOverAsync(other);
        await Expect(today.Message).ToContainTextAsync("Handed over");
        await Expect(today.Card(Group).Self).ToContainTextAsync($"Under the name of {other}");
        await today.UndoAsync();

        await Expect(today.Message).ToContainTextAsync("waits to be placed again");
        Assert.AreEqual(before.Author, (await NowAsync()).Author);
    }

    [TestMethod]
    [DataRow("Tomorrow, same time")]
    [DataRow("Next open slot")]
    [DataRow("Skip: back to the queue")]
    public async Task NotNow_Undone_LiesInTheHandAsItDid(string button)
    {
        await today.Card(Group).NotNowAsync(button);
        await Expect(today.Cards).ToHaveCountAsync(0);

        await today.UndoAsync();

        await Expect(today.Cards).ToHaveCountAsync(1);
        Assert.AreEqual((before.Slot, before.Due), ((await NowAsync()).Slot, (await NowAsync()).Due));
    }

    [TestMethod]
    public async Task Undo_AfterSomethingElseHappenedSince_SaysSoAndChangesNothing()
    {
        await today.Card(Group).NotNowAsync("Tomorrow, same time");
        await Expect(today.Undo).ToBeVisibleAsync();
        await desk.Get<Placing>().SkipAsync(new("default", before.Id), null, false, new("bram", "bram"));

        await today.UndoAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("something else has happened");
        Assert.AreEqual(PostState.Ready, (await NowAsync()).State);
    }

    [TestMethod]
    public async Task CouldNot_OfACardThatAColleagueOpenedMeanwhile_AsksWhetherItWasPlaced()
    {
        await desk.Get<Placing>().OpenAsync(new("default", before.Id), null, false, new("bram", "bram"));

        await today.Card(Group).CouldNotAsync("The group is closed", "It says so on top");

        await Expect(today.Card(Group).Refusal).ToContainTextAsync("Was it placed?");
        await Expect(today.Card(Group).Self.GetByLabel("In your own words")).ToHaveValueAsync("It says so on top");
        Assert.AreEqual(PostState.AwaitingHand, (await NowAsync()).State);
    }
}
