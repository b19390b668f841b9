using NodaTime;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Desk;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>Changing a channel: its rhythm seen before it is saved, and nothing typed lost.</summary>
[TestClass]
public sealed class ChannelEditTests
{
    private DeskUnderTest desk = null!;
    private Visitor visitor = null!;

    [TestInitialize]
    public async Task OpenAsync()
    {
        desk = await DeskUnderTest.WithSampleAsync();
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
    public async Task Channel_SavedAsItIs_StaysAsItIs()
    {
        var before = await ChannelAsync();
        var form = await ChannelEdit.OpenAsync(visitor, "dotnet-nl");
        await form.SaveAsync();

        await Expect(visitor.Page.Locator(".said[role=status]:not(#live)")).ToContainTextAsync("was changed");
        Assert.IsEmpty(Core.Log.ChangedFields.Between(before, await ChannelAsync()));
    }

    [TestMethod]
    public async Task Profile_Saved_KeepsWhoseYesCounts()
    {
        await desk.Get<ChannelBook>().PutAsync("default", new Channel { Id = "sofia-profile", Kind = ChannelKind.Profile, Name = "Sofia", Colleagues = ["sofia", "bram"] }, null, DeskUser.Myself);
        var form = await ChannelEdit.OpenAsync(visitor, "sofia-profile");
        await form.Field("Anouk").CheckAsync();
        await form.SaveAsync();

        await Expect(visitor.Page.Locator(".said[role=status]:not(#live)")).ToContainTextAsync("was changed");
        Assert.AreSequenceEqual(["sofia", "bram", "anouk"], (await desk.Get<ChannelStore>().GetAsync("default", "sofia-profile")).Value.Colleagues);
    }

    [TestMethod]
    public async Task Channel_Changed_HasItsRulesAndPeople_InWordsOnItsPage()
    {
        var form = await ChannelEdit.OpenAsync(visitor, "dotnet-nl");
        await form.Field("Name").FillAsync("De .NET-groep");
        await form.Field("Rhythm").FillAsync("2x/month 1,15 09:00-10:00");
        await form.Field("Least time between two posts, in hours").FillAsync("1,5");
        await form.Field("Most posts in a week").FillAsync("3");
        await form.Field("Posts may carry links").UncheckAsync();
        foreach (var day in new[] { "Monday", "Wednesday", "Friday", "Saturday", "Sunday" }) await form.Field(day).UncheckAsync();
        await form.Field("Who answers for it").SelectOptionAsync("anouk");
        await form.SaveAsync();

        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("De .NET-groep");
        var facts = visitor.Page.Locator(".facts");
        await Expect(facts).ToContainTextAsync("At least 90 minutes");
        await Expect(facts).ToContainTextAsync("On Tuesday and Thursday");
        await Expect(facts).ToContainTextAsync("Not allowed");
        var channel = await ChannelAsync();
        Assert.AreEqual(Duration.FromMinutes(90), channel.Rules.MinimumSpacing);
        Assert.AreEqual(3, channel.Rules.MostPerWeek);
        Assert.AreEqual("anouk", channel.Owner);
        Assert.AreEqual("2x/month 1,15 09:00-10:00", channel.Cadence!.Text, "kept as it was put");
        await visitor.AssertAccessibleAsync();
    }

    [TestMethod]
    public async Task Channel_WithWrongFields_IsToldAllOfThem_AndKeepsAllThatWasTyped()
    {
        var form = await ChannelEdit.OpenAsync(visitor, "dotnet-nl");
        await form.Field("Name").FillAsync("Een andere naam");
        await form.Field("Rhythm").FillAsync("whenever I feel like it");
        await form.Field("Least time between two posts, in hours").FillAsync("a day");
        await form.Field("Posts may carry links").UncheckAsync();
        await form.SaveAsync();

        await Expect(form.Alert).ToContainTextAsync("a number of hours");
        await Expect(form.Alert.Locator("p")).ToHaveCountAsync(2);
        await Expect(form.Field("Name")).ToHaveValueAsync("Een andere naam");
        await Expect(form.Field("Rhythm")).ToHaveValueAsync("whenever I feel like it");
        await Expect(form.Field("Rhythm")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(form.Field("Least time between two posts, in hours")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(form.Field("Posts may carry links")).Not.ToBeCheckedAsync();
        Assert.AreNotEqual("Een andere naam", (await ChannelAsync()).Name);
    }

    [TestMethod]
    public async Task Channel_ChangedBySomebodyElseMeanwhile_IsTold_AndSavingAgainSaves()
    {
        var form = await ChannelEdit.OpenAsync(visitor, "dotnet-nl");
        await form.Field("Name").FillAsync("Mijn naam");
        await desk.Get<ChannelBook>().PutAsync("default", await ChannelAsync() with { Language = "de" }, null, DeskUser.Myself);
        await form.SaveAsync();

        await Expect(form.Alert).ToContainTextAsync("changed in the meantime");
        await Expect(visitor.Page.GetByText("Language of its readers: now “de”")).ToBeVisibleAsync();
        await Expect(form.Field("Name")).ToHaveValueAsync("Mijn naam");
        Assert.AreEqual("de", (await ChannelAsync()).Language);
        await visitor.AssertAccessibleAsync();

        await form.Field("Language of its readers").FillAsync("de");
        await form.SaveAsync();
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Mijn naam");
        Assert.AreEqual("de", (await ChannelAsync()).Language);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Rhythm_Looked_At_ShowsItsNextEightSlots_AndSavesNothing(bool script)
    {
        await using var somebody = await Visitor.ComeAsync(desk, new(Script: script));
        var form = await ChannelEdit.OpenAsync(somebody, "dotnet-nl");
        await form.Field("Name").FillAsync("Nog niet");
        await form.Field("Rhythm").FillAsync("1x/week Fri 14:00-15:00");
        await form.ShowSlotsAsync();

        await Expect(form.Slots).ToHaveCountAsync(8);
        await Expect(form.Slots.First).ToContainTextAsync("Friday 27 November, 14:00");
        await Expect(form.Field("Name")).ToHaveValueAsync("Nog niet");
        await Expect(form.Field("Rhythm")).ToHaveValueAsync("1x/week Fri 14:00-15:00");
        Assert.AreNotEqual("1x/week Fri 14:00-15:00", (await ChannelAsync()).Cadence!.Text);
        somebody.AssertQuiet();
    }

    [TestMethod]
    public async Task Rhythm_OfANewChannel_ShowsItsSlots_AndKeepsAllThatWasTyped()
    {
        await visitor.GoAsync("/channels/new");
        var form = new ChannelEdit(visitor);
        await form.Field("Name").FillAsync("Nieuw");
        await form.Field("Rhythm").FillAsync("1x/2weeks Mon 09:00-09:30");
        await form.ShowSlotsAsync();

        await Expect(form.Slots).ToHaveCountAsync(8);
        await Expect(form.Field("Name")).ToHaveValueAsync("Nieuw");
        await visitor.AssertAccessibleAsync();
        await form.Field("Name").PressAsync("Enter");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Nieuw");
    }

    [TestMethod]
    public async Task Form_EnterInAField_Saves_AndDoesNotOnlyShowSlots()
    {
        var form = await ChannelEdit.OpenAsync(visitor, "dotnet-nl");
        await form.Field("Name").FillAsync("Met Enter");
        await form.Field("Name").PressAsync("Enter");

        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Met Enter");
    }

    [TestMethod]
    public async Task Blackouts_OfAChannel_AreAddedAndTakenAwayOnItsPage()
    {
        await visitor.GoAsync("/channels/dotnet-nl");
        await visitor.Page.GetByText("Add days").ClickAsync();
        await visitor.Page.GetByLabel("From", new() { Exact = true }).FillAsync("2026-12-24");
        await visitor.Page.GetByLabel("Reason", new() { Exact = true }).Last.FillAsync("Kerstborrel");
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();

        await Expect(visitor.Page.Locator("#blackouts ~ ul")).ToContainTextAsync("Kerstborrel");
        Assert.AreEqual(new LocalDate(2026, 12, 24), (await ChannelAsync()).Blackouts.Single().To);

        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Remove: Kerstborrel" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Kerstborrel")).ToHaveCountAsync(0);
        Assert.IsEmpty((await ChannelAsync()).Blackouts);
    }

    private async Task<Channel> ChannelAsync() => (await desk.Get<ChannelStore>().GetAsync("default", "dotnet-nl")).Value;
}
