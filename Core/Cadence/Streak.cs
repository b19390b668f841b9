using NodaTime;
using Recruiting.Core.Time;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Cadence;

/// <summary>How many promises in a row were kept.</summary>
public sealed record Streak
{
    /// <summary>Kept periods back from the last complete one, plus the running one once it is kept.</summary>
    public required int Current { get; init; }

    /// <summary>The longest there ever was, the current one included.</summary>
    public required int Longest { get; init; }

    /// <summary>What the running period is.</summary>
    public required PeriodUnit Unit { get; init; }

    /// <summary>What the running period promises.</summary>
    public required int Promised { get; init; }

    /// <summary>What was placed in the running period and counts.</summary>
    public required int Placed { get; init; }

    /// <summary>What is still to come in the running period.</summary>
    public required int Scheduled { get; init; }

    /// <summary>Placed and still to come together are less than the running period's promise.</summary>
    public required bool AtRisk { get; init; }

    /// <summary>Every period counted, the running one last.</summary>
    public required IReadOnlyList<StreakPeriod> Periods { get; init; }
}

/// <summary>What became of a period.</summary>
public enum PeriodOutcome
{
    /// <summary>Over; at least as many placed as promised. Adds one.</summary>
    Kept,

    /// <summary>Over and missed, but forgiven. Adds nothing, breaks nothing.</summary>
    Graced,

    /// <summary>Over and missed. The streak starts again.</summary>
    Broken,

    /// <summary>Over; promised nothing. Adds nothing, breaks nothing.</summary>
    Neutral,

    /// <summary>Not over yet, kept already or not. Never breaks.</summary>
    Running,
}

/// <summary>One period in a streak.</summary>
/// <param name="Period">Which.</param>
/// <param name="Promised">How many posts it promised.</param>
/// <param name="Placed">How many were placed on its local dates and count.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reasons">Why, the main reason first; never empty. <see cref="StreakTexts.Of(IEnumerable{Reason}, System.Globalization.CultureInfo)"/> puts them in words.</param>
public sealed record StreakPeriod(Period Period, int Promised, int Placed, PeriodOutcome Outcome, IReadOnlyList<Reason> Reasons)
{
    /// <summary>Its first local date.</summary>
    public LocalDate Start => Period.Start;

    /// <summary>It promised something, and at least as much was placed.</summary>
    public bool Kept => Promised > 0 && Placed >= Promised;
}
