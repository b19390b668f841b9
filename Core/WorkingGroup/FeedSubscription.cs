using NodaTime;

namespace Recruiting.Core.WorkingGroup;

/// <summary>That a calendar may be subscribed to by whoever has its address.</summary>
/// <param name="Colleague">Whose calendar it is; null for the team's.</param>
/// <param name="Since">Since when.</param>
/// <param name="Token">The secret part of the address, in a form that only this store's key ring can read.</param>
public sealed record FeedSubscription(string? Colleague, Instant Since, string Token) : Stored
{
    /// <summary>What it is, without the secret.</summary>
    public override string ToString() => $"the calendar of {Colleague ?? "the team"} since {Since}";
}
