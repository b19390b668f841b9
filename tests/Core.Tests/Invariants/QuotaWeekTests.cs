using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Tests.Publishing;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>A week in which people have more to post than LinkedIn takes in a day, by LinkedIn's own numbers: 150 a member and 100,000 an app; 100 and 500 in the
/// development tier. An app's quota is shared by all who use the app: most of it is spent by others, so that the week is a matter of seconds.</summary>
[TestClass]
public sealed class QuotaWeekTests
{
    private const int Days = 7;

    private static readonly Instant First = Presence.Local(2026, 11, 3, 9);

    // Posts a day, spread over its thirteen hours: one has more than their quota.
    private static readonly (string Person, int Posts)[] People = [("anouk", 160), ("bram", 40), ("chris", 10)];

    private static readonly Duration Busy = Duration.FromMinutes(800);

    [TestMethod]
    [DataRow(150, 100_000, 0, DisplayName = "a member's quota")]
    [DataRow(150, 100_000, 99_850, DisplayName = "the app's, of which others leave 150")]
    [DataRow(100, 500, 365, DisplayName = "a member's and the app's of the development tier, of which others leave 135")]
    public async Task Week_WithMoreDueThanTheQuotas_LosesNothingAndSendsNothingEarly(int perMember, int perApp, int byOthers)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
        await using var simulator = await LinkedInSimulatorFixture.StartAsync(new SimulatorOptions { Clock = clock, Quotas = new(perApp, perMember) { ByOthers = byOthers } });
        using var http = new HttpClient(LinkedInClient.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        await using var presence = Presence.Start(clock: clock, linkedIn: new LinkedInClient(http, new LinkedInOptions { BaseAddress = simulator.BaseAddress }, clock));
        var posts = await FillAsync(presence, simulator);

        await PlayAsync(presence, posts);

        var seen = simulator.Posts.Visible;
        var due = posts.ToDictionary(p => p.Text, p => p.Due!.At);
        foreach (var post in seen) Assert.IsTrue(Instant.FromDateTimeOffset(post.CreatedAt) >= due[post.Stored], $"{post.Stored} was not sent early");
        foreach (var person in seen.GroupBy(p => p.Author)) Assert.AreSequenceEqual(person.Select(p => due[p.Stored]).Order().ToList(), person.Select(p => due[p.Stored]), $"{person.Key}'s in order");
        Assert.HasCount(seen.Count, seen.Select(p => p.Stored).Distinct(), "each once");
        foreach (var day in posts.GroupBy(p => p.Due!.Date)) RequireOfDay(day.ToList(), seen, perMember, perApp - byOthers);
        await RequireNoneLostAsync(presence, posts, [.. seen.Select(p => p.Stored)]);

        // Once LinkedIn has said no to somebody, it is not asked in vain again that day.
        var vain = simulator.Requests.Creates.Where(r => r.Status == 429).GroupBy(r => (r.Headers["Authorization"], r.At.UtcDateTime.Date));
        Assert.IsTrue(vain.All(v => v.Count() == 1), string.Join(", ", vain.Select(v => $"{v.Key}: {v.Count()}")));
        Assert.HasCount(seen.Count + vain.Count(), simulator.Requests.Creates);
    }

    [TestMethod]
    public async Task Burst_IsOverAfterAWhile_AndNothingIsLost()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
        await using var simulator = await LinkedInSimulatorFixture.StartAsync(new SimulatorOptions { Clock = clock, Quotas = SimulatedQuotas.Share with { Burst = 3 } });
        using var http = new HttpClient(LinkedInClient.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        await using var presence = Presence.Start(clock: clock, linkedIn: new LinkedInClient(http, new LinkedInOptions { BaseAddress = simulator.BaseAddress }, clock));
        var token = simulator.AddToken("anouk", "1", "2", "3", "4", "5");
        var posts = new List<Post>();
        foreach (var page in new[] { "1", "2", "3", "4", "5" })
        {
            await presence.PutChannelAsync(page, ChannelKind.Page);
            await presence.ConnectAsync(page, $"urn:li:organization:{page}", token);
            posts.Add(await presence.WriteAsync(page, $"Bericht van {page}", First));
        }

        presence.At(First);
        for (var minute = 0; minute < 4; minute++)
        {
            await presence.TickAsync();
            presence.After(Duration.FromMinutes(1));
        }

        Assert.AreSequenceEqual(posts.Select(p => p.Text).Order(StringComparer.Ordinal), simulator.Posts.Visible.Select(p => p.Stored).Order(StringComparer.Ordinal));
        Assert.Contains(429, simulator.Requests.Creates.Select(r => r.Status));
    }

    // What LinkedIn takes of a day: of each person the first, up to their quota; and no more of all than the app's. Nobody's full quota is another's.
    private static void RequireOfDay(List<Post> due, IReadOnlyList<SimulatedPost> seen, int perMember, int perApp)
    {
        var expected = new HashSet<string>();
        foreach (var post in due.OrderBy(p => p.Due!.At).ThenBy(p => p.Id, StringComparer.Ordinal))
        {
            if (expected.Count < perApp && expected.Count(t => t.StartsWith(post.Channel, StringComparison.Ordinal)) < perMember) expected.Add(post.Text);
        }

        Assert.AreSequenceEqual(expected.Order(StringComparer.Ordinal), seen.Select(p => p.Stored).Intersect(due.Select(p => p.Text)).Order(StringComparer.Ordinal), $"{due[0].Due!.Date}");
    }

    private static async Task RequireNoneLostAsync(Presence presence, List<Post> posts, HashSet<string> seen)
    {
        foreach (var post in posts)
        {
            var now = await presence.ReadAsync(post);
            if (seen.Contains(post.Text))
            {
                Assert.AreEqual(PostState.Published, now.State, post.Text);
                continue;
            }

            // Into a hand at once, with LinkedIn's own reset as the reason; missed when the day was over, and back in the queue.
            var codes = (await presence.HistoryAsync(post)).Select(h => h.Why.Code).ToList();
            Assert.Contains(code => code.StartsWith("throttled", StringComparison.Ordinal), codes, post.Text);
            Assert.Contains(now.State, new[] { PostState.AwaitingHand, PostState.Missed, PostState.Ready, PostState.Scheduled }, post.Text);
        }

        await Consistent.RequireAsync(presence, hintsTooMany: 0, "after the week");
    }

    private static async Task PlayAsync(Presence presence, List<Post> posts)
    {
        foreach (var day in posts.GroupBy(p => p.Due!.Date).OrderBy(d => d.Key))
        {
            // Every minute at which something is due; at all others a tick reads one partition and finds nothing.
            foreach (var minute in day.Select(p => p.Due!.At).Distinct().Order())
            {
                presence.At(minute);
                await presence.TickAsync();
            }

            await presence.RunAsync(JobSchedules.SettleDoubt);
            presence.At(Presence.Local(day.Key.Year, day.Key.Month, day.Key.Day, 23, 59) + Duration.FromMinutes(6));
            await presence.RunAsync(JobSchedules.ChaseHand);
        }
    }

    private static async Task<List<Post>> FillAsync(Presence presence, LinkedInSimulatorFixture simulator)
    {
        var posts = new List<Post>();
        foreach (var (person, count) in People)
        {
            await presence.PutColleagueAsync(person);
            await presence.PutChannelAsync(person, ChannelKind.Profile, c => c with { Cadence = null, Colleagues = [person], Rules = new ChannelRules { MinimumSpacing = Duration.Zero } });
            await presence.ConnectAsync(person, $"urn:li:person:{person}", simulator.AddToken(person));
            for (var day = 0; day < Days; day++)
            {
                for (var number = 0; number < count; number++)
                {
                    var stands = Stands.In(PostState.Scheduled, person, First + Duration.FromDays(day) + Busy * number / count, $"{day}-{number:000}") with { Text = $"{person} dag {day} bericht {number}, tot zover" };
                    stands = stands with { Approval = stands.Approval! with { ContentHash = Content.Hash(stands) } };
                    await presence.StoreAsync(stands);
                    posts.Add(stands);
                }
            }
        }

        return posts;
    }
}
