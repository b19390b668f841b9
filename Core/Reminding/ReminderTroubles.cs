using NodaTime;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>What keeps reminders from arriving, for the health report: only of ways that are set up, and of colleagues who are there and want them.</summary>
public sealed class ReminderTroubles(ToldStore told, WayBook ways, ColleagueStore colleagues, PresenceOptions options)
{
    /// <summary>Reads them: nothing but the ways where none has any trouble.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The way, the colleague (null for everybody by that way) and what is wrong.</returns>
    public async Task<IReadOnlyList<(string Way, string? Reader, WayTrouble Trouble)>> ReadAsync(string workspace, Instant now, CancellationToken cancel = default)
    {
        var rows = (await told.AllAsync(workspace, cancel).ConfigureAwait(false)).Select(t => t.Value).Where(t => TroubleOf(t, now) is not null).ToList();
        if (rows.Count == 0) return [];
        var input = new ReminderInput
        {
            Now = now,
            TimeZone = options.TimeZone,
            Colleagues = [.. (await colleagues.AllAsync(workspace, cancel).ConfigureAwait(false)).Select(c => c.Value)],
            Ways = await ways.AllAsync(workspace, cancel).ConfigureAwait(false),
        };
        return [.. rows.Where(t => Concerns(t, input)).Select(t => (t.Way, t.Reader, TroubleOf(t, now)!))];
    }

    // What was on its way when a program ended: nobody knows of it, and it is not sent again.
    private static WayTrouble? TroubleOf(Told told, Instant now) => told.Trouble
        ?? (told.Open is { } open && open.At <= now - ReminderRound.Abandoned ? new("reminders.abandoned", null, open.At, 1, now) : null);

    private static bool Concerns(Told told, ReminderInput input)
    {
        if (input.Ways.All(w => w.Name != told.Way)) return false;
        if (told.Reader is not null && (input.Find(told.Reader) is not { Reminders: true } colleague || !(colleague.ReminderWishes ?? ReminderWishes.Usual).Wants(told.Way))) return false;
        return told.Trouble is null || told.Trouble.Mark == input.MarkOf(told.Way, told.Reader);
    }
}
