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
    // A draft is found by the end of its window, and one that LinkedIn asked to wait by the end of that.
    private static readonly Duration HintsLag = Duration.FromDays(2);

    private static readonly PostState[] WithoutDueHint = [PostState.AwaitingHand, PostState.InDoubt, PostState.Failed, PostState.Publishing];

    /// <summary>Reads them.</summary>
    public async Task<PlanView> ReadAsync(Visit visit, PlanAsked asked, CancellationToken cancel)
    {
        var places = visit.Names.Channels.Where(c => asked.Channel is null || c.Id == asked.Channel)
            .ToDictionary(c => c.Id, c => Setting.Of(options.Workspace, c, visit.Team, options));
        var range = new Interval(Zones.StartOfDay(asked.First, visit.Times.Zone), Zones.StartOfDay(asked.Last.PlusDays(1), visit.Times.Zone));
        var parts = await Task.WhenAll(places.Values.Select(where => ChannelAsync(where, range, visit.Now, cancel)).Append(ComingAsync(places, range, cancel))).ConfigureAwait(false);
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
        return PlanItem.Of(post, Setting.Of(options.Workspace, channel, visit.Team, options)) is { } item ? new(item, from.Success ? from.Value : null, seen.Slot, seen.Back) : null;
    }

    /// <summary>What has a time to come: one range over all channels.</summary>
    private async Task<List<PlanItem>> ComingAsync(Dictionary<string, Setting> places, Interval range, CancellationToken cancel)
    {
        var items = new List<PlanItem>();
        await foreach (var (hint, _) in posts.DueAsync(range.End + HintsLag, range.Start, cancel).ConfigureAwait(false))
        {
            if (hint.Workspace != options.Workspace || PostId.ChannelOf(hint.Id) is not { } channel || !places.TryGetValue(channel, out var where)) continue;
            if (await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false) is { } post) Add(items, PlanItem.Of(post, where), range);
        }

        return items;
    }

    private async Task<List<PlanItem>> ChannelAsync(Setting where, Interval range, Instant now, CancellationToken cancel)
    {
        var (channel, items) = (where.Channel, new List<PlanItem>());
        foreach (var state in WithoutDueHint)
        {
            await foreach (var post in posts.InStateAsync(where.Workspace, channel.Id, state, cancel).ConfigureAwait(false)) Add(items, PlanItem.Of(post, where), range);
        }

        var (first, last) = (range.Start.InZone(where.Zone).Date, range.End.InZone(where.Zone).Date);
        if (range.Start < now)
        {
            await foreach (var placed in posts.PlacedAsync(where.Workspace, channel.Id, first, last, cancel).ConfigureAwait(false)) Add(items, PlanItem.Of(placed, where), range);
        }

        var slots = CadenceInForce.Slots(channel, first, last, (cadence, a, b) => Slots.Between(channel.Id, cadence, a, b));
        if (slots.Count == 0) return items;
        var held = await posts.SlotsAsync(where.Workspace, channel.Id, first, last, cancel).ConfigureAwait(false);
        var skipped = range.Start < now
            ? await posts.NotesAsync(where.Workspace, channel.Id, first, last, cancel).Where(n => n.Skipped).Select(n => n.On).ToHashSetAsync(cancellationToken: cancel).ConfigureAwait(false)
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
