using System.Globalization;
using Recruiting.Core.Cadence;

namespace Recruiting.PowerShell.Output;

/// <summary>One period of a streak: an ISO week, or a month for a monthly rhythm.</summary>
public sealed class PresencePeriod
{
    internal PresencePeriod(StreakPeriod period, CultureInfo language)
    {
        Start = period.Start.ToDateOnly();
        End = period.Period.End.ToDateOnly();
        Promised = period.Promised;
        Placed = period.Placed;
        Kept = period.Kept;
        Outcome = period.Outcome.ToString();
        Sign = StreakSigns.Of(period);
        Reason = StreakTexts.Of(period.Reasons, language);
    }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day, part of it.</summary>
    public DateOnly End { get; }

    /// <summary>How many posts it promised.</summary>
    public int Promised { get; }

    /// <summary>How many were placed in it and count.</summary>
    public int Placed { get; }

    /// <summary>It promised something, and at least as much was placed.</summary>
    public bool Kept { get; }

    /// <summary>Kept, Graced, Broken, Neutral or Running.</summary>
    public string Outcome { get; }

    /// <summary>The outcome as one sign.</summary>
    public string Sign { get; }

    /// <summary>Why it came out so, in the reader's language.</summary>
    public string Reason { get; }

    /// <summary>The sign.</summary>
    public override string ToString() => Sign;
}
