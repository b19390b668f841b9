using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Desk;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>A year of promises, and what came of it, for whoever sees it and for whoever hears it.</summary>
[TestClass]
public sealed class ChannelYearTests
{
    [TestMethod]
    public async Task Year_WithAWeekKept_AndTwoMissed_SaysEachWithItsReason_AndCountsThem()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("groep", "Groep", CadenceText.Parse("1x/week Thu 08:30-10:00", "Europe/Amsterdam", new LocalDate(2026, 11, 24)));
        var post = await desk.WriteAsync("groep", "Wat wij leerden van een storing", due: new Core.Posts.DueWish.Next());
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddDays(2).AddMinutes(45));
        await desk.Get<Placing>().ConfirmAsync(new("default", post.Id), null, new Confirmation(), DeskUser.Myself);
        desk.Clock.SetUtcNow(DeskUnderTest.Morning.AddDays(21));

        await using var visitor = await Visitor.ComeAsync(desk);
        var page = await ChannelPage.OpenAsync(visitor, "groep");
        await Expect(page.Month("November 2026").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(page.Month("November 2026")).ToContainTextAsync("Week of 23 November: kept, 1 of 1");
        await Expect(page.Month("December 2026")).ToContainTextAsync("0 of 1. ");
        var numbers = visitor.Page.Locator(".numbers");
        Assert.AreEqual("1", await Number(numbers, "Kept"));
        Assert.AreEqual("1", await Number(numbers, "Missed and forgiven"));
        Assert.AreEqual("1", await Number(numbers, "Broken"));
        await Expect(visitor.Page.Locator("h3:has-text('What was missed') + ul > li")).ToHaveCountAsync(2);
        await visitor.AssertAccessibleAsync();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "What came of a year" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Row, new() { Name = "November 2026 1" })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Row, new() { Name = "December 2026 0" })).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("Said to be placed, no link yet");
        await visitor.AssertAccessibleAsync();
        await visitor.AssertNoHorizontalScrollAsync();
        await visitor.Page.GetByText("November 2026").Last.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Wat wij leerden van een storing" }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync($"{desk.Address}/posts/{post.Id}");
        visitor.AssertQuiet();
    }

    private static Task<string> Number(ILocator numbers, string name) => numbers.Locator("div").Filter(new() { HasText = name }).Locator("dd").InnerTextAsync();
}
