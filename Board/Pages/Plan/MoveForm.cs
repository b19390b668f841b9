using Microsoft.AspNetCore.Http;
using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Plan;

/// <summary>Reads where a post is put.</summary>
internal static class MoveForm
{
    /// <summary>What the form says: the id of a slot, a time of one's own, <c>back</c> with the time and slot before; or the day that it was dropped on.</summary>
    /// <param name="form">The form.</param>
    /// <param name="reader">Whose days they are.</param>
    /// <exception cref="PresenceException"><c>post.due-missing</c>, <c>post.due-both</c>, <c>post.due-invalid</c>.</exception>
    internal static NewPlace Read(IFormCollection form, DateTimeZone reader)
    {
        var (to, local, day) = (Fields.Text(form, "to"), Fields.Local(form, "due"), Fields.Date(form, "day", "post.due-invalid", "The day is a date such as 2026-11-24."));
        return (to, local, day) switch
        {
            ("back", { } before, _) => new NewPlace.Back(before, Fields.Text(form, "slot")),
            ({ }, { }, _) => throw PresenceException.Invalid("post.due-both", "Choose a slot or give a time, not both.", "due"),
            ({ } slot, null, _) when slot != "back" => new NewPlace.InSlot(slot),
            (null, { } time, _) => new NewPlace.AtTime(time),
            (null, null, { } date) => new NewPlace.OnDay(date, reader),
            _ => throw PresenceException.Invalid("post.due-missing", "Say when: choose a slot, or give a time.", "to"),
        };
    }
}
