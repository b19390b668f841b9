namespace Recruiting.Board.Pages.Reminders;

/// <summary>Where reminders are set up.</summary>
internal static class ReminderPaths
{
    /// <summary>Where the form of a way goes.</summary>
    internal static string Of(string way) => "/settings/reminders/" + Uri.EscapeDataString(way);
}
