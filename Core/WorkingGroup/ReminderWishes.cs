using NodaTime;

namespace Recruiting.Core.WorkingGroup;

/// <summary>How and when a colleague wants to be reminded. Whether at all stands in <see cref="Colleague.Reminders"/>.</summary>
public sealed record ReminderWishes : Stored
{
    /// <summary>Who has not said anything.</summary>
    public static ReminderWishes Usual { get; } = new();

    /// <summary>By which ways (see <see cref="ReminderWays"/>); null for every way that is set up.</summary>
    public IReadOnlyList<string>? Ways { get; init; }

    /// <summary>From when nothing is sent, their own time. Default: 20:00.</summary>
    public LocalTime QuietFrom { get; init; } = new(20, 0);

    /// <summary>Until when nothing is sent, exclusive; before <see cref="QuietFrom"/> it is on the next day, the same as it for no quiet hours. Default: 07:00.</summary>
    public LocalTime QuietTo { get; init; } = new(7, 0);

    /// <summary>Weekdays on which nothing is sent. Days away are such days too. Default: none.</summary>
    public IReadOnlyList<IsoDayOfWeek> DaysOff { get; init; } = [];

    /// <summary>Is this way wanted?</summary>
    public bool Wants(string way) => Ways?.Contains(way) ?? true;
}

/// <summary>The ways that a reminder can take, by the words that they have everywhere.</summary>
public static class ReminderWays
{
    /// <summary>A mail to the colleague's address.</summary>
    public const string Mail = "mail";

    /// <summary>The team's channel in Teams.</summary>
    public const string Teams = "teams";

    /// <summary>The team's channel in Slack.</summary>
    public const string Slack = "slack";

    /// <summary>The board, where it is open in a browser.</summary>
    public const string Page = "page";

    /// <summary>All.</summary>
    public static IReadOnlyList<string> All { get; } = [Mail, Teams, Slack, Page];
}
