namespace Recruiting.Core.Reminding;

/// <summary>What somebody is reminded of, the most urgent first.</summary>
public enum ReminderTopic
{
    /// <summary>A post of theirs is to be placed now.</summary>
    PlaceNow,

    /// <summary>It still waits for them: said once more.</summary>
    StillWaiting,

    /// <summary>Whose turn it was has not placed it, and they are next in turn.</summary>
    NextInTurn,

    /// <summary>Nobody who was asked has placed it, and the channel is theirs.</summary>
    NobodyPlaced,

    /// <summary>They opened a post for placing and have not said whether they placed it.</summary>
    WasItPlaced,

    /// <summary>Nobody knows whether LinkedIn took a post.</summary>
    Doubt,

    /// <summary>LinkedIn refused a post.</summary>
    Refused,

    /// <summary>LinkedIn took a post and no longer shows it.</summary>
    Gone,

    /// <summary>A post of theirs is to be placed in a quarter of an hour, or before they can be told again.</summary>
    PlaceSoon,

    /// <summary>A post's time has passed; it is back in the queue.</summary>
    Missed,

    /// <summary>Nobody said yes to a post before its time had passed.</summary>
    TimeLost,

    /// <summary>A post in a group waits for the group's admin: look whether it is there.</summary>
    LookAgain,

    /// <summary>A post waits for their yes.</summary>
    ApprovalAsked,

    /// <summary>A post of theirs was sent back.</summary>
    SentBack,

    /// <summary>A channel will not keep its promise as things stand.</summary>
    AtRisk,

    /// <summary>Anything else that people are told once: a connection that ends, a file that is missing.</summary>
    Notice,

    /// <summary>What the week brings.</summary>
    WeekAhead,

    /// <summary>What went out of theirs without them: once a day.</summary>
    Placed,
}

/// <summary>What follows from a topic.</summary>
internal static class ReminderTopics
{
    /// <summary>Is it told at once: what loses its worth within minutes, and what went wrong? Everything else may wait for more of its kind.</summary>
    internal static bool Hurries(this ReminderTopic topic) => topic <= ReminderTopic.TimeLost;

    /// <summary>Is it dealt with on the post's card, and can that be done by whoever has the link?</summary>
    internal static bool HasCard(this ReminderTopic topic) => topic is (<= ReminderTopic.PlaceSoon or ReminderTopic.LookAgain) and not ReminderTopic.Refused;

    /// <summary>Is the text needed, to be pasted?</summary>
    internal static bool IsForPlacing(this ReminderTopic topic) =>
        topic is ReminderTopic.PlaceNow or ReminderTopic.StillWaiting or ReminderTopic.NextInTurn or ReminderTopic.NobodyPlaced or ReminderTopic.PlaceSoon;
}
