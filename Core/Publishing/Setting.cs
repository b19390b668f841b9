using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Where a post is decided upon: its channel, the team's settings, and the channel's zone.</summary>
/// <param name="Workspace">The workspace's id.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Team">The team's settings.</param>
/// <param name="Zone">The cadence's zone, else the configured one.</param>
public sealed record Setting(string Workspace, Channel Channel, Workspace Team, DateTimeZone Zone)
{
    /// <summary>Reads one.</summary>
    public static async Task<Setting> ReadAsync(ChannelStore channels, PresenceOptions options, string workspace, string channel, CancellationToken cancel = default)
    {
        var found = await channels.GetAsync(workspace, channel, cancel).ConfigureAwait(false);
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        return Of(workspace, found.Value, team, options);
    }

    /// <summary>From what was read already.</summary>
    public static Setting Of(string workspace, Channel channel, Workspace team, PresenceOptions options) =>
        new(workspace, channel, team, Zones.Get(channel.Cadence?.TimeZone ?? options.TimeZone));

    /// <summary>The pause that holds the channel or everything at an instant, or null.</summary>
    public Pause? PausedAt(Instant at) =>
        new[] { Team.Paused, Channel.Paused }.FirstOrDefault(p => p is not null && p.Holds(at));

    /// <summary>The blackout of a local date, or null.</summary>
    public Blackout? BlackoutOn(LocalDate date) => Channel.Blackouts.Concat(Team.Blackouts).FirstOrDefault(b => b.Contains(date));

    /// <summary>Today where the channel is.</summary>
    public LocalDate Today(Instant now) => now.InZone(Zone).Date;

    /// <summary>How long a post's window is off the slots.</summary>
    public Duration WindowLength => Channel.Cadence?.Window ?? Grace.PlainWindow;

    /// <summary>The lane of a post: into a person's hand, or through the API.</summary>
    public Delivery LaneOf(Post post) => post.HandOnly ? Delivery.Assisted : Channel.Delivery;

    /// <summary>Until when (exclusive) a post stays in hand: the end of its local day or the start of the channel's next slot, whichever is first.</summary>
    /// <remarks>The local day is that of the window's end, so that a window over midnight keeps its whole length.</remarks>
    public Instant? HandUntil(Post post)
    {
        if (post.Due is not { } due) return null;
        var lastDay = post.WindowEnd is { } end && end > due.At ? (end - Duration.Epsilon).InZone(Zone).Date : due.At.InZone(Zone).Date;
        var dayEnds = Zones.StartOfDay(lastDay.PlusDays(1), Zone);
        var next = Channel.Cadence is { } cadence ? Slots.Next(Channel.Id, cadence, due.At)?.From.At : null;
        return next is { } slot && slot < dayEnds ? slot : dayEnds;
    }
}
