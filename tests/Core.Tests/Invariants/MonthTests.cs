using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>Five weeks of the sample plan, minute by minute, over the autumn change of clocks: people who are late, skip, are away, hand over; a token that ends, an
/// outage of two days, pauses. What must hold, holds at every minute at which something happened.</summary>
[TestClass]
public sealed class MonthTests
{
    private static readonly Instant From = Presence.Local(2026, 10, 5, 7), To = Presence.Local(2026, 11, 9, 7);

    private static readonly (Instant From, Instant To) Outage = (Presence.Local(2026, 10, 14, 8), Presence.Local(2026, 10, 16, 8));

    private static readonly (string Id, ChannelKind Kind, string Days, LocalTime Time)[] Channels =
    [
        ("dotnet-nl", ChannelKind.Group, "TU,TH", new(8, 30)),
        ("cloud-engineers-nl", ChannelKind.Group, "WE", new(12, 0)),
        ("women-in-tech-eu", ChannelKind.Group, "TU", new(16, 0)),
        ("our-page", ChannelKind.Page, "MO,FR", new(9, 0)),
        ("lead-profile", ChannelKind.Profile, "TH", new(15, 0)),
    ];

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    public async Task Month_PlayedThrough_KeepsEveryPromiseOfTheDesign(int seed)
    {
        var chance = new Random(seed);
        var rows = new MemoryRows();
        var clock = new FakeTimeProvider(From.ToDateTimeOffset());
        var linkedIn = new MoodyLinkedIn(clock, chance);
        var people = new People(chance, linkedIn);
        var presence = Presence.Start(new MemoryRowStore(rows), clock, linkedIn);
        var imported = await ImportAsync(presence);
        var pauses = new List<(string? Channel, Instant From, Instant To)>();
        foreach (var schedule in JobSchedules.All) await presence.RunAsync(schedule.Job);

        for (var minute = From; minute < To; minute += Duration.FromMinutes(1))
        {
            presence.At(minute);
            await EventsAsync(presence, minute, pauses);
            if (minute >= Outage.From && minute < Outage.To) continue;
            if (minute == Outage.To)
            {
                await presence.DisposeAsync();
                presence = Presence.Start(new MemoryRowStore(rows), clock, linkedIn);
                foreach (var schedule in JobSchedules.All) await presence.RunAsync(schedule.Job);
            }

            var happened = await JobsAsync(presence, minute);
            if (minute.ToUnixTimeSeconds() / 60 % 10 == 0) await people.LookAsync(presence);
            if (happened || minute.ToUnixTimeSeconds() % 21_600 == 0) await RequireAsync(presence, imported, linkedIn, $"seed {seed}, {minute}");
        }

        await Consistent.RequireAsync(presence, hintsTooMany: 0, $"seed {seed}, at the end");
        await RequireWindowsAsync(presence, seed);
        pauses.AddRange(people.Pauses.Select(p => ((string?)p.Channel, p.From, p.To)));
        await RequireStreaksAsync(presence, pauses, seed);
        Assert.IsGreaterThan(15, (await presence.PostsAsync()).Count(p => p.State == PostState.Published), "and a good deal went out");
        await presence.DisposeAsync();
    }

    private static async Task<HashSet<string>> ImportAsync(Presence presence)
    {
        foreach (var colleague in new[] { "anouk", "bram", "sofia", "yusuf" })
        {
            await presence.PutColleagueAsync(colleague, c => c with { Away = colleague == "sofia" ? [new AwayDays(new(2026, 10, 12), new(2026, 10, 18))] : [] });
        }

        foreach (var (id, kind, days, time) in Channels)
        {
            await presence.PutChannelAsync(id, kind, c => c with { Cadence = PresenceParts.Cadence(days, time.Hour, time.Minute), Colleagues = kind == ChannelKind.Profile ? ["anouk"] : ["anouk", "bram", "sofia", "yusuf"] });
        }

        await ConnectPageAsync(presence, Presence.Local(2026, 10, 19, 12));
        await presence.ConnectAsync("lead-profile", "urn:li:person:anouk");
        var file = ImportFile.ReadCsv(await File.ReadAllBytesAsync(Path.Combine(Root(), "samples", "plan.csv")));
        var report = await presence.Get<Importing>().ImportAsync(Presence.Workspace, file, new ImportWish(false, true, false, English), Desk);
        Assert.AreEqual((40, 0), (report.Accepted, report.Rejected.Count));
        return [.. (await presence.PostsAsync()).Select(p => p.Id)];
    }

    private static async Task EventsAsync(Presence presence, Instant minute, List<(string? Channel, Instant From, Instant To)> pauses)
    {
        var book = presence.Get<ChannelBook>();
        var (group, all) = ((From: Presence.Local(2026, 10, 20, 6), To: Presence.Local(2026, 10, 22, 12)), (From: Presence.Local(2026, 10, 30, 8), To: Presence.Local(2026, 10, 31, 8)));
        if (minute == group.From) await book.PauseAsync(Presence.Workspace, "dotnet-nl", "rust", true, Desk);
        if (minute == group.To) await book.PauseAsync(Presence.Workspace, "dotnet-nl", null, false, Desk);
        if (minute == group.To) pauses.Add(("dotnet-nl", group.From, group.To));
        if (minute == all.From) await book.PauseAllAsync(Presence.Workspace, "rust", true, Desk);
        if (minute == all.To) await book.PauseAllAsync(Presence.Workspace, null, false, Desk);
        if (minute == all.To) pauses.Add((null, all.From, all.To));
        if (minute == Presence.Local(2026, 10, 28, 10)) await ConnectPageAsync(presence, To + Duration.FromDays(60));
    }

    private static async Task<bool> JobsAsync(Presence presence, Instant minute)
    {
        var utc = minute.InUtc();
        if (utc is { Hour: 2, Minute: 40 }) await presence.RunAsync(JobSchedules.Tidy);
        if (utc is { Hour: 3, Minute: 10 }) await presence.RunAsync(JobSchedules.FillPlan);
        if (utc is { Hour: 7, Minute: 0 }) await presence.RunAsync(JobSchedules.GuardStreaks);
        if (utc.Minute % 15 == 0) await presence.RunAsync(JobSchedules.ChaseHand);
        if (utc.Minute % 5 == 0) await presence.RunAsync(JobSchedules.SettleDoubt);
        return (await presence.TickAsync()).Counts.Keys.Any(word => word != "waiting");
    }

    private static async Task RequireAsync(Presence presence, HashSet<string> imported, MoodyLinkedIn linkedIn, string context)
    {
        var posts = await presence.PostsAsync();
        Assert.IsTrue(imported.SetEquals(posts.Select(p => p.Id)), $"{context}: no post is lost and none is made up");
        Assert.HasCount(linkedIn.Seen.Count, linkedIn.Seen.Select(s => s.Text).Distinct(), $"{context}: nobody sees a post twice");
        foreach (var (id, kind, _, _) in Channels)
        {
            var spacing = Duration.FromHours(kind == ChannelKind.Group ? 24 : 4);
            var out_ = posts.Where(p => p.Channel == id && p.PublishedAt is not null).Select(p => (p.Id, At: p.PublishedAt!.Value)).OrderBy(p => p.At).ToList();
            for (var i = 1; i < out_.Count; i++) Assert.IsGreaterThanOrEqualTo(spacing, out_[i].At - out_[i - 1].At, $"{context}: {out_[i].Id} and {out_[i - 1].Id} are too close");
        }

        foreach (var post in posts.Where(p => p.Until is not null && p.PlacedOn is not null)) Assert.IsLessThanOrEqualTo(post.Until!.Value, post.PlacedOn!.Value, $"{context}: {post.Id} came after its last day");
        foreach (var post in posts.Where(p => linkedIn.Seen.Exists(s => s.Text == p.Text))) Assert.Contains(post.State, new[] { PostState.Published, PostState.InDoubt }, $"{context}: {post.Id} is seen");
    }

    /// <summary>Whatever went out or into a hand did so in its time: never before, and not later than its lane allows.</summary>
    private static async Task RequireWindowsAsync(Presence presence, int seed)
    {
        var afterOutage = new Dictionary<string, int>();
        foreach (var post in await presence.PostsAsync())
        {
            foreach (var move in await presence.HistoryAsync(post))
            {
                if (move.Why.Code is not ("claimed" or "hand.place" or "hand.again")) continue;
                if (move.At >= Outage.To && move.At < Outage.To + Duration.FromHours(4)) afterOutage[post.Channel] = afterOutage.GetValueOrDefault(post.Channel) + 1;
                var (_, _, days, time) = Channels.Single(c => c.Id == post.Channel);
                var local = move.At.InZone(Zones.Get(Presence.Zone)).LocalDateTime;
                if (move.Why.Code == "claimed") Assert.IsTrue(local.TimeOfDay >= time && local.TimeOfDay < time.PlusMinutes(150), $"seed {seed}: {post.Id} was claimed at {local}");
                else Assert.IsGreaterThanOrEqualTo(time, local.TimeOfDay, $"seed {seed}: {post.Id} was handed out at {local}");
                Assert.Contains(local.DayOfWeek.ToString()[..2].ToUpperInvariant(), days.Split(','), $"seed {seed}: {post.Id} at {local}");
            }
        }

        foreach (var (channel, count) in afterOutage) Assert.IsLessThanOrEqualTo(1, count, $"seed {seed}: {channel} after the outage");
    }

    private static async Task RequireStreaksAsync(Presence presence, List<(string? Channel, Instant From, Instant To)> pauses, int seed)
    {
        var posts = await presence.PostsAsync();
        foreach (var (id, _, days, time) in Channels)
        {
            var channel = (await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, id)).Value;
            var streak = await presence.Get<StreakBook>().OfAsync(Presence.Workspace, channel, presence.Now);
            var weekdays = days.Split(',').Select(d => Enum.GetValues<IsoDayOfWeek>().Single(v => v.ToString().StartsWith(d, StringComparison.OrdinalIgnoreCase))).ToArray();
            var placed = posts.Where(p => p.Channel == id && p.State == PostState.Published && p.Sight is not (Sight.Rejected or Sight.Lapsed)).Select(p => p.PlacedOn!.Value).ToList();
            var (weeks, current) = StreakOracle.Count(
                weekdays, time, Zones.Get(Presence.Zone), channel.CreatedAt, presence.Now, at => pauses.Any(p => (p.Channel is null || p.Channel == id) && at >= p.From && at < p.To), placed);

            Assert.AreSequenceEqual(weeks, streak.Periods.Select(p => (p.Start, p.Promised, p.Placed)), $"seed {seed}: {id}");
            Assert.AreEqual(current, streak.Current, $"seed {seed}: {id}");
        }
    }

    private static Task ConnectPageAsync(Presence presence, Instant until) => presence.ConnectAsync("our-page", until: until);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Recruiting.sln"))) folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        return folder;
    }
}
