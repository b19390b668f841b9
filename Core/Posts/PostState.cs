namespace Recruiting.Core.Posts;

/// <summary>Where a post stands on its way.</summary>
public enum PostState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waits for somebody's yes.</summary>
    InReview,

    /// <summary>Approved, in the channel's queue, without a time.</summary>
    Ready,

    /// <summary>Approved, with a time.</summary>
    Scheduled,

    /// <summary>Claimed by the direct lane; LinkedIn is being asked.</summary>
    Publishing,

    /// <summary>LinkedIn was asked and nobody knows what it did.</summary>
    InDoubt,

    /// <summary>Waits for a person to place it.</summary>
    AwaitingHand,

    /// <summary>LinkedIn refused it.</summary>
    Failed,

    /// <summary>Its time passed; it goes back to the queue by itself.</summary>
    Missed,

    /// <summary>Placed.</summary>
    Published,

    /// <summary>Taken back, or expired.</summary>
    Cancelled,
}

/// <summary>Whether a placed group post can be seen.</summary>
public enum Sight
{
    /// <summary>A person says it was placed; no link yet.</summary>
    Claimed,

    /// <summary>Waits for the group's admin.</summary>
    Pending,

    /// <summary>Seen, or proven by a link.</summary>
    Visible,

    /// <summary>The group's admin refused it.</summary>
    Rejected,

    /// <summary>Pending for more than 14 days: LinkedIn deletes it then.</summary>
    Lapsed,
}
