using Recruiting.Board.Pages.Calendar;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Settings;

/// <summary>Reads what the page of the team's settings shows beside them.</summary>
internal sealed class SettingsReader(CalendarReader calendars, WebhookStore webhooks, PresenceOptions options)
{
    /// <summary>Reads it.</summary>
    internal async Task<SettingsView> ReadAsync(Visit visit, IReadOnlyList<Difference> differ, CancellationToken cancel) => new(
        await calendars.OfTeamAsync(visit, cancel).ConfigureAwait(false),
        visit.May(Role.Admin) ? await webhooks.AllAsync(options.Workspace, cancel).ConfigureAwait(false) : [],
        differ);
}
