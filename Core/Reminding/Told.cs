using NodaTime;

namespace Recruiting.Core.Reminding;

/// <summary>What one reader was told by one way, and how that way fares with them: one row.</summary>
/// <param name="Way">The way.</param>
/// <param name="Reader">The colleague; null for the team's channel, and for what is so of the way itself.</param>
/// <param name="Once">What was told, by key: never again.</param>
public sealed record Told(string Way, string? Reader, IReadOnlyList<ToldOnce> Once) : Stored
{
    /// <summary>The message that is on its way, or was when the program ended; null where its outcome is known.</summary>
    public ToldOpen? Open { get; init; }

    /// <summary>What keeps messages from arriving; null where nothing does.</summary>
    public WayTrouble? Trouble { get; init; }

    /// <summary>Was it told?</summary>
    public bool Has(string key) => Once.Any(o => o.Key == key);
}

/// <summary>That something was told.</summary>
/// <param name="Key">What.</param>
/// <param name="At">When.</param>
public sealed record ToldOnce(string Key, Instant At) : Stored;

/// <summary>A message whose outcome is not written down: intent goes before the act.</summary>
/// <param name="Message">Its id.</param>
/// <param name="At">Since when.</param>
public sealed record ToldOpen(string Message, Instant At) : Stored;

/// <summary>What keeps messages from arriving.</summary>
/// <param name="Code">Stable, such as <c>mail.unreachable</c>.</param>
/// <param name="Detail">What the other side said; null where it said nothing.</param>
/// <param name="Since">Since when.</param>
/// <param name="Tries">How many messages in a row met it.</param>
/// <param name="NotBefore">When it is tried again.</param>
public sealed record WayTrouble(string Code, string? Detail, Instant Since, int Tries, Instant NotBefore) : Stored
{
    /// <summary>Which address it was met with (<see cref="ReminderInput.MarkOf"/>): with another it is over.</summary>
    public string? Mark { get; init; }
}
