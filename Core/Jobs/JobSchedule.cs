using NodaTime;

namespace Recruiting.Core.Jobs;

/// <summary>When a timed job runs. Stands here once, for the Desk's Quartz and for Azure's timers.</summary>
/// <param name="Job">The job's name.</param>
/// <param name="Cron">NCRONTAB (second minute hour day month weekday) in UTC; weekdays by name, because Quartz reads <c>1</c> as Sunday.</param>
/// <param name="Every">The longest usual time between two runs; health is judged by it.</param>
public sealed record JobSchedule(string Job, string Cron, Duration Every);

/// <summary>The schedules of all timed jobs.</summary>
public static class JobSchedules
{
    /// <summary>Finds what is due: direct → queue, assisted → hand list.</summary>
    public const string PublishDue = "publish-due";

    /// <summary>Settles posts in doubt and holds that have ended.</summary>
    public const string SettleDoubt = "settle-doubt";

    /// <summary>Ends in Missed what nobody placed; asks to look again at pending group posts.</summary>
    public const string ChaseHand = "chase-hand";

    /// <summary>Rolls the plan forward.</summary>
    public const string FillPlan = "fill-plan";

    /// <summary>Warns for channels at risk, slots without a post and connections that end.</summary>
    public const string GuardStreaks = "guard-streaks";

    /// <summary>Repairs indexes, expires posts, writes the daily copy, applies retention.</summary>
    public const string Tidy = "tidy";

    /// <summary>All, in the order in which a Desk makes up for what it slept through.</summary>
    public static IReadOnlyList<JobSchedule> All { get; } =
    [
        new(SettleDoubt, "0 */5 * * * *", Duration.FromMinutes(5)),
        new(PublishDue, "0 * * * * *", Duration.FromMinutes(1)),
        new(ChaseHand, "0 */15 * * * *", Duration.FromMinutes(15)),
        new(Tidy, "0 40 2 * * *", Duration.FromDays(1)),
        new(FillPlan, "0 10 3 * * *", Duration.FromDays(1)),
        new(GuardStreaks, "0 0 7 * * *", Duration.FromDays(1)),
    ];
}
