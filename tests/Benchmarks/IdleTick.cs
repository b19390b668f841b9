using System.Diagnostics;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;

namespace Recruiting.Benchmarks;

/// <summary>A tick with nothing due must cost the same however much is scheduled for later.</summary>
internal static class IdleTick
{
    private const int Runs = 500;

    internal static async Task RunAsync(int few, int many)
    {
        // Once unseen, so that compiling does not count for the first.
        await MeasureAsync(few, tell: false);
        var (fewTick, fewJob) = await MeasureAsync(few, tell: true);
        var (manyTick, manyJob) = await MeasureAsync(many, tell: true);
        Report.Figure($"idle tick, ratio {many:N0} : {few:N0} scheduled posts", manyTick / fewTick, "x");
        Report.Figure($"idle tick with the record of its run, ratio {many:N0} : {few:N0}", manyJob / fewJob, "x");
    }

    private static async Task<(double Tick, double Job)> MeasureAsync(int posts, bool tell)
    {
        await using var bench = await Bench.OpenAsync();
        var start = Stopwatch.GetTimestamp();
        await ScheduleAsync(bench, posts);
        var scheduling = posts / Stopwatch.GetElapsedTime(start).TotalSeconds;
        var (work, jobs) = (bench.Get<DueWork>(), bench.Get<JobRunner>());
        var tick = await Report.MedianAsync(Runs, () => work.TickAsync());
        var job = await Report.MedianAsync(Runs, () => jobs.RunAsync(JobSchedules.PublishDue));
        if (!tell) return (tick, job);
        Report.Figure($"scheduling {posts:N0} posts", scheduling, "posts/s");
        Report.Figure($"idle tick with {posts:N0} scheduled posts", tick, "µs");
        Report.Figure($"idle tick with {posts:N0} scheduled posts and the record of its run", job, "µs");
        return (tick, job);
    }

    private static async Task ScheduleAsync(Bench bench, int posts)
    {
        const int Channels = 50;
        var store = bench.Get<PostStore>();
        var zone = Zones.Get("Europe/Amsterdam");
        var now = TimeProvider.System.Now();
        await Parallel.ForAsync(0, Channels, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (c, cancel) =>
        {
            var channel = await bench.ChannelAsync($"channel-{c}", ChannelKind.Group, "2x/week Tue,Thu 08:30-10:00");
            foreach (var some in Enumerable.Range(0, posts / Channels).Chunk(1_000))
            {
                await store.AddAsync(Bench.Workspace, [.. some.Select(i => Scheduled(channel, i, now, zone))], cancel);
            }
        });
    }

    private static Change Scheduled(Channel channel, int i, Instant now, DateTimeZone zone)
    {
        var post = new Post
        {
            Id = PostId.Of(channel.Id, $"p{i}"),
            Channel = channel.Id,
            Text = $"Post {i} of {channel.Id}: what we learned this week, and what we would ask you.",
            State = PostState.Scheduled,
            Due = LocalMoment.Of(now + Duration.FromDays(1) + Duration.FromMinutes(i), zone),
            WindowEnd = now + Duration.FromDays(1) + Duration.FromMinutes(i + 90),
            QueuedAt = now,
            CreatedAt = now,
        };
        return Change.New(post, "bench", now, Reason.Of("created"));
    }
}
