using Microsoft.AspNetCore.Http;
using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Plan;

/// <summary>Reads where a post is put.</summary>
internal static class MoveForm
{
    /// <summary>The choice of the form: <c>time</c>, <c>back</c> or the id of a slot; a day where it was dropped on one.</summary>
    /// <param name="form">The form.</param>
    /// <param name="reader">Whose days they are.</param>
    /// <exception cref="PresenceException"><c>post.due-missing</c>, <c>post.due-invalid</c>.</exception>
    internal static NewPlace Read(IFormCollection form, DateTimeZone reader)
    {
        var to = Fields.Text(form, "to");
        if (to is null)
        {
            return Fields.Date(form, "day", "post.due-invalid", "The day is a date such as 2026-11-24.") is { } day ? new NewPlace.OnDay(day, reader) : throw Missing();
        }

        if (to is not ("time" or "back")) return new NewPlace.InSlot(to);
        var local = Fields.Local(form, "due") ?? throw Missing();
        return to == "back" ? new NewPlace.Back(local, Fields.Text(form, "slot")) : new NewPlace.AtTime(local);
    }

    private static PresenceException Missing() => PresenceException.Invalid("post.due-missing", "Say when: choose a slot, or give a time.", "to");
}
