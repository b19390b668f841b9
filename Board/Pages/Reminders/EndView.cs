namespace Recruiting.Board.Pages.Reminders;

/// <summary>Whether somebody's messages by one way are to end, or have ended.</summary>
/// <param name="Way">One of <see cref="Core.WorkingGroup.ReminderWays"/>.</param>
/// <param name="IsDone">Have they ended?</param>
/// <param name="Own">Where their colleague says how they want to be told.</param>
public sealed record EndView(string Way, bool IsDone, string Own);
