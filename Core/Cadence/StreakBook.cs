using System.Runtime.CompilerServices;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Cadence;

/// <summary>Reads what a channel's streak is counted from, and counts it. Runs from the record afterwards; never part of a publish.</summary>
public sealed class StreakBook(PromiseStore promises, PostStore posts, ChannelStore channels, RowMemory memory)
{
    private static readonly PostState[] ToCome = [PostState.Scheduled, PostState.Publishing, PostState.AwaitingHand, PostState.InDoubt];

    /// <summary>A channel's streak as it stands.</summary>
    public async Task<Streak> OfAsync(string workspace, Channel channel, Instant now, CancellationToken cancel = default)
    {
        var zone = promises.Zone(channel);
        var today = now.InZone(zone).Date;
        var (_, team) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        // It is made of the channel's own rows, of the team's blackouts and pauses, and of the channel as it was given here.
        var what = $"streak.{today}.{team}.{RuntimeHelpers.GetHashCode(channel)}";
        var made = await memory.OfAsync(
            Tables.Channels, RowKey.Of(workspace, channel.Id), what, async () => new Made(channel, await CountAsync(workspace, channel, zone, today, cancel).ConfigureAwait(false))).ConfigureAwait(false);
        return ReferenceEquals(made.Channel, channel) ? made.Streak : await CountAsync(workspace, channel, zone, today, cancel).ConfigureAwait(false);
    }

    private async Task<Streak> CountAsync(string workspace, Channel channel, DateTimeZone zone, LocalDate today, CancellationToken cancel)
    {
        var promised = await promises.OfAsync(workspace, channel, today, cancel).ConfigureAwait(false);
        var from = promised.Count > 0 ? promised[0].Period.Start : today;
        var placed = await PlacementsAsync(workspace, channel.Id, from, today, cancel).ConfigureAwait(false);
        var notes = await posts.NotesAsync(workspace, channel.Id, from, today, cancel).ConfigureAwait(false);
        return Streaks.Count(new StreakInput
        {
            Promises = promised,
            Today = today,
            Placements = placed,
            StillToCome = StreakPosts.StillToCome(await UnderWayAsync(workspace, channel.Id, cancel).ConfigureAwait(false), zone, Running(promised, today), today),
            Notes = [.. notes.Select(n => StreakNote.Of(n.Skipped ? StreakReasons.Skipped : StreakReasons.Missed, n.On))],
        });
    }

    /// <summary>What would save a channel's running promise; null where nothing is at risk.</summary>
    public async Task<SaveAdvice?> AdviceAsync(string workspace, Channel channel, Streak streak, Instant now, CancellationToken cancel = default)
    {
        if (!streak.AtRisk) return null;
        var zone = promises.Zone(channel);
        var today = now.InZone(zone).Date;
        var running = Period.Of(streak.Unit, today);
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        var taken = new List<Instant>();
        taken.AddRange((await posts.PlacedBetweenAsync(workspace, channel.Id, running.Start.PlusDays(-7), today, cancel).ConfigureAwait(false)).Select(p => p.At));
        var underWay = await UnderWayAsync(workspace, channel.Id, cancel).ConfigureAwait(false);
        taken.AddRange(underWay.Select(p => p.Due?.At ?? now));
        var held = await posts.SlotsAsync(workspace, channel.Id, today, running.End, cancel).ConfigureAwait(false);
        var open = channel.Cadence is { } cadence ? Slots.Between(channel.Id, cadence, today, running.End).Where(s => !held.ContainsKey(s.Id)) : [];
        return SaveAdvices.For(new SaveInput
        {
            Channel = channel,
            Zone = zone,
            Now = now,
            Running = running,
            Missing = streak.Promised - streak.Placed - streak.Scheduled,
            Taken = taken,
            OpenSlots = [.. open],
            Blackouts = team.Blackouts,
            Paused = team.Paused,
        });
    }

    private static Period Running(IReadOnlyList<Promise> promised, LocalDate today) =>
        promised.LastOrDefault(p => p.Period.Contains(today))?.Period ?? Period.Of(PeriodUnit.Week, today);

    private async Task<List<Placement>> PlacementsAsync(string workspace, string channel, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var placed = await posts.PlacedBetweenAsync(workspace, channel, from, to, cancel).ConfigureAwait(false);
        return [.. placed.Select(p => new Placement(p.On, p.Sight))];
    }

    private async Task<List<Post>> UnderWayAsync(string workspace, string channel, CancellationToken cancel)
    {
        var underWay = await posts.UnderWayAsync(workspace, channel, ToCome, cancel).ConfigureAwait(false);
        return [.. underWay.Select(p => p.Value)];
    }

    private sealed record Made(Channel Channel, Streak Streak);
}
