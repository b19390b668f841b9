using Microsoft.Playwright;
using Recruiting.Core.Channels;
using Recruiting.Core.WorkingGroup;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>People, settings, health and the log: what is not opened every day.</summary>
[TestClass]
public sealed class TeamTests
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
    public async Task Person_AddedOnAPhone_IsInTheWorkingGroup()
    {
        await visitor.GoAsync("/more");
        await Link("People").ClickAsync();
        await visitor.Page.GetByText("Add a person").ClickAsync();
        await Field("Name").FillAsync("Zoë de Vries");
        await Field("Languages").FillAsync("nl");
        await Button("Add").ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Zoë de Vries");
        var person = (await desk.Get<ColleagueStore>().GetAsync("default", "zoe-de-vries")).Value;
        CollectionAssert.AreEqual(new[] { "nl" }, person.Languages.ToArray());
        await visitor.AssertAccessibleAsync();
    }

    [TestMethod]
    public async Task Person_WithAWrongField_IsToldWhereAndKeepsAllThatWasTyped()
    {
        await visitor.GoAsync("/people");
        await visitor.Page.GetByText("Add a person").ClickAsync();
        await Field("Name").FillAsync("Zoë");
        await Field("Mail address").FillAsync("zoe at example");
        await Button("Add").ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no mail address");
        await Expect(Field("Name")).ToHaveValueAsync("Zoë");
        await Expect(Field("Mail address")).ToHaveValueAsync("zoe at example");
    }

    [TestMethod]
    public async Task Person_OnAway_SaysUntilWhen()
    {
        await visitor.GoAsync("/people/anouk");
        await Field("From").FillAsync("2026-11-23");
        await Field("Up to and including").FillAsync("2026-11-27");
        await Button("Add days").ClickAsync();

        await Link("People").First.ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Article, new() { Name = "Anouk" })).ToContainTextAsync("Away until and including Friday 27 November");
    }

    [TestMethod]
    public async Task Settings_Saved_HoldAndAreInTheLog()
    {
        await visitor.GoAsync("/settings");
        await visitor.Page.GetByLabel("Somebody else approves it").CheckAsync();
        await Field("Words that must not go out").FillAsync("Project Blauw\n\nKlant X");
        await Button("Save").ClickAsync();

        await Expect(visitor.Page.Locator(".said[role=status]:not(#live)")).ToContainTextAsync("Saved");
        var team = (await desk.Get<ChannelStore>().WorkspaceAsync("default")).Workspace;
        Assert.AreEqual(ApprovalRule.Other, team.Approval);
        CollectionAssert.AreEqual(new[] { "Project Blauw", "Klant X" }, team.ConfidentialTerms.ToArray());

        await visitor.GoAsync("/log?q=settings");
        await Expect(visitor.Page.Locator("main li").First).ToContainTextAsync("confidential words, whose yes");
    }

    [TestMethod]
    public async Task Blackouts_OfACalendarFile_AreAddedAndCanBeTakenAway()
    {
        await visitor.GoAsync("/settings");
        var before = (await desk.Get<ChannelStore>().WorkspaceAsync("default")).Workspace.Blackouts.Count;
        await Field("Or a calendar file").SetInputFilesAsync(new FilePayload
        {
            Name = "vrij.ics",
            MimeType = "text/calendar",
            Buffer = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:Kerst\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"u8.ToArray(),
        });
        await Button("Add").ClickAsync();
        await Expect(visitor.Page.GetByText("Kerst")).ToBeVisibleAsync();
        Assert.HasCount(before + 1, (await desk.Get<ChannelStore>().WorkspaceAsync("default")).Workspace.Blackouts);

        await Button("Remove: Kerst").ClickAsync();

        await Expect(visitor.Page.GetByText("Kerst")).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task Job_RunFromThePage_SaysWhenItRan()
    {
        await visitor.GoAsync("/health");
        await Button("Run now: Tidy up and copy").ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Article, new() { Name = "Tidy up and copy" })).ToContainTextAsync("Last run 08:00");
    }

    [TestMethod]
    public async Task Log_SearchedForWordsOfAPost_ShowsWhatHappenedToIt()
    {
        var post = await desk.WriteAsync("dotnet-nl", "Naald <b>in</b> de hooiberg");
        await visitor.GoAsync("/log");
        await Field("Look for").FillAsync("NAALD hooiberg");
        await Button("Search").ClickAsync();

        var lines = visitor.Page.Locator("main li");
        await Expect(lines.First).ToContainTextAsync("Naald <b>in</b> de hooiberg");
        Assert.AreEqual(post.Moves, await lines.CountAsync());
        await lines.First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/posts/" + post.Id + "$"));
    }

    private ILocator Field(string label) => visitor.Page.GetByLabel(label).First;

    private ILocator Button(string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;

    private ILocator Link(string name) => visitor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name });
}
