using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>Ends somebody's messages by one way, as the link in each of them asks for.</summary>
public sealed class ReminderEnd(CardLinks links, ColleagueStore colleagues, ColleagueBook book)
{
    private const int MostTries = 8;

    /// <summary>Whose messages by which way a link ends; null for the colleague where they are gone, and get none.</summary>
    /// <exception cref="PresenceException">404 <c>link.not-found</c>.</exception>
    public async Task<(Colleague? Colleague, string Way)> ReadAsync(string workspace, string token, CancellationToken cancel = default)
    {
        var (id, way) = links.ReadEnd(token);
        return ((await colleagues.FindAsync(workspace, id, cancel).ConfigureAwait(false))?.Value, way);
    }

    /// <summary>Takes the way out of those that the colleague wants; nothing where it is not among them.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<(Colleague? Colleague, string Way)> EndAsync(string workspace, string token, CancellationToken cancel = default)
    {
        var (id, way) = links.ReadEnd(token);
        for (var tries = 1; ; tries++)
        {
            var found = await colleagues.FindAsync(workspace, id, cancel).ConfigureAwait(false);
            var wishes = found?.Value.ReminderWishes ?? ReminderWishes.Usual;
            if (found is null || !wishes.Wants(way)) return (found?.Value, way);
            var without = found.Value with { ReminderWishes = wishes with { Ways = [.. (wishes.Ways ?? ReminderWays.All).Where(w => w != way)] } };
            try
            {
                return ((await book.PutAsync(workspace, without, found.Version, new Actor(id, id), cancel).ConfigureAwait(false)).Colleague.Value, way);
            }
            catch (PresenceException e) when (e.Kind == FaultKind.Changed && tries < MostTries)
            {
                // It is taken out of what is there by now.
            }
        }
    }
}
