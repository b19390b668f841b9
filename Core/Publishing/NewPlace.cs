using NodaTime;

namespace Recruiting.Core.Publishing;

/// <summary>Where on the calendar a post is put.</summary>
public abstract record NewPlace
{
    private NewPlace()
    {
    }

    /// <summary>Into an open slot of its channel.</summary>
    public sealed record InSlot(string Id) : NewPlace;

    /// <summary>On a day as somebody in a zone sees it: into the channel's first open slot of that day, else at the local time of day that it had.</summary>
    public sealed record OnDay(LocalDate Day, DateTimeZone Reader) : NewPlace;

    /// <summary>At a local time in its channel's zone.</summary>
    public sealed record AtTime(LocalDateTime Local) : NewPlace;

    /// <summary>Where it stood before: at a local time in its channel's zone, in the slot that it had, if it had one.</summary>
    public sealed record Back(LocalDateTime Local, string? Slot) : NewPlace;
}
