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
    public async Task DaysAway_ThatCannotBe_AreToldAtTheirField_AndChangeNothingInTheFormBeside()
    {
        await visitor.GoAsync("/people/anouk");
        await Field("From").FillAsync("2026-11-27");
        await Field("Up to and including").FillAsync("2026-11-23");
        await Button("Add days").ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Days away");
        await Expect(Field("Up to and including")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.Page.Locator("#edit > summary").ClickAsync();
        await Expect(Field("Remind me")).ToBeCheckedAsync();
        await Button("Save", "#edit").ClickAsync();
        await Expect(visitor.Page.Locator(".said[role=status]:not(#live)")).ToContainTextAsync("Saved");
        Assert.IsTrue((await desk.Get<ColleagueStore>().GetAsync("default", "anouk")).Value.Reminders);
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
    [DataRow(true, DisplayName = "where there were settings")]
    [DataRow(false, DisplayName = "where there were none yet")]
    public async Task Settings_ChangedBySomebodyElseMeanwhile_AreToldAndNotOverwrittenUnseen(bool before)
    {
        await using var fresh = await DeskUnderTest.StartAsync();
        await using var other = await Visitor.ComeAsync(fresh);
        if (before) await TermsAsync(fresh, "Klant X");
        await other.GoAsync("/settings");
        await TermsAsync(fresh, "Project Blauw");
        await other.Page.GetByLabel("Words that must not go out").FillAsync("Klant Y");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("changed in the meantime");
        await Expect(other.Page.GetByText("now “Project Blauw”")).ToBeVisibleAsync();
        await Expect(other.Page.GetByLabel("Words that must not go out")).ToHaveValueAsync("Klant Y");
        Assert.AreSequenceEqual(["Project Blauw"], (await fresh.Get<ChannelStore>().WorkspaceAsync("default")).Workspace.ConfidentialTerms);

        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(other.Page.Locator(".said[role=status]:not(#live)")).ToContainTextAsync("Saved");
        Assert.AreSequenceEqual(["Klant Y"], (await fresh.Get<ChannelStore>().WorkspaceAsync("default")).Workspace.ConfidentialTerms);
    }

    [TestMethod]
    public async Task Pause_FromSettings_IsWhereItsLinkLeads()
    {
        await visitor.GoAsync("/settings");
        await visitor.Page.Locator("a[href='/#pause']").ClickAsync();

        await Expect(visitor.Page.Locator("#pause")).ToBeInViewportAsync();
    }

    [TestMethod]
    public async Task Health_OfAPostThatIsStuck_SaysWhichAndSinceWhenHere_AndLeadsThere()
    {
        var stuck = await desk.WriteAsync("cloud-engineers-nl", "Wat wij van storingen leren", due: new Core.Posts.DueWish.Local(new(2026, 11, 24, 8, 30)));
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await visitor.GoAsync("/health");

        var finding = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Cloud Engineers NL: a post has been due since 08:30 and has not gone out." });
        await Expect(finding).ToHaveAttributeAsync("href", "/posts/" + stuck.Id);
        await Expect(visitor.Page.Locator("section[aria-labelledby=findings]")).Not.ToContainTextAsync("UTC");

        await desk.RunAsync(Core.Jobs.JobSchedules.PublishDue);
        await visitor.Page.ReloadAsync();
        var waits = visitor.Page.Locator($"section[aria-labelledby=findings] a[href='/posts/{stuck.Id}']");
        await Expect(waits).ToContainTextAsync("Cloud Engineers NL: ");
        await Expect(waits).Not.ToContainTextAsync(stuck.Id);
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

    private static async Task TermsAsync(DeskUnderTest desk, string term) =>
        await desk.Get<Core.Publishing.ChannelBook>().ChangeTeamAsync("default", null, team => team with { ConfidentialTerms = [term] }, Recruiting.Desk.DeskUser.Myself);

    private ILocator Button(string name, string within) => visitor.Page.Locator(within).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private ILocator Button(string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;

    private ILocator Link(string name) => visitor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name });
}
