using NodaTime;

namespace Recruiting.Core.Reminding;

/// <summary>A team's channel in Teams or Slack: whoever has its address may write there, so it is a secret.</summary>
/// <param name="Way">One of <see cref="WorkingGroup.ReminderWays"/>: <c>teams</c> or <c>slack</c>.</param>
/// <param name="Host">The address's host, for people to know it by.</param>
/// <param name="Address">The address, in a form that only this store's key ring can read.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">Who gave it.</param>
public sealed record Webhook(string Way, string Host, string Address, Instant Since, string By) : Stored
{
    /// <summary>What it is, without the secret.</summary>
    public override string ToString() => $"{Way} at {Host} since {Since}";
}
