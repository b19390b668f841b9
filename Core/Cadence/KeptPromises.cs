namespace Recruiting.Core.Cadence;

/// <summary>What became of a channel's promises over some periods. Counts posts and periods, never people.</summary>
/// <param name="Periods">The periods, oldest first: those that are over, and the running one once it is kept (until then nobody knows).</param>
public sealed record KeptPromises(IReadOnlyList<StreakPeriod> Periods)
{
    /// <summary>How many posts the periods promised.</summary>
    public int Promised => Periods.Sum(p => p.Promised);

    /// <summary>How many posts were placed in them and count.</summary>
    public int Placed => Periods.Sum(p => p.Placed);

    /// <summary>How many of the periods promised something.</summary>
    public int Promises => Periods.Count(p => p.Promised > 0);

    /// <summary>How many of those were kept; a forgiven one was not.</summary>
    public int Kept => Periods.Count(p => p.Kept);

    /// <summary>The share of promises that were kept, 0 to 1; null where nothing was promised.</summary>
    public double? Share => Promises == 0 ? null : (double)Kept / Promises;

    /// <summary>Of the periods of a streak that can be counted.</summary>
    public static KeptPromises Of(Streak streak) => new([.. streak.Periods.Where(p => p.Outcome != PeriodOutcome.Running || p.Kept)]);
}
