using System.Globalization;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.PowerShell.Output;

/// <summary>Days on which a colleague takes no turn; both ends inclusive.</summary>
public sealed class PresenceAway
{
    internal PresenceAway(AwayDays days) => (From, To) = (days.From.ToDateOnly(), days.To.ToDateOnly());

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, part of it.</summary>
    public DateOnly To { get; }

    /// <summary><c>2026-12-24/2027-01-02</c>.</summary>
    public override string ToString() =>
        From == To ? From.ToString("O", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From:O}/{To:O}");
}
