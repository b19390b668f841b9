using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Desk;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>The phone's share sheet: on a profile's card, where the browser has one.</summary>
[TestClass]
public sealed class SharingTests
{
    private const string Sheet = "navigator.share = async data => sessionStorage.setItem('shared', data.text)";
    private const string PutAway = "navigator.share = () => Promise.reject(new DOMException('', 'AbortError'))";

    private DeskUnderTest desk = null!;
    private string post = "";

    [TestInitialize]
    public async Task StartAsync()
    {
        desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("group", "A group");
        await desk.Get<ChannelBook>().PutAsync("default", new Channel { Id = "sanne", Kind = ChannelKind.Profile, Name = "Sanne Visser", Delivery = Delivery.Assisted }, null, DeskUser.Myself);
        var at = new DueWish.At(NodaTime.Instant.FromDateTimeOffset(DeskUnderTest.Morning.AddMinutes(10)));
        await desk.WriteAsync("group", "What keeps you busy?", due: at);
        post = (await desk.WriteAsync("sanne", "My week, in one line 👩‍👩‍👧‍👦", due: at)).Id;
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(15));
    }

    [TestCleanup]
    public async Task StopAsync() => await desk.DisposeAsync();

    private async Task<Visitor> ComeAsync(string? script)
    {
        var visitor = await Visitor.ComeAsync(desk);
        if (script is not null) await visitor.Context.AddInitScriptAsync(script);
        return visitor;
    }

    [TestMethod]
    public async Task ProfileCard_Shared_IsSharedAsItIsAndNotedAsOpened()
    {
        await using var visitor = await ComeAsync(Sheet);
        var today = await Today.OpenAsync(visitor);
        await Expect(today.Card("A group").Share).ToHaveCountAsync(0);

        await today.Card("Sanne Visser").Share.ClickAsync();

        await Expect(today.Card("Sanne Visser").Self).ToContainTextAsync("You opened it at 08:15");
        Assert.AreEqual("My week, in one line 👩‍👩‍👧‍👦", await visitor.Page.EvaluateAsync<string>("sessionStorage.getItem('shared')"));
        Assert.IsNotNull((await desk.PostAsync(post)).Opened);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task ProfileCard_WithTheSheetPutAway_IsNotNotedAsOpened()
    {
        await using var visitor = await ComeAsync(PutAway);
        var today = await Today.OpenAsync(visitor);

        await today.Card("Sanne Visser").Share.ClickAsync();
        await Expect(today.Card("Sanne Visser").Share).ToBeEnabledAsync();

        Assert.IsNull((await desk.PostAsync(post)).Opened);
    }

    [TestMethod]
    public async Task ProfileCard_InABrowserWithoutASheet_HasNoShareButton()
    {
        await using var visitor = await ComeAsync("delete Navigator.prototype.share");
        var today = await Today.OpenAsync(visitor);

        await Expect(today.Card("Sanne Visser").Placed).ToBeVisibleAsync();
        await Expect(today.Card("Sanne Visser").Self.Locator("[data-share]")).ToBeHiddenAsync();
    }
}
