using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using static Microsoft.Playwright.Assertions;
using static Recruiting.Browser.Tests.Plan.PlanDesk;

namespace Recruiting.Browser.Tests.Plan;

/// <summary>Looking over the calendar: what it shows, leaves out and says.</summary>
[TestClass]
public sealed class PlanLookingTests
{
    private static readonly Eyes Desk = new(1440);

    [TestMethod]
    public async Task Filters_LeaveWhatFits_AndStayWhileStepping()
    {
        await using var desk = await WithPostAsync();
        await desk.PutGroupAsync("go", "Go Groningen", Cadence("1x/week Fri 12:00-13:00"));
        await using var visitor = await Visitor.ComeAsync(desk, new(1440, Script: false));
        var calendar = await Calendar.OpenAsync(visitor);
        await Expect(calendar.Slot("go.2026-11-27.1")).ToBeVisibleAsync();

        await calendar.FilterAsync("Channel", "Rust Rotterdam");
        await Expect(calendar.Slot("go.2026-11-27.1")).ToHaveCountAsync(0);
        await Expect(calendar.Post(Text)).ToBeVisibleAsync();
        await calendar.FilterAsync("State", "Open slot");
        await Expect(calendar.Post(Text)).ToHaveCountAsync(0);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Later month" }).ClickAsync();

        await Expect(calendar.Slot("rust.2026-12-10.1")).ToBeVisibleAsync();
        await Expect(calendar.Slot("go.2026-12-11.1")).ToHaveCountAsync(0);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task OpenSlot_SaysWhyItIsOpen()
    {
        await using var desk = await WithPostAsync();
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);

        await calendar.Slot("rust.2026-12-01.1").GetByRole(AriaRole.Link).ClickAsync();

        await Expect(visitor.Page.Locator("article")).ToContainTextAsync("the queue is empty");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the calendar" }).ClickAsync();
        Assert.Contains("/plan?view=month", visitor.Page.Url);
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Month_OnPaper_HasEveryPost_AndNothingToPress()
    {
        await using var desk = await WithPostAsync();
        for (var i = 0; i < 6; i++)
        {
            await desk.PutGroupAsync("g" + i, "Groep " + i);
            await desk.WriteAsync("g" + i, "Bericht nummer " + i, due: new DueWish.Local(new(2026, 11, 26, 10 + i, 0)));
        }

        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor);
        await Expect(calendar.Day("2026-11-26").Locator("li")).ToHaveCountAsync(4);
        await Expect(calendar.Day("2026-11-26")).ToContainTextAsync("+ 3 more");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "All posts, for printing" }).ClickAsync();

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        for (var i = 0; i < 6; i++) await Expect(calendar.Day("2026-11-26")).ToContainTextAsync("Bericht nummer " + i);
        Assert.AreEqual(0, await visitor.Page.Locator("button:visible, nav:visible, form:visible, a.mv:visible, footer:visible").CountAsync());
        var pdf = System.Text.Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.MatchesRegex(@"/MediaBox \[0 0 841\.\d+ 59\d\.\d+\]", pdf, "A4, landscape");
        visitor.AssertQuiet();
    }

    [TestMethod]
    [DataRow("view=month")]
    [DataRow("view=week")]
    public async Task Entry_WhoseChannelsClockIsAnother_SaysThatTimeAsWell(string query)
    {
        await using var desk = await WithPostAsync();
        await desk.PutGroupAsync("go", "Go London", Cadence("1x/week Fri 12:00-13:00 Europe/London"));
        await using var visitor = await Visitor.ComeAsync(desk, Desk);
        var calendar = await Calendar.OpenAsync(visitor, query);

        await Expect(calendar.Slot("go.2026-11-27.1")).ToContainTextAsync("13:00");
        await Expect(calendar.Slot("go.2026-11-27.1")).ToContainTextAsync("12:00 in Europe/London");
        await Expect(calendar.Post(Text)).Not.ToContainTextAsync("Europe/Amsterdam");
        visitor.AssertQuiet();
    }

    [TestMethod]
    [DataRow(390)]
    [DataRow(1440)]
    public async Task Days_OnWhichSomethingRestsOrSomebodyIsAway_AreShaded_AndSaySo(int width)
    {
        await using var desk = await WithPostAsync();
        var rust = (await desk.Get<Core.Channels.ChannelStore>().GetAsync("default", "rust")).Value;
        await desk.Get<ChannelBook>().PutAsync("default", rust with { Blackouts = [new(new(2026, 11, 18), new(2026, 11, 18), "Verhuizing")] }, null, Recruiting.Desk.DeskUser.Myself);
        await desk.Get<ChannelBook>().ChangeTeamAsync("default", null, team => team with { Blackouts = [new(new(2026, 11, 19), new(2026, 11, 19), "Feestdag")] }, Recruiting.Desk.DeskUser.Myself);
        await desk.Get<ColleagueBook>().PutAsync("default", new Core.WorkingGroup.Colleague { Id = "bram", Name = "Bram", Away = [new(new(2026, 11, 20), new(2026, 11, 20))] }, null, Recruiting.Desk.DeskUser.Myself);
        await using var visitor = await Visitor.ComeAsync(desk, new(width));
        await Calendar.OpenAsync(visitor);

        ILocator Day(string date) => visitor.Page.Locator($"td[data-day='{date}']");
        var plain = await ShadeAsync(Day("2026-11-17"));
        var shades = new List<string>();
        foreach (var (date, why) in new[] { ("2026-11-18", "Verhuizing"), ("2026-11-19", "Feestdag"), ("2026-11-20", "Bram") })
        {
            await Expect(Day(date)).ToContainTextAsync(why);
            shades.Add(await ShadeAsync(Day(date)));
        }

        Assert.HasCount(4, shades.Append(plain).Distinct(), "each can be told from the others");
        await visitor.AssertAccessibleAsync();
        visitor.AssertQuiet();

        static Task<string> ShadeAsync(ILocator day) => day.EvaluateAsync<string>("td => getComputedStyle(td).backgroundImage + getComputedStyle(td).boxShadow");
    }
}
