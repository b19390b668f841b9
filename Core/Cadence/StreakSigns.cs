namespace Recruiting.Core.Cadence;

/// <summary>Periods of a streak as signs, which tell the outcomes apart without colour.</summary>
public static class StreakSigns
{
    /// <summary>The sign of a period: one that still runs has that of a kept one as soon as it is kept.</summary>
    public static string Of(StreakPeriod period) => period is { Outcome: PeriodOutcome.Running, Kept: true } ? Of(PeriodOutcome.Kept) : Of(period.Outcome);

    /// <summary>The sign of an outcome.</summary>
    public static string Of(PeriodOutcome outcome) => outcome switch
    {
        PeriodOutcome.Kept => "✓",
        PeriodOutcome.Graced => "~",
        PeriodOutcome.Broken => "✕",
        PeriodOutcome.Neutral => "–",
        _ => "…",
    };
}
