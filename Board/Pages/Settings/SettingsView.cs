using Recruiting.Board.Pages.Calendar;
using Recruiting.Board.Pages.Look;
using Recruiting.Core.Reminding;

namespace Recruiting.Board.Pages.Settings;

/// <summary>What the page of the team's settings shows beside them.</summary>
/// <param name="Calendar">The team's calendar.</param>
/// <param name="Webhooks">The team's channels in Teams and Slack that are set up; for admins alone.</param>
/// <param name="Differ">Rules that somebody else changed while the form was filled in.</param>
public sealed record SettingsView(CalendarView Calendar, IReadOnlyList<Webhook> Webhooks, IReadOnlyList<Difference> Differ);
