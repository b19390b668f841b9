using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Functions.Tests.Running;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Functions.Tests;

/// <summary>A week in Azure: eight instances on one storage account, timers that fire twice, late and not at all, a job that always fails, a queue that lags
/// behind, LinkedIn with its moods.</summary>
[TestClass]
public sealed class WeekTests
{
    private const int Instances = 8;

    private static readonly Instant From = Presence.Local(2026, 11, 2, 7), To = Presence.Local(2026, 11, 9, 7);

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public async Task Week_PlayedThrough_ShowsEachDueDirectPostOnce_AndLosesNone(int seed)
    {
        var chance = new Random(seed);
        await using var stage = await Stage.SetAsync(BrokenJob.Register);
        var instances = await stage.StartAsync(Instances);
        var plan = await PlanAsync(stage);
        var timers = new WorseTimers(chance, instances);
        var moods = Moods();

        for (var minute = From; minute < To; minute += Duration.FromMinutes(1))
        {
            stage.At(minute);
            if (moods.TryGetValue(minute, out var kind)) stage.LinkedIn.Faults.Add(kind);
            if (minute == Presence.Local(2026, 11, 3, 12)) await stage.Desk.Get<Placing>().ConfirmAsync(plan.Placed.Ref(), null, new Confirmation(), Desk);
            // Around the times at which something is due, every minute; else the timer of every minute stays away now and then, or for long.
            var fired = await timers.FireAsync(minute, busy: plan.Dues.Any(due => minute >= due && minute < due + Duration.FromMinutes(12)));
            // A queue that lags behind: then the same post stands in it several times.
            if (fired && chance.Next(3) > 0) await stage.Queues.RaceAsync(instances);
        }

        await stage.Queues.RaceAsync(instances);
        await RequireAsync(stage, plan, seed);
        Assert.IsTrue(timers is { Twice: > 5, Late: > 5, Missing: > 5 }, $"seed {seed}: {timers.Twice} fired twice, {timers.Late} late, {timers.Missing} not at all");
    }

    private static async Task RequireAsync(Stage stage, Plan plan, int seed)
    {
        var fallen = new List<string>();
        foreach (var post in plan.Direct)
        {
            var now = await stage.Desk.ReadAsync(post);
            if ((await stage.Desk.HistoryAsync(post)).Exists(h => h.Why.Code == "throttled.too-long")) fallen.Add(post.Text);
            else Assert.Contains(now.State, new[] { PostState.Published, PostState.InDoubt }, $"seed {seed}: {post.Id}");
        }

        Assert.HasCount(1, fallen, $"seed {seed}: LinkedIn's quota was used up once, until after the post's time");
        Assert.AreSequenceEqual(
            plan.Direct.Select(p => p.Text).Except(fallen).Order(StringComparer.Ordinal),
            stage.LinkedIn.Posts.Visible.Select(p => p.Stored).Order(StringComparer.Ordinal),
            $"seed {seed}: each due direct post once, and no other");
        var doubted = new List<Post>();
        foreach (var post in plan.Direct)
        {
            if ((await stage.Desk.HistoryAsync(post)).Exists(h => h.To == PostState.InDoubt)) doubted.Add(await stage.Desk.ReadAsync(post));
        }

        Assert.AreSequenceEqual([PostState.Published], doubted.Select(p => p.State), $"seed {seed}: LinkedIn created one and said 500; its page was read back");
        Assert.AreEqual(PostState.Published, (await stage.Desk.ReadAsync(plan.Placed)).State);
        foreach (var post in plan.Assisted)
        {
            var history = await stage.Desk.HistoryAsync(post);
            Assert.AreEqual(1, history.Count(h => h.Why.Code == "hand.place"), $"seed {seed}: {post.Id} was handed out once");
            Assert.AreEqual(post == plan.Placed ? 0 : 1, history.Count(h => h.Why.Code == "missed.hand"), $"seed {seed}: {post.Id} is missed when its day ends, unless it was placed");
        }

        Assert.AreEqual(
            PostState.AwaitingHand, (await stage.Desk.HistoryAsync(plan.Loose)).Single(h => h.Why.Code == "connection.missing").To, $"seed {seed}: what no connection can publish goes into a hand");
        await EveryPostHasAReasonAsync(stage, plan);
        foreach (var schedule in JobSchedules.All.Where(s => s.Job != JobSchedules.GuardStreaks))
        {
            Assert.IsNull((await stage.Desk.Get<JobStore>().FindAsync(Presence.Workspace, schedule.Job))!.Last.Error, $"seed {seed}: {schedule.Job}");
        }

        Assert.IsNotNull((await stage.Desk.Get<JobStore>().FindAsync(Presence.Workspace, JobSchedules.GuardStreaks))!.LastFinished, "on the other instances its timer runs");
        Assert.DoesNotContain("due.stuck", (await stage.HealthAsync()).Findings.Select(f => f.Code), $"seed {seed}");
    }

    private static async Task EveryPostHasAReasonAsync(Stage stage, Plan plan)
    {
        foreach (var post in plan.Direct.Concat(plan.Assisted).Append(plan.Loose))
        {
            foreach (var line in await stage.Desk.HistoryAsync(post))
            {
                foreach (var language in new[] { "en", "nl" }) Assert.AreNotEqual(line.Why.Code, line.Why.Text(CultureInfo.GetCultureInfo(language)), post.Id);
            }
        }
    }

    // One create is done and answered with 500; one comes when the day's quota is used up; one meets a write conflict, and is tried again.
    private static Dictionary<Instant, SimulatedFaultKind> Moods() => new()
    {
        [Presence.Local(2026, 11, 3, 8, 55)] = SimulatedFaultKind.ErrorAfterCreate,
        [Presence.Local(2026, 11, 4, 8, 55)] = SimulatedFaultKind.Throttle,
        [Presence.Local(2026, 11, 5, 8, 55)] = SimulatedFaultKind.Conflict,
    };

    /// <summary>Two pages and a profile that are connected, with a post a day; a page that is not; two groups.</summary>
    private static async Task<Plan> PlanAsync(Stage stage)
    {
        var direct = new List<Post>();
        await stage.ConnectAsync("pagina", with: c => c with { Cadence = Cadence("MO,TU,WE,TH,FR,SA,SU", 9, 0) });
        for (var day = 0; day < 7; day++) direct.Add(await stage.PostAsync("pagina"));
        foreach (var channel in new[] { "bedrijf", "profiel" })
        {
            for (var day = 0; day < 7; day++) direct.Add(await stage.PostAsync(channel, Presence.Local(2026, 11, 2 + day, channel == "bedrijf" ? 12 : 16, 30)));
        }

        await stage.Desk.PutChannelAsync("los", ChannelKind.Page, c => c with { Cadence = null });
        var loose = await stage.Desk.WriteAsync("los", "Zonder verbinding.", Presence.Local(2026, 11, 8, 20));
        var assisted = new List<Post>();
        foreach (var group in new[] { "groep", "forum" })
        {
            await stage.Desk.PutChannelAsync(group, with: c => c with { Cadence = null });
            foreach (var day in new[] { 3, 5 }) assisted.Add(await stage.Desk.WriteAsync(group, $"In {group} op dag {day}.", Presence.Local(2026, 11, day, 10)));
        }

        await stage.Instance.TimerAsync(JobSchedules.FillPlan);
        var dues = new List<Instant>();
        foreach (var post in direct.Concat(assisted).Append(loose)) dues.Add((await stage.Desk.ReadAsync(post)).Due!.At);
        return new(direct, assisted, assisted[0], loose, [.. dues.Distinct()]);
    }

    private sealed record Plan(IReadOnlyList<Post> Direct, IReadOnlyList<Post> Assisted, Post Placed, Post Loose, IReadOnlyList<Instant> Dues);
}
