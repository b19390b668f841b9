using System.Diagnostics;
using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Benchmarks;

/// <summary>A year's plan for many channels: slots, then the best post of each queue, near-same texts and turns included.</summary>
internal static class Plan
{
    private static readonly string[] Subjects =
    [
        "on-call", "code review", "pairing", "test data", "logging", "migrations", "hiring juniors", "remote work", "incident reviews", "documentation", "refactoring", "estimates",
    ];

    internal static void Run(int channels, int weeks)
    {
        var now = Instant.FromUtc(2026, 11, 23, 6, 0);
        var horizon = Duration.FromDays(weeks * 7);
        var today = now.InUtc().Date;
        var start = Stopwatch.GetTimestamp();
        var places = Enumerable.Range(0, channels).Select(c => Place(c, weeks, now, today)).ToList();
        Report.Figure($"slots of {channels} channels x {weeks} weeks ({places.Sum(p => p.Slots.Count):N0})", Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms");

        start = Stopwatch.GetTimestamp();
        var result = RollingPlan.Fill(new PlanInput
        {
            Now = now,
            Horizon = horizon,
            Channels = places,
            Colleagues = [.. Enumerable.Range(0, 10).Select(i => new Colleague { Id = $"colleague-{i}", Name = $"Colleague {i}" })],
            NearSame = NearSame.IsNearSame,
            TimeZone = "Europe/Amsterdam",
        });
        Report.Figure($"plan of {channels} channels x {weeks} weeks ({result.Assignments.Count:N0} slots filled)", Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms");
    }

    private static PlanChannel Place(int c, int weeks, Instant now, LocalDate today)
    {
        var channel = new Channel
        {
            Id = $"channel-{c}",
            Kind = ChannelKind.Group,
            Name = $"Channel {c}",
            Cadence = CadenceText.Parse("2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam", null, today),
            Colleagues = [.. Enumerable.Range(0, 10).Select(i => $"colleague-{i}")],
            CreatedAt = now,
        };
        return new PlanChannel
        {
            Channel = channel,
            Slots = Slots.Between(channel.Id, channel.Cadence!, today, today.PlusDays(weeks * 7)),
            Posts = [.. Enumerable.Range(0, weeks * 2).Select(i => Ready(channel, i, now))],
        };
    }

    private static Post Ready(Channel channel, int i, Instant now) => new()
    {
        Id = PostId.Of(channel.Id, $"p{i}"),
        Channel = channel.Id,
        Text = $"{channel.Name}, number {i}: what {Subjects[i % Subjects.Length]} taught us about {Subjects[(i / Subjects.Length) % Subjects.Length]}. What do you do differently, and would you go back?",
        State = PostState.Ready,
        QueuedAt = now + Duration.FromSeconds(i),
        CreatedAt = now,
    };
}
