using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>What became of a reminder that was sent to see whether it arrives.</summary>
/// <param name="Way">By which way.</param>
/// <param name="Delivered">What became of it.</param>
public sealed record Tried(string Way, Delivered Delivered)
{
    /// <summary>The same in a sentence, with the remedy.</summary>
    public Sentence Sentence => WayFaults.Of(Way, Delivered);
}

/// <summary>Sends somebody a reminder now, whatever the hour, so that they see that it arrives and what it looks like. Nothing of it is remembered.</summary>
public sealed class ReminderTrial(WayBook ways, ColleagueStore colleagues, MessageWriting writing, PresenceOptions options, TimeProvider clock)
{
    /// <summary>Sends it.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="colleague">To whom.</param>
    /// <param name="way">One of <see cref="ReminderWays"/>; null for every way that is set up and that they want.</param>
    /// <param name="actor">Who asks: that colleague, or an admin.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What became of it, by each way.</returns>
    /// <exception cref="PresenceException"><c>colleague.not-found</c>; 403 <c>role.missing</c>; <c>reminders.way-unknown</c>, <c>reminders.no-way</c>, <c>reminders.no-email</c>.</exception>
    public async Task<IReadOnlyList<Tried>> SendAsync(string workspace, string colleague, string? way, Actor actor, CancellationToken cancel = default)
    {
        var reader = (await colleagues.GetAsync(workspace, colleague, cancel).ConfigureAwait(false)).Value;
        if (!actor.SpeaksFor(colleague)) actor.Require(Role.Admin);
        if (way is not null && !ReminderWays.All.Contains(way)) throw PresenceException.Invalid("reminders.way-unknown", $"'{way}' is no way of reminding. There are: {string.Join(", ", ReminderWays.All)}.", "way");
        var wishes = reader.ReminderWishes ?? ReminderWishes.Usual;
        var there = (await ways.AllAsync(workspace, cancel).ConfigureAwait(false)).Where(w => way is null ? wishes.Wants(w.Name) : w.Name == way).ToList();
        if (there.Count == 0) throw PresenceException.Invalid("reminders.no-way", "There is no such way to remind anybody. For mail, name a server in the configuration (Mail:Host, Mail:From); for Teams or Slack, give the address of the team's channel in the settings.", "way");
        if (reader.Email is null && there.All(w => !w.IsShared)) throw PresenceException.Invalid("reminders.no-email", $"'{colleague}' has no mail address. Give one first.", "email");

        var input = new ReminderInput { Now = clock.Now(), TimeZone = options.TimeZone, Colleagues = [reader] };
        var tried = new List<Tried>();
        foreach (var by in there.Where(w => w.IsShared || reader.Email is not null))
        {
            var whom = by.IsShared ? null : reader;
            tried.Add(new(by.Name, await ways.SendAsync(workspace, by.Name, whom?.Id, writing.WriteTest(by.Name, whom, input), cancel).ConfigureAwait(false)));
        }

        return tried;
    }
}
