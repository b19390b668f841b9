using NodaTime;
using NodaTime.Text;

namespace Recruiting.Core.Posts;

/// <summary>When a row of an import asks to go out. What it means for a channel is worked out by whoever applies the row.</summary>
public abstract record DueWish
{
    private DueWish()
    {
    }

    /// <summary>No time: into the channel's queue. An empty <c>due</c>.</summary>
    public sealed record None : DueWish
    {
        /// <inheritdoc/>
        public override string ToString() => "";
    }

    /// <summary>The channel's next open slot. <c>next</c> or <c>volgende</c>.</summary>
    public sealed record Next : DueWish
    {
        /// <inheritdoc/>
        public override string ToString() => "next";
    }

    /// <summary>A local time in the channel's zone.</summary>
    public sealed record Local(LocalDateTime Time) : DueWish
    {
        /// <inheritdoc/>
        public override string ToString() => LocalDateTimePattern.ExtendedIso.Format(Time);
    }

    /// <summary>An instant, whatever the channel's zone.</summary>
    public sealed record At(Instant Instant) : DueWish
    {
        /// <inheritdoc/>
        public override string ToString() => InstantPattern.ExtendedIso.Format(Instant);
    }

    /// <summary>The wish as it is meant, however it was written: <c>2026-11-24T08:30:00</c>, <c>2026-11-24T07:30:00Z</c>, <c>next</c>
    /// or empty. Part of a row's identity, so it never changes.</summary>
    public abstract override string ToString();
}
