namespace Recruiting.Core.Publishing;

/// <summary>One of several posts that were asked for at once.</summary>
/// <param name="Wanted">What was asked for.</param>
/// <param name="Draft">What comes of it; null where it cannot be.</param>
/// <param name="Trouble">Why it cannot be; null where it can.</param>
public sealed record Drafted(NewPost Wanted, Draft? Draft, PresenceException? Trouble = null);
