using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>What else can be done with a card.</summary>
[TestClass]
public sealed class HandCardTests
{
    private const string Group = ".NET Nederland";

    private DeskUnderTest desk = null!;
    private Visitor visitor = null!;
    private Today today = null!;

    [TestInitialize]
    public async Task OpenAsync()
    {
        desk = await DeskUnderTest.WithSampleAsync();
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(30));
        visitor = await Visitor.ComeAsync(desk);
        today = await Today.OpenAsync(visitor);
    }

    [TestCleanup]
    public async Task CloseAsync()
    {
        await visitor.DisposeAsync();
        await desk.DisposeAsync();
    }

    [TestMethod]
    public async Task Skip_GivesTheSlotUp()
    {
        await today.Card(Group).NotNowAsync("Skip: back to the queue");

        await Expect(today.Message).ToContainTextAsync("Skipped");
        await Expect(today.Cards).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task Later_InTwoHours_ComesBackThen()
    {
        await today.Card(Group).NotNowAsync("In two hours");
        await Expect(today.Message).ToContainTextAsync("Moved");
        await Expect(today.Cards).ToHaveCountAsync(0);

        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(151));
        await Today.OpenAsync(visitor);

        await Expect(today.Cards).ToHaveCountAsync(1);
    }

    [TestMethod]
    public async Task Later_Tomorrow_KeepsTheLocalTime()
    {
        await today.Card(Group).NotNowAsync("Tomorrow, same time");

        await Expect(today.Message).ToContainTextAsync("Moved");
        var scheduled = await desk.Get<PostStore>().InStateAsync("default", "dotnet-nl", PostState.Scheduled).Select(p => p.Value.Due!.Local).ToListAsync();
        Assert.Contains(new NodaTime.LocalDateTime(2026, 11, 25, 8, 30), scheduled);
    }

    [TestMethod]
    public async Task Undo_AfterAConfirmationWithoutLink_BringsTheCardBack()
    {
        await today.Card(Group).ConfirmAsync();
        await Expect(today.Cards).ToHaveCountAsync(0);

        await today.UndoAsync();

        await Expect(today.Message).ToContainTextAsync("waits to be placed again");
        await Expect(today.Cards).ToHaveCountAsync(1);
    }

    [TestMethod]
    public async Task Seen_AfterItWasPlaced_OffersNoUndoOfThePlacing()
    {
        await today.Card(Group).ConfirmAsync();
        await Expect(today.Undo).ToBeVisibleAsync();
        var placed = System.Web.HttpUtility.ParseQueryString(new Uri(visitor.Page.Url).Query)["post"];

        await visitor.GoAsync($"/?said=move.sight&post={placed}");

        await Expect(today.Message).ToBeVisibleAsync();
        await Expect(today.Undo).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task Confirm_WithALinkOfAnotherGroup_SaysSoAtTheCardAndKeepsWhatWasTyped()
    {
        var link = desk.LinkNow("99");

        await today.Card(Group).ConfirmAsync(link);

        await Expect(today.Card(Group).Refusal).ToContainTextAsync("99");
        await Expect(today.Card(Group).Link).ToHaveValueAsync(link);
        Assert.Contains("/posts/", visitor.Page.Url);
    }

    [TestMethod]
    public async Task Skip_OfAnOpenedCard_WantsToBeSureThatItWasNotPlaced()
    {
        await today.Card(Group).CopyAsync();
        await Expect(today.Card(Group).Self).ToContainTextAsync("You opened it");

        await today.Card(Group).NotNowAsync("Skip: back to the queue", sure: true);

        await Expect(today.Message).ToContainTextAsync("Skipped");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Skip_OfACardThatWasOpenedMeanwhile_AsksWhetherItWasPlaced()
    {
        var id = (await desk.Get<PostStore>().InStateAsync("default", "dotnet-nl", PostState.AwaitingHand).FirstAsync()).Value.Id;
        await desk.Get<Placing>().OpenAsync(new("default", id), null, false, new("bram", "bram"));

        await today.Card(Group).NotNowAsync("Skip: back to the queue");

        await Expect(today.Card(Group).Refusal).ToContainTextAsync("Was it placed?");
        Assert.AreEqual(PostState.AwaitingHand, (await desk.PostAsync(id)).State);
    }

    [TestMethod]
    public async Task Approve_OfATextThatChangedSinceItWasShown_IsRefused()
    {
        await desk.PutGroupAsync("late", "Late group");
        var draft = await desk.WriteAsync("late", "What was read", approve: false, due: new DueWish.At(NodaTime.Instant.FromDateTimeOffset(DeskUnderTest.Morning.AddHours(1))));
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddHours(3));
        await Today.OpenAsync(visitor);
        await desk.Get<Writing>().EditAsync(
            new("default", draft.Id), null, new() { Text = new(true, "What nobody read") }, notPlaced: false, new("bram", "bram"), System.Globalization.CultureInfo.InvariantCulture);

        await today.Card("Late group").ApproveAsync();

        await Expect(today.Card("Late group").Refusal).ToContainTextAsync("changed");
        Assert.AreEqual(PostState.Draft, (await desk.PostAsync(draft.Id)).State);
    }
}
