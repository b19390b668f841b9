using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Calendar;

/// <summary>Reads where calendars are subscribed to.</summary>
public sealed class CalendarReader(FeedStore feeds, PresenceOptions options)
{
    internal const string Team = "/calendar/team";

    /// <summary>A colleague's own; its address is shown to nobody else.</summary>
    public async Task<CalendarView> OfAsync(Colleague colleague, Visit visit, CancellationToken cancel)
    {
        var own = visit.Actor.SpeaksFor(colleague.Id);
        return new("/calendar/people/" + Uri.EscapeDataString(colleague.Id), own && colleague.Feed ? await AddressAsync(colleague.Id, visit, cancel).ConfigureAwait(false) : null, colleague.Feed, own);
    }

    /// <summary>The team's.</summary>
    public async Task<CalendarView> OfTeamAsync(Visit visit, CancellationToken cancel)
    {
        var there = await AddressAsync(null, visit, cancel).ConfigureAwait(false);
        return new(Team, there, there is not null, visit.May(Role.Admin));
    }

    private async Task<Uri?> AddressAsync(string? colleague, Visit visit, CancellationToken cancel) =>
        await feeds.TokenOfAsync(options.Workspace, colleague, cancel).ConfigureAwait(false) is { } token ? new($"{visit.Board}/calendar/{token}.ics") : null;
}
