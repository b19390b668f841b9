using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Core.Reminding;

/// <summary>That one person is to be told one thing.</summary>
/// <param name="Key">What it is; the same key is told once to one reader by one way.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Colleague">Who; null where nobody in particular can be found.</param>
public sealed record Reminder(string Key, ReminderTopic Topic, string? Colleague)
{
    /// <summary>The post that it is about; null for none.</summary>
    public Post? Post { get; init; }

    /// <summary>The channel that it is about; null for none.</summary>
    public Setting? Where { get; init; }

    /// <summary>Since when it is so, or for what is to come when it will be.</summary>
    public Instant At { get; init; }

    /// <summary>Until when it can be dealt with, exclusive; null for no end.</summary>
    public Instant? Until { get; init; }

    /// <summary>Why, and what to do, in this order.</summary>
    public IReadOnlyList<Reason> Why { get; init; } = [];

    /// <summary>What it lists, in the order of time; none where it is about one thing.</summary>
    public IReadOnlyList<ReminderLine> List { get; init; } = [];

    /// <summary>Is there nothing to say after all? Then it is remembered as told, and nothing is sent.</summary>
    public bool IsEmpty { get; init; }
}

/// <summary>One line of what the week brings, or of what was placed.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Kind">What happens then.</param>
/// <param name="Beginning">The beginning of the text; empty for an open slot.</param>
public sealed record ReminderLine(Instant At, string Channel, ReminderLineKind Kind, string Beginning);

/// <summary>What a line is.</summary>
public enum ReminderLineKind
{
    /// <summary>To be placed by the reader.</summary>
    Place,

    /// <summary>Goes out by itself.</summary>
    ByItself,

    /// <summary>Nobody has said yes to it.</summary>
    Unapproved,

    /// <summary>A slot without a post, in a channel of the reader's.</summary>
    Open,

    /// <summary>It went out.</summary>
    Placed,
}

/// <summary>What goes out now to one reader by one way, at once.</summary>
/// <param name="Way">One of <see cref="WorkingGroup.ReminderWays"/>.</param>
/// <param name="Reader">The colleague; null for the team's channel.</param>
/// <param name="Reminders">What there is to tell, the most urgent first.</param>
public sealed record Outgoing(string Way, string? Reader, IReadOnlyList<Reminder> Reminders);
