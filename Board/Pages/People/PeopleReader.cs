using NodaTime;
using Recruiting.Board.Pages.Calendar;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.People;

/// <summary>Reads the working group.</summary>
public sealed class PeopleReader(ColleagueStore colleagues, PostStore posts, CalendarReader calendars, PresenceOptions options)
{
    private static readonly Duration Ahead = Duration.FromDays(14);

    /// <summary>All colleagues, in order of their names.</summary>
    public async Task<IReadOnlyList<PersonLine>> AllAsync(Visit visit, CancellationToken cancel)
    {
        var coming = await ComingAsync(visit, cancel).ConfigureAwait(false);
        return [.. visit.Names.Colleagues.Select(c => Line(c, visit, coming))];
    }

    /// <summary>One of them.</summary>
    /// <exception cref="PresenceException"><c>colleague.not-found</c>.</exception>
    public async Task<PersonView> ReadAsync(string id, Visit visit, CancellationToken cancel)
    {
        var found = await colleagues.GetAsync(options.Workspace, id, cancel).ConfigureAwait(false);
        var coming = await ComingAsync(visit, cancel).ConfigureAwait(false);
        var isSelf = visit.Actor.Colleague == id;
        return new(Line(found.Value, visit, coming), found.Version, isSelf, isSelf ? new(await PlacedAsync(id, visit, cancel).ConfigureAwait(false), coming.Count(p => p.Author == id)) : null) { Calendar = await calendars.OfAsync(found.Value, visit, cancel).ConfigureAwait(false) };
    }

    private static PersonLine Line(Colleague colleague, Visit visit, List<Post> coming) =>
        new(colleague, [.. visit.Names.Channels.Where(c => c.Colleagues.Contains(colleague.Id))], coming.Find(p => p.Author == colleague.Id));

    private async Task<List<Post>> ComingAsync(Visit visit, CancellationToken cancel)
    {
        var coming = new List<Post>();
        foreach (var channel in visit.Names.Channels)
        {
            var posted = await posts.UnderWayAsync(options.Workspace, channel.Id, [PostState.Scheduled], cancel).ConfigureAwait(false);
            coming.AddRange(posted.Select(p => p.Value).Where(p => p.Due is { } due && due.At < visit.Now + Ahead));
        }

        return [.. coming.OrderBy(p => p.Due!.At)];
    }

    private async Task<int> PlacedAsync(string id, Visit visit, CancellationToken cancel)
    {
        var placed = 0;
        foreach (var channel in visit.Names.Channels)
        {
            placed += (await posts.PlacedBetweenAsync(options.Workspace, channel.Id, visit.Times.Today.PlusDays(-Turns.DaysCounted), visit.Times.Today, cancel).ConfigureAwait(false)).Count(p => p.Author == id);
        }

        return placed;
    }
}
