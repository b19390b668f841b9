using Recruiting.Core.Publishing;
using Recruiting.Core.Time;

namespace Recruiting.PowerShell.Output;

/// <summary>One occurrence of a channel's rhythm: a window in which one post is placed.</summary>
public sealed class PresenceSlot
{
    internal PresenceSlot(HeldSlot held, string? text)
    {
        var zone = Zones.Get(held.Slot.From.Zone);
        Id = held.Slot.Id;
        Channel = held.Slot.Channel;
        Date = held.Slot.Date.ToDateOnly();
        From = held.Slot.From.At.InZone(zone).ToDateTimeOffset();
        To = held.Slot.To.InZone(zone).ToDateTimeOffset();
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone.Id);
        Post = held.Post;
        Text = text;
        Blackout = held.Blackout is { } b ? new(b) : null;
        State = Post is not null ? "Held" : Blackout is not null ? "Blackout" : "Open";
    }

    /// <summary>The same whenever it is computed: channel, local date and ordinal.</summary>
    public string Id { get; }

    /// <summary>The channel's id.</summary>
    public string Channel { get; }

    /// <summary>The local date.</summary>
    public DateOnly Date { get; }

    /// <summary>When the window opens, in the channel's local time.</summary>
    public DateTimeOffset From { get; }

    /// <summary>When it closes, in the channel's local time.</summary>
    public DateTimeOffset To { get; }

    /// <summary>The channel's zone.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>Open, Held (by a post) or Blackout (nothing is posted that day).</summary>
    public string State { get; }

    /// <summary>The id of the post that holds it; null where none does.</summary>
    public string? Post { get; }

    /// <summary>The text of that post.</summary>
    public string? Text { get; }

    /// <summary>The days without posts that it lies in; null where it lies in none.</summary>
    public PresenceBlackout? Blackout { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
