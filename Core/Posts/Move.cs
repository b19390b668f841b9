namespace Recruiting.Core.Posts;

/// <summary>What can happen to a post. The first block is what a person asks for, the second what the timed jobs do.</summary>
public enum Move
{
    /// <summary>Ask for somebody's yes.</summary>
    Submit,

    /// <summary>Give one's yes to the content as it is.</summary>
    Approve,

    /// <summary>Send back with a note; the approval is void.</summary>
    Reject,

    /// <summary>Change the content; the approval is void.</summary>
    Edit,

    /// <summary>Change what is not content: tags, language, last day.</summary>
    Amend,

    /// <summary>Give it a time.</summary>
    Reschedule,

    /// <summary>Give it another author whose yes is not needed, or was given by the same act.</summary>
    Assign,

    /// <summary>Give it another author, who has to say yes first.</summary>
    AssignForApproval,

    /// <summary>Take it back for good.</summary>
    Cancel,

    /// <summary>Copy it, or open its place, in order to place it.</summary>
    Open,

    /// <summary>Say that it was placed, with or without the link.</summary>
    Confirm,

    /// <summary>Take back a confirmation without a link.</summary>
    Unconfirm,

    /// <summary>Give up its slot; it stays in the queue.</summary>
    Skip,

    /// <summary>Send it again through the API.</summary>
    Retry,

    /// <summary>A doubt is settled: it is there.</summary>
    SettlePlaced,

    /// <summary>A doubt is settled: it is not there.</summary>
    SettleNotPlaced,

    /// <summary>The plan gives it a slot.</summary>
    Plan,

    /// <summary>The plan takes its slot away, which is no longer there.</summary>
    Unplan,

    /// <summary>Its time has come: into a person's hand.</summary>
    HandOut,

    /// <summary>Its time has come: a publisher takes hold of it.</summary>
    Claim,

    /// <summary>LinkedIn took it.</summary>
    Accept,

    /// <summary>LinkedIn refused it.</summary>
    Refuse,

    /// <summary>LinkedIn said later, or could not be reached, or the publisher went away before it sent anything.</summary>
    Release,

    /// <summary>It cannot go out through the API: into a person's hand.</summary>
    FallBack,

    /// <summary>LinkedIn was asked and nobody knows what it did.</summary>
    Doubt,

    /// <summary>Its time has passed.</summary>
    Miss,

    /// <summary>A missed post goes back to the queue.</summary>
    Requeue,

    /// <summary>Its time passed before anybody said yes: it keeps its text and loses the time.</summary>
    LoseTime,

    /// <summary>Its last day has passed.</summary>
    Expire,
}
