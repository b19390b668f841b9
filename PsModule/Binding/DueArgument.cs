using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>When a post is to go out, as somebody gives it.</summary>
/// <remarks>A text or a DateTime of no kind is the channel's own local time; a DateTime that knows it is local (Get-Date) or UTC, and a DateTimeOffset, are instants.</remarks>
public sealed class DueArgument
{
    private readonly DueWish? wish;
    private readonly string text;

    /// <summary>'next', a local time (2026-12-01 08:30, or day first 1-12-2026 8:30), an instant (2026-12-01T07:30:00Z), or empty for none.</summary>
    public DueArgument(string text) => this.text = text.Trim();

    /// <summary>A time.</summary>
    public DueArgument(DateTime time)
        : this(time.Kind == DateTimeKind.Unspecified ? new DueWish.Local(LocalDateTime.FromDateTime(time)) : new DueWish.At(Instant.FromDateTimeUtc(time.ToUniversalTime())))
    {
    }

    /// <summary>An instant.</summary>
    public DueArgument(DateTimeOffset instant)
        : this(new DueWish.At(Instant.FromDateTimeOffset(instant)))
    {
    }

    private DueArgument(DueWish wish) => (this.wish, text) = (wish, wish.ToString());

    /// <summary>As it was given.</summary>
    public override string ToString() => text;

    /// <summary>What is asked for.</summary>
    /// <exception cref="Core.PresenceException"><c>post.due-ambiguous</c>, <c>post.due-no-time</c>, <c>post.due-invalid</c>.</exception>
    internal DueWish Wish() => wish ?? WrittenTimes.Due(text, PresenceSession.Language);
}
