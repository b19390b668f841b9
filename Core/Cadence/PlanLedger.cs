using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Cadence;

/// <summary>What is placed and planned so far, in all channels; grows while the plan is made.</summary>
internal sealed class PlanLedger
{
    private readonly Dictionary<string, PlanTimeline> byChannel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LocalDate>> turns = new(StringComparer.Ordinal);
    private readonly HashSet<string> slotsHeld = new(StringComparer.Ordinal);

    public PlanLedger(PlanInput input)
    {
        Similarity = new(input.NearSame);
        foreach (var place in input.Channels)
        {
            var zone = Zones.Get(place.Channel.Cadence?.TimeZone ?? input.TimeZone);
            foreach (var post in place.Posts)
            {
                if (When(post, zone) is not { } at) continue;
                Add(place.Channel, new(post.Id, post.Channel, at, Similarity.Read(post), post.Slot), post.Author);
            }
        }
    }

    public PlanSimilarity Similarity { get; }

    /// <summary>Posts in groups, whichever.</summary>
    public PlanTimeline Groups { get; } = new();

    /// <summary>The dates of a colleague's turns, taken and planned, in all channels.</summary>
    public IReadOnlyList<LocalDate> TurnsOf(string colleague) => turns.TryGetValue(colleague, out var dates) ? dates : [];

    public PlanTimeline In(Channel channel)
    {
        if (!byChannel.TryGetValue(channel.Id, out var timeline)) byChannel.Add(channel.Id, timeline = new());
        return timeline;
    }

    public void Add(Channel channel, PlanEntry entry, string? author)
    {
        In(channel).Add(entry);
        if (channel.Kind == ChannelKind.Group) Groups.Add(entry);
        if (author is not null)
        {
            if (!turns.TryGetValue(author, out var dates)) turns.Add(author, dates = []);
            dates.Add(entry.Date);
        }

        if (entry.Slot is not null) slotsHeld.Add(entry.Slot);
    }

    /// <summary>A slot is held by the post that names it, and by one that names none and whose time lies in its window.</summary>
    public bool IsHeld(Channel channel, Slot slot) => slotsHeld.Contains(slot.Id)
        || In(channel).Around(slot.Date, 2).Any(entry => entry.Slot is null && entry.At.At >= slot.From.At && entry.At.At < slot.To);

    // Placed by its placing, planned by its due time; a draft that has a time keeps its slot. What waits in the queue, failed, was missed or taken back is nowhere.
    private static LocalMoment? When(Post post, DateTimeZone zone) => post.State switch
    {
        PostState.Published when post.PublishedAt is { } at => LocalMoment.Of(at, zone),
        PostState.Ready or PostState.Failed or PostState.Missed or PostState.Cancelled => null,
        _ => post.Due is { } due && due.Zone != zone.Id ? LocalMoment.Of(due.At, zone) : post.Due,
    };
}
