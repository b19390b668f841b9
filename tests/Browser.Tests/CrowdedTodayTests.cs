using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>Today when much waits, and when what waits is meant to do harm.</summary>
[TestClass]
public sealed class CrowdedTodayTests
{
    private const string Script = "<script>alert(1)</script>";

    [TestMethod]
    public async Task ThirtyFiveCards_AreTenAndLines_AndTheOneInHandIsACard()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("group", "A group");
        for (var i = 0; i < 30; i++) await desk.Get<ColleagueBook>().PutAsync("default", new Colleague { Id = $"colleague-{i}", Name = $"Colleague number {i}" }, null, Recruiting.Desk.DeskUser.Myself);
        for (var i = 0; i < 35; i++)
        {
            var post = await desk.WriteAsync("group", $"Post {i}: {new string('x', 400)}", due: new DueWish.At(NodaTime.Instant.FromDateTimeOffset(DeskUnderTest.Morning.AddMinutes(i))));
            await desk.Get<Placing>().OpenAsync(new("default", post.Id), null, false, new("bram", "bram"));
        }

        await using var visitor = await Visitor.ComeAsync(desk);
        var today = await Today.OpenAsync(visitor);

        await Expect(today.Cards).ToHaveCountAsync(10);
        await Expect(today.Rest).ToHaveCountAsync(25);
        await Expect(visitor.Page.GetByText("25 more wait, less urgent")).ToBeVisibleAsync();
        await Expect(today.Rest.First).ToContainTextAsync("bram, 08:00");
        await visitor.AssertNoHorizontalScrollAsync();
        await visitor.AssertAccessibleAsync();

        var far = (await today.Rest.Last.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!["/posts/".Length..];
        await visitor.GoAsync($"/?said=move.open&post={far}");
        await Expect(today.Cards).ToHaveCountAsync(11);
        await Expect(visitor.Page.Locator($"article[id='card-{far}']")).ToBeVisibleAsync();
    }

    [TestMethod]
    public async Task ManyThatLostTheirTimeOrAreAtRisk_AreAFew_AndALinkToAllOfThem()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        for (var i = 0; i < 12; i++)
        {
            await desk.PutGroupAsync($"group-{i}", $"Group {i}", Core.Channels.CadenceText.Parse("3x/week Tue,Wed,Thu 08:30-10:00", "Europe/Amsterdam", new(2026, 11, 1)));
        }

        for (var i = 0; i < 6; i++) await desk.WriteAsync($"group-{i}", $"What we learned in week {i}", approve: false, due: new DueWish.Local(new(2026, 11, 24, 8, 30)));
        desk.Clock.SetUtcNow(DeskUnderTest.Morning.AddDays(2).AddHours(6));
        await desk.RunAsync(Core.Jobs.JobSchedules.PublishDue);
        await desk.RunAsync(Core.Jobs.JobSchedules.ChaseHand);
        await using var visitor = await Visitor.ComeAsync(desk);
        var today = await Today.OpenAsync(visitor);

        await Expect(today.ToApprove).ToHaveCountAsync(4);
        await Expect(visitor.Page.Locator("section[aria-labelledby=risk] a[href='/channels']")).ToHaveTextAsync("2 more channels are at risk");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "2 more wait for a yes" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(6);
        visitor.AssertQuiet();
    }

    [TestMethod]
    [DataRow(Script)]
    [DataRow("\u202e gnp.exe \u202c \u200f\u0639\u0631\u0628\u0649\u200f")]
    [DataRow("z\u200d\u200d\u200bero\u2060width")]
    [DataRow("👩‍👩‍👧‍👦")]
    public async Task HostileWords_InEveryPlaceOfACard_AreShownAsTheyAreAndCopiedExactly(string words)
    {
        var many = words == "👩‍👩‍👧‍👦" ? string.Concat(Enumerable.Repeat("🦄", 1490)) : string.Join(" ", Enumerable.Repeat(words, 30));
        await using var desk = await DeskUnderTest.StartAsync();
        await desk.Get<ColleagueBook>().PutAsync("default", new Colleague { Id = "eve", Name = words }, null, Recruiting.Desk.DeskUser.Myself);
        await desk.PutGroupAsync("hostile", words);
        var post = await desk.WriteAsync("hostile", many, approve: false);
        await ApproveAsync(desk, post);
        await desk.Get<Placing>().OpenAsync(new("default", post.Id), null, false, new("eve", "eve"));
        await using var visitor = await Visitor.ComeAsync(desk);
        var today = await Today.OpenAsync(visitor);
        await Expect(today.Cards).ToHaveCountAsync(1);
        var card = new HandCard(visitor, today.Cards.First);

        await card.CouldNotAsync("The group is closed", words, sure: true);
        await Expect(today.Message).ToContainTextAsync("Noted");
        await desk.Get<Placing>().OpenAsync(new("default", post.Id), null, false, new("eve", "eve"));
        await Today.OpenAsync(visitor);

        await Expect(card.Setback).ToContainTextAsync(words.Trim());
        Assert.AreEqual(Content.ToPaste(await desk.PostAsync(post.Id)), await card.Text.InputValueAsync());
        Assert.AreEqual(0, await visitor.Page.Locator("main script").CountAsync());
        await visitor.AssertNoHorizontalScrollAsync();
        await card.TakeOverAsync();
        await Expect(card.Self).ToContainTextAsync("You opened it");
        await visitor.GoAsync("/start");
        await visitor.AssertNoHorizontalScrollAsync();
        visitor.AssertQuiet();
    }

    // A guardrail may have its doubts about such a text; a person has none here.
    private static Task<Written> ApproveAsync(DeskUnderTest desk, Post post) =>
        desk.Get<Writing>().ApproveAsync(new("default", post.Id), null, Recruiting.Desk.DeskUser.Myself, System.Globalization.CultureInfo.InvariantCulture);
}
