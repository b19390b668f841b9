namespace Recruiting.Core.Cadence;

/// <summary>Codes of the reasons in a plan; in words by <see cref="PlanTexts"/>.</summary>
public static class PlanReasons
{
    /// <summary>Chosen: its last day comes first.</summary>
    public const string Until = "plan.until";

    /// <summary>Chosen: first in the queue.</summary>
    public const string Queue = "plan.queue";

    /// <summary>Chosen: the first in order that fits; so many before it did not.</summary>
    public const string Fits = "plan.fits";

    /// <summary>The post has its author.</summary>
    public const string OwnAuthor = "plan.own-author";

    /// <summary>The author stays open.</summary>
    public const string AuthorOpen = "plan.author-open";

    /// <summary>The post's last day is before the slot.</summary>
    public const string Expired = "plan.expired";

    /// <summary>The channel takes job posts on other days.</summary>
    public const string JobDay = "plan.job-day";

    /// <summary>The channel takes no links.</summary>
    public const string Links = "plan.links";

    /// <summary>More hashtags than the channel takes.</summary>
    public const string Hashtags = "plan.hashtags";

    /// <summary>The post's author is away.</summary>
    public const string AuthorAway = "plan.author-away";

    /// <summary>The post's author has their most in that week.</summary>
    public const string AuthorWeekFull = "plan.author-week-full";

    /// <summary>The post's author is not the profile's colleague.</summary>
    public const string NotOwnProfile = "plan.not-own-profile";

    /// <summary>The same link in this channel within 90 days.</summary>
    public const string SameLink = "plan.same-link";

    /// <summary>A near-same text in this channel within 90 days.</summary>
    public const string NearSame = "plan.near-same";

    /// <summary>The same link in another group within 7 days.</summary>
    public const string SameLinkInGroup = "plan.same-link-group";

    /// <summary>A near-same text in another group within 7 days.</summary>
    public const string NearSameInGroup = "plan.near-same-group";

    /// <summary>The slot lies in a blackout.</summary>
    public const string Blackout = "plan.blackout";

    /// <summary>The channel or the workspace is paused then.</summary>
    public const string Paused = "plan.paused";

    /// <summary>The channel has its most posts in that ISO week.</summary>
    public const string WeekFull = "plan.week-full";

    /// <summary>Nowhere in its window does the slot keep the minimum spacing.</summary>
    public const string TooClose = "plan.too-close";

    /// <summary>Nothing is ready.</summary>
    public const string QueueEmpty = "plan.queue-empty";

    /// <summary>Nothing that is ready fits.</summary>
    public const string NothingFits = "plan.nothing-fits";
}
