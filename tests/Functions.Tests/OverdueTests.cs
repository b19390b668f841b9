using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Recruiting.Board.Pages.Assets;
using Recruiting.Core;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Functions.Tests.Running;

namespace Recruiting.Functions.Tests;

/// <summary>Timers that stay away: any request starts what is overdue.</summary>
[TestClass]
public sealed class OverdueTests
{
    [TestMethod]
    public async Task Request_WhenJobsAreOverdue_StartsThemBesideIt_InTheirOrder()
    {
        var jobs = new Watched();
        await using var stage = await Stage.SetAsync(jobs.Register);
        jobs.Hold();

        using var http = new HttpClient { BaseAddress = stage.Instance.Address };
        using var reply = await http.GetAsync(BoardAssets.Style);

        Assert.AreEqual(HttpStatusCode.OK, reply.StatusCode, "it is answered while the first of them still runs");
        jobs.Go();
        Assert.AreSequenceEqual(JobSchedules.All.Select(s => s.Job), await jobs.TakeAsync(JobSchedules.All.Count));
    }

    [TestMethod]
    public async Task Requests_LookOnceAMinute()
    {
        await using var stage = await Stage.SetAsync(new Watched().Register);
        var starter = stage.Instance.Services.GetRequiredService<OverdueStarter>();
        Assert.AreEqual(1, Looks());

        stage.After(OverdueStarter.Between - Duration.FromSeconds(1));
        Assert.AreEqual(0, Looks());
        stage.After(Duration.FromSeconds(1));
        Assert.AreEqual(1, Looks());

        int Looks()
        {
            var looks = 0;
            Parallel.For(0, 40, _ => Interlocked.Add(ref looks, starter.Look() ? 1 : 0));
            return looks;
        }
    }

    [TestMethod]
    public async Task Request_WhenEveryTimerFires_StartsNothing()
    {
        var jobs = new Watched();
        await using var stage = await Stage.SetAsync(jobs.Register);
        foreach (var schedule in JobSchedules.All) await stage.Instance.TimerAsync(schedule.Job);
        await jobs.TakeAsync(JobSchedules.All.Count);
        stage.After(OverdueStarter.Patience);

        // Publish-due alone is due for a minute by now, and its timer may be about to fire.
        Assert.IsEmpty(await stage.Instance.Services.GetRequiredService<OverdueJobs>().FindAsync(OverdueStarter.Patience));
        stage.After(Duration.FromMinutes(1));
        stage.Instance.Services.GetRequiredService<OverdueStarter>().Look();

        Assert.AreSequenceEqual([JobSchedules.PublishDue], await jobs.TakeAsync(1));
    }

    [TestMethod]
    public async Task Job_ThatFails_FailsNoRequest_AndHoldsUpNoOtherJob()
    {
        var jobs = new Watched { Failing = JobSchedules.SettleDoubt };
        await using var stage = await Stage.SetAsync(jobs.Register);

        using var http = new HttpClient { BaseAddress = stage.Instance.Address };
        using var reply = await http.GetAsync(BoardAssets.Style);

        Assert.AreEqual(HttpStatusCode.OK, reply.StatusCode);
        Assert.AreSequenceEqual(JobSchedules.All.Select(s => s.Job), await jobs.TakeAsync(JobSchedules.All.Count));
    }

    [TestMethod]
    public async Task Host_ThatStops_StopsTheJobsWithIt()
    {
        var jobs = new Watched();
        await using var stage = await Stage.SetAsync();
        var instance = await stage.StartAsync(jobs.Register);
        jobs.Hold();
        instance.Services.GetRequiredService<OverdueStarter>().Look();
        await jobs.TakeAsync(1);

        await instance.DisposeAsync();

        Assert.IsFalse(jobs.More, "none was started after the one that was stopped");
    }

    [TestMethod]
    public async Task Health_TellsThatJobsAreLate()
    {
        await using var stage = await Stage.SetAsync();
        stage.After(Duration.FromMinutes(16));

        Assert.Contains("job.late", (await stage.HealthAsync()).Findings.Select(f => f.Code));
        foreach (var schedule in JobSchedules.All) await stage.Instance.TimerAsync(schedule.Job);
        Assert.AreEqual(HealthStatus.Healthy, (await stage.HealthAsync()).Status);
    }

    /// <summary>Jobs that do nothing but say that they were started.</summary>
    private sealed class Watched
    {
        private readonly System.Threading.Channels.Channel<string> started = System.Threading.Channels.Channel.CreateUnbounded<string>();
        private TaskCompletionSource going = Done();

        public string? Failing { get; init; }

        public bool More => started.Reader.TryPeek(out _);

        public void Hold() => going = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Go() => going.SetResult();

        public void Register(IServiceCollection services)
        {
            services.RemoveAll<ITimedJob>();
            foreach (var schedule in JobSchedules.All) services.AddSingleton<ITimedJob>(new Job(schedule.Job, this));
        }

        public async Task<List<string>> TakeAsync(int count)
        {
            var taken = new List<string>();
            while (taken.Count < count) taken.Add(await started.Reader.ReadAsync());
            return taken;
        }

        private static TaskCompletionSource Done()
        {
            var done = new TaskCompletionSource();
            done.SetResult();
            return done;
        }

        private sealed class Job(string name, Watched watched) : ITimedJob
        {
            public string Name => name;

            public async Task<Counts> RunAsync(CancellationToken cancel = default)
            {
                watched.started.Writer.TryWrite(name);
                await watched.going.Task.WaitAsync(cancel);
                return name == watched.Failing ? throw new PresenceException(FaultKind.Unavailable, "test.failing", "It fails.") : new Counts();
            }
        }
    }
}
