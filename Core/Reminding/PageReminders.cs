using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>One thing that an open page tells, in words.</summary>
/// <param name="Key">What it is; the same key is told once in one browser, which remembers it.</param>
/// <param name="Title">What, and where.</param>
/// <param name="Body">By when, and why.</param>
/// <param name="Path">Where on the board it is dealt with.</param>
public sealed record PageReminder(string Key, string Title, string Body, string Path);

/// <summary>What an open page tells its reader: the same decision as for every other way, without the week ahead and what was placed, which the board shows anyway. Nothing of it is remembered here.</summary>
public sealed class PageReminders(ReminderBook book, MessageWriting writing)
{
    /// <summary>What there is to tell now, the most urgent first.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="actor">Who reads: their own; the one user of a Desk, who stands for everybody, gets everybody's.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<PageReminder>> ReadAsync(string workspace, Actor actor, CancellationToken cancel = default)
    {
        var input = await book.ReadAsync(workspace, [WayThere.Page], [], cancel).ConfigureAwait(false);
        var reader = input.Find(actor.Colleague);
        if (reader is null && !actor.StandsForAll) return [];
        var all = await book.WithAdviceAsync(Reminders.All(input), cancel).ConfigureAwait(false);
        return [.. all
            .Where(r => !r.IsEmpty && (reader is null || r.Colleague == reader.Id) && (input.Find(r.Colleague) is not { } whom || Reminders.CanHear(whom, ReminderWays.Page, input)))
            .DistinctBy(r => Reminders.KeyFor(r, reader?.Id))
            .Select(r => writing.WriteForPage(r, reader, input))];
    }
}
