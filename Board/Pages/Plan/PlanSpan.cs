namespace Recruiting.Board.Pages.Plan;

/// <summary>How much of the calendar is looked at.</summary>
public enum PlanSpan
{
    /// <summary>The weeks of a calendar month, whole.</summary>
    Month,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>One day.</summary>
    Day,
}
