using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using static Recruiting.Core.Tests.Cadence.Rhythm;

namespace Recruiting.Core.Tests.Cadence;

/// <summary>Inputs for the rolling plan: Monday 2026-11-02 at six in the morning, a group that posts on Tuesdays.</summary>
internal static class Plans
{
    public static readonly Instant Now = At(2026, 11, 2, 6);

    public static readonly LocalDate Tuesday = new(2026, 11, 3);

    public static Channel Channel(string id, ChannelKind kind = ChannelKind.Group, string days = "TU") => new()
    {
        Id = id,
        Kind = kind,
        Name = id,
        Cadence = Weekly(days),
        Delivery = kind == ChannelKind.Group ? Delivery.Assisted : Delivery.Direct,
    };

    /// <summary>A ready post; texts of different posts are nothing alike.</summary>
    public static Post Ready(string id) => new()
    {
        Id = id,
        Channel = PostId.ChannelOf(id)!,
        Text = $"Tekst van {id}",
        State = PostState.Ready,
        QueuedAt = At(2026, 10, 1),
    };

    public static Post Placed(string id, LocalDate date, int hour = 8, int minute = 30) =>
        Ready(id) with { State = PostState.Published, PublishedAt = Zones.Resolve(date + new LocalTime(hour, minute), Zones.Get(Amsterdam)) };

    public static PlanInput Of(params PlanChannel[] channels) => new()
    {
        Now = Now,
        Channels = channels,
        NearSame = (a, b) => a.Contains("bijna", StringComparison.Ordinal) && b.Contains("bijna", StringComparison.Ordinal),
    };

    public static PlanChannel In(Channel channel, params Post[] posts) => new()
    {
        Channel = channel,
        Slots = channel.Cadence is null ? [] : Slots(channel.Id, channel.Cadence, Tuesday.PlusDays(-8), Tuesday.PlusDays(60)),
        Posts = posts,
    };

    /// <summary>The input with the plan's assignments carried out.</summary>
    public static PlanInput Applied(PlanInput input, PlanResult result)
    {
        var assigned = result.Assignments.ToDictionary(a => a.Post);
        return input with
        {
            Channels = [.. input.Channels.Select(place => place with
            {
                Posts = [.. place.Posts.Select(post => assigned.TryGetValue(post.Id, out var a)
                    ? post with { State = PostState.Scheduled, Slot = a.Slot.Id, Due = a.Due, WindowEnd = a.Slot.To, Author = a.Author }
                    : post)],
            })],
        };
    }
}
