using NodaTime;

namespace Recruiting.Core.Media;

/// <summary>That a workspace may refer to a file: written before it does, renewed by tidy while it does.</summary>
/// <param name="Since">When it was given, or last seen to be referred to.</param>
/// <param name="Leaving">Since when tidy is deleting the file; null while it is held. Whoever wants the file then gives it anew.</param>
public sealed record MediaHold(Instant Since, Instant? Leaving = null) : Stored
{
    /// <summary>How long a file stays that no post refers to: longer than the daily copies are kept, so that a copy that is restored finds its media.</summary>
    public static readonly Duration Kept = Duration.FromDays(45);

    /// <summary>How old a hold is when tidy renews it.</summary>
    public static readonly Duration Fresh = Duration.FromDays(7);

    /// <summary>After so long a deletion that did not end has died.</summary>
    public static readonly Duration Patience = Duration.FromMinutes(10);
}
