namespace Recruiting.Core.Jobs;

/// <summary>The timed jobs and Core's own schedules for them. They stand here once, for the Desk's Quartz and for Azure's timers; <see cref="Timetable"/> has what is in force.</summary>
public static class JobSchedules
{
    /// <summary>The section of the configuration that may put other times in their place.</summary>
    public const string Section = "Schedules";

    /// <summary>Finds what is due: direct → queue, assisted → hand list.</summary>
    public const string PublishDue = "publish-due";

    /// <summary>Settles posts in doubt and holds that have ended.</summary>
    public const string SettleDoubt = "settle-doubt";

    /// <summary>Ends in Missed what nobody placed; asks to look again at pending group posts.</summary>
    public const string ChaseHand = "chase-hand";

    /// <summary>Rolls the plan forward.</summary>
    public const string FillPlan = "fill-plan";

    /// <summary>Warns for channels at risk and slots without a post.</summary>
    public const string GuardStreaks = "guard-streaks";

    /// <summary>Refreshes tokens, and warns before a connection ends.</summary>
    public const string KeepTokens = "keep-tokens";

    /// <summary>Repairs indexes, expires posts, writes the daily copy, applies retention.</summary>
    public const string Tidy = "tidy";

    /// <summary>Tells people what waits for them, by mail and in their channels.</summary>
    public const string Remind = "remind";

    /// <summary>All, in the order in which a host makes up for what it slept through.</summary>
    public static IReadOnlyList<JobSchedule> All { get; } =
    [
        new(SettleDoubt, "0 */5 * * * *"),
        new(PublishDue, "0 * * * * *"),
        new(ChaseHand, "0 */15 * * * *"),
        new(Tidy, "0 40 2 * * *"),
        new(FillPlan, "0 10 3 * * *"),
        new(KeepTokens, "0 20 4 * * *"),
        new(GuardStreaks, "0 0 7 * * *"),
        // Twenty seconds after what is due has come to the hands that it is told to.
        new(Remind, "20 * * * * *"),
    ];
}
