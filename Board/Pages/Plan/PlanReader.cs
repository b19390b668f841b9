using NodaTime;
using NodaTime.Text;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;

namespace Recruiting.Board.Pages.Plan;

/// <summary>Reads the days that are shown, and no others: posts by their time, slots by their dates, what was placed by its day.</summary>
public sealed class PlanReader(PostStore posts, PresenceOptions options)
{
    // What has a time, or waits for a person. What was placed stands where it appeared, whoever waits to look at it again.
    private static readonly PostState[] WithTime =
        [PostState.Draft, PostState.InReview, PostState.Scheduled, PostState.Publishing, PostState.AwaitingHand, PostState.InDoubt, PostState.Failed, PostState.Missed];

    /// <summary>Reads them.</summary>
    public async Task<PlanView> ReadAsync(Visit visit, PlanAsked asked, CancellationToken cancel)
    {
        var places = visit.Names.Channels.Where(c => asked.Channel is null || c.Id == asked.Channel)
            .ToDictionary(c => c.Id, c => Setting.Of(options.Workspace, c, visit.Team, options));
        var range = new Interval(Zones.StartOfDay(asked.First, visit.Times.Zone), Zones.StartOfDay(asked.Last.PlusDays(1), visit.Times.Zone));
        var parts = await Task.WhenAll(places.Values.Select(where => ChannelAsync(where, range, visit.Now, cancel))).ConfigureAwait(false);
        // A post that moves between two reads comes twice: once is enough.
        var items = parts.SelectMany(p => p).DistinctBy(i => i.Post ?? i.Slot!.Id);
        var days = PlanCalendar.Days(asked, visit.Times.Zone, items, visit.Team.Blackouts, visit.Names.Channels, visit.Names.Colleagues);
        return new(asked, days) { Moved = asked.Moved is { } seen ? await MovedAsync(seen, visit, cancel).ConfigureAwait(false) : null };
    }

    private async Task<PlanMoved?> MovedAsync(PlanMoveSeen seen, Visit visit, CancellationToken cancel)
    {
        var post = await posts.FindAsync(new(options.Workspace, seen.Post), cancel).ConfigureAwait(false);
        if (post is null || post.Version != seen.Version || visit.Names.Channels.FirstOrDefault(c => c.Id == post.Value.Channel) is not { } channel) return null;
        var from = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(seen.From);
        var where = Setting.Of(options.Workspace, channel, visit.Team, options);
        if (PlanItem.Of(post, where) is not { } item) return null;
        LocalDateTime? before = from.Success ? from.Value : null;
        return new(item, before, seen.Slot, seen.Back, seen.Back ? null : UndoOf(post.Value, where, before, visit.Now));
    }

    // A time that has passed cannot be given again; what lay in a hand goes back there instead.
    private static PlanUndo? UndoOf(Post post, Setting where, LocalDateTime? before, Instant now)
    {
        if (TakingBack.Refusal(post, where, now) is null) return PlanUndo.Hand;
        return before is { } local && Zones.Resolve(local, where.Zone) >= now - Grace.AfterWindow ? PlanUndo.Time : null;
    }

    private async Task<List<PlanItem>> ChannelAsync(Setting where, Interval range, Instant now, CancellationToken cancel)
    {
        var (channel, items) = (where.Channel, new List<PlanItem>());
        var (first, last) = (range.Start.InZone(where.Zone).Date, range.End.InZone(where.Zone).Date);
        if (range.Start < now)
        {
            foreach (var placed in await posts.PlacedBetweenAsync(where.Workspace, channel.Id, first, last, cancel).ConfigureAwait(false)) Add(items, PlanItem.Of(placed, where), range);
        }

        foreach (var post in await posts.UnderWayAsync(where.Workspace, channel.Id, WithTime, cancel).ConfigureAwait(false)) Add(items, PlanItem.Of(post, where), range);

        var slots = CadenceInForce.Slots(channel, first, last, (cadence, a, b) => Slots.Between(channel.Id, cadence, a, b));
        if (slots.Count == 0) return items;
        var held = await posts.SlotsAsync(where.Workspace, channel.Id, first, last, cancel).ConfigureAwait(false);
        var skipped = range.Start < now
            ? (await posts.NotesAsync(where.Workspace, channel.Id, first, last, cancel).ConfigureAwait(false)).Where(n => n.Skipped).Select(n => n.On).ToHashSet()
            : [];
        foreach (var slot in slots.Where(s => !held.ContainsKey(s.Id) && s.From.At >= channel.CreatedAt && where.BlackoutOn(s.Date) is null))
        {
            var open = Replanning.IsOpen(slot, now);
            if (!open && where.PausedAt(slot.From.At) is not null) continue;
            Add(items, PlanItem.Of(slot, where, open ? PlanKind.Open : PlanKind.Empty, skipped.Contains(slot.Date)), range);
        }

        return items;
    }

    private static void Add(List<PlanItem> items, PlanItem? item, Interval range)
    {
        if (item is not null && range.Contains(item.At)) items.Add(item);
    }
}
