using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Recruiting.Board.Tests.Card;
using Recruiting.Testing;

namespace Recruiting.Board.Tests.Reminders;

/// <summary>The sample plan's month, with people who never open the board: a real mail server, a real Desk, and the page behind the link of each mail.</summary>
[TestClass]
public sealed partial class SampleMonthTests
{
    private const int Days = 28;

    // Of the third week: a Tuesday, on which two groups have a post.
    private const int DayDown = 15;

    private static readonly string[] People = ["anouk", "bram", "sofia", "yusuf"];

    // Monday 23 November 2026, 04:00 in Amsterdam.
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Start);

    private readonly HashSet<string> placed = [];

    private MailDev mail = null!;

    private RunningDesk desk = null!;

    [TestMethod]
    public async Task Month_OfWhoNeverOpensTheBoard_IsToldInTime_PlacedFromThePhone_AndHeardNoMoreOf()
    {
        mail = await MailDev.OpenAsync();
        await using var relay = new Relay(mail.Port);
        relay.Up();
        desk = await RunningDesk.StartAsync(null, clock, "--Mail:Host", "127.0.0.1", "--Mail:Port", relay.Port.ToString(CultureInfo.InvariantCulture), "--Mail:Tls", "none", "--Mail:From", "Recruiting <board@example.com>");
        await using var ends = desk;
        await BeginAsync();
        var (byMail, byCalendar, onDownDay) = (0, 0, new List<string>());

        for (var day = 0; day < Days; day++)
        {
            clock.SetUtcNow(Start.AddDays(day));
            foreach (var job in (string[])["fill-plan", "keep-tokens", "guard-streaks", "chase-hand", "remind"]) await RunAsync(job);
            if (day == DayDown) await relay.DownAsync();
            if (day == DayDown + 1) relay.Up();
            foreach (var (id, calendar) in await CalendarsAsync(day % 7 == 0 ? People : [])) byCalendar += RequireInCalendar(await ThisWeekAsync(id), calendar);

            foreach (var post in await TodayAsync())
            {
                var due = DateTimeOffset.Parse((string)post["dueAt"]!, CultureInfo.InvariantCulture);
                foreach (var minute in (int[])[-15, 0, 1])
                {
                    if (due.AddMinutes(minute) > clock.GetUtcNow()) clock.SetUtcNow(due.AddMinutes(minute));
                    await RunAsync("publish-due");
                    await RunAsync("remind");
                }

                var now = await PostAsync(post);
                Assert.AreEqual("awaitingHand", (string)now["state"]!, $"{post["id"]} is in a hand at its minute, whatever the mail server does");
                if (day == DayDown) onDownDay.Add((string)post["id"]!);
                else byMail += await PlaceFromThePhoneAsync(now);
            }

            // On the day without mail somebody places what the calendar told of; the board is open to them.
            foreach (var id in day == DayDown ? onDownDay : []) (await desk.Api.PostAsync($"/api/posts/{id}/confirm", new { })).Is(200);
            placed.UnionWith(onDownDay);
            clock.SetUtcNow(Start.AddDays(day).AddHours(15));
            foreach (var job in (string[])["publish-due", "chase-hand", "remind"]) await RunAsync(job);
        }

        Assert.IsGreaterThan(20, byMail, "a good deal was placed from a phone");
        Assert.IsGreaterThan(10, byCalendar, "and stood in a calendar the week before");
        Assert.IsGreaterThan(0, onDownDay.Count, "and something was due while mail was down");
        await RequireNothingTwiceAsync();
        foreach (var mail in await AllMailAsync()) Assert.IsFalse(mail.Subject.Contains("Still to be placed", StringComparison.Ordinal), $"nobody was asked twice: {mail.Subject}");
    }

    private async Task BeginAsync()
    {
        await desk.Get<Samples.SamplePlan>().LoadAsync(Core.WorkingGroup.Actor.Desk);
        foreach (var id in People)
        {
            var person = (await desk.Api.GetAsync($"/api/colleagues/{id}")).Is(200).Json;
            person["email"] = Address(id);
            (await desk.Api.PutAsync($"/api/colleagues/{id}", person)).Is(200);
        }
    }

    // An address of this test's own: others use the same server.
    private string Address(string id) => $"{id}.{desk.Data.Split('-')[^1].ToLowerInvariant()}@example.com";

    private async Task RunAsync(string job) => (await desk.Api.PostAsync($"/api/jobs/{job}")).Is(200);

    private async Task<JsonNode> PostAsync(JsonNode post) => (await desk.Api.GetAsync($"/api/posts/{post["id"]}")).Is(200).Json;

    private async Task<IReadOnlyList<JsonNode>> ScheduledAsync(int days)
    {
        var today = clock.GetUtcNow().Date;
        var all = (await desk.Api.GetAsync($"/api/posts?state=scheduled&top=200&from={today:yyyy-MM-dd}&to={today.AddDays(days):yyyy-MM-dd}")).Is(200).Items;
        return [.. all.OrderBy(p => (string)p["dueAt"]!, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<JsonNode>> TodayAsync() => [.. (await ScheduledAsync(1)).Where(p => ((string)p["dueAt"]!)[..10] == clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    private async Task<IReadOnlyList<JsonNode>> ThisWeekAsync(string colleague) => [.. (await ScheduledAsync(7)).Where(p => (string?)p["author"] == colleague)];

    private async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, ParsedEvent>>> CalendarsAsync(string[] people)
    {
        var calendars = new Dictionary<string, IReadOnlyDictionary<string, ParsedEvent>>();
        foreach (var id in people)
        {
            var address = (string)(await desk.Api.PutAsync($"/api/colleagues/{id}/feed", new { })).Is(200).Json["address"]!;
            calendars[id] = await CalendarParsers.ReadAsync("ical.js", (await desk.Api.GetAsync(new Uri(address).AbsolutePath)).Is(200).Text);
        }

        return calendars;
    }

    private static int RequireInCalendar(IReadOnlyList<JsonNode> posts, IReadOnlyDictionary<string, ParsedEvent> calendar)
    {
        foreach (var post in posts)
        {
            var found = calendar[$"post-{post["id"]}@recruiting"];
            Assert.AreEqual(DateTimeOffset.Parse((string)post["dueAt"]!, CultureInfo.InvariantCulture), DateTimeOffset.Parse(found.Start, CultureInfo.InvariantCulture));
            if (((string)post["channel"]!).EndsWith("-nl", StringComparison.Ordinal)) Assert.AreSequenceEqual([-15d], found.Alarms, "it rings a quarter of an hour before");
        }

        return posts.Count;
    }

    /// <summary>The mail of this minute, its link, the page behind it, the button.</summary>
    private async Task<int> PlaceFromThePhoneAsync(JsonNode post)
    {
        // Where nobody's name is on it, the next in turn is asked.
        var text = ((string)post["text"]!).Split('\n')[0];
        var told = (await AllMailAsync()).Where(m => m.Subject.StartsWith("Place now", StringComparison.Ordinal) && m.Text.Contains(text, StringComparison.Ordinal)).ToList();
        Assert.HasCount(1, told, $"{post["id"]} of {post["author"]} was told at its minute, once");
        var author = told[0].To[0].Address.Split('.')[0];
        Assert.AreEqual((string?)post["author"] ?? author, author);
        var card = new Uri(Link().Match(told[0].Text).Value).AbsolutePath;

        var page = await CardTest.SendAsync(desk.Api, card, "confirm");

        Assert.IsLessThan(400, page.Status);
        Assert.AreEqual("published", (string)(await PostAsync(post))["state"]!);
        Assert.AreEqual(author, (string)(await PostAsync(post))["history"]!.AsArray()[^1]!["by"]!, "under their own name");
        placed.Add((string)post["id"]!);
        var before = (await mail.OfAsync(Address(author))).Count;
        foreach (var later in (int[])[30, 60, 90])
        {
            clock.Advance(TimeSpan.FromMinutes(later == 30 ? 29 : 30));
            await RunAsync("publish-due");
            await RunAsync("remind");
        }

        var after = (await mail.OfAsync(Address(author))).Skip(before).Where(m => m.Text.Contains(text, StringComparison.Ordinal)).ToList();
        Assert.IsEmpty(after, $"no more of it: {string.Join(" | ", after.Select(m => m.Subject))}");
        return 1;
    }

    private async Task<IReadOnlyList<ReadMail>> AllMailAsync()
    {
        var all = new List<ReadMail>();
        foreach (var id in People) all.AddRange(await mail.OfAsync(Address(id)));
        return all;
    }

    private async Task RequireNothingTwiceAsync()
    {
        var ids = new List<string>();
        foreach (var one in await AllMailAsync()) ids.Add(MessageId().Match(await mail.SourceAsync(one)).Value);
        Assert.HasCount(ids.Count, ids.Distinct(), "each message arrived once");
        Assert.IsGreaterThan(40, ids.Count);
    }

    [GeneratedRegex(@"http://[^\s]+/card/[\w-]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"^Message-Id:.*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
