using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Setups;

/// <summary>A team's whole set-up out of the store and into one.</summary>
public sealed class SetupBook(ChannelStore channels, ColleagueStore colleagues, ChannelBook channelBook, ColleagueBook colleagueBook, PresenceOptions options, TimeProvider clock)
{
    /// <summary>The set-up of a workspace; <see cref="SetupFile.Write"/> makes a file of it.</summary>
    public async Task<Setup> ExportAsync(string workspace, CancellationToken cancel = default) => Setup.Of(await StateAsync(workspace, cancel).ConfigureAwait(false));

    /// <summary>What importing a set-up would do. Writes nothing.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="prune">Remove colleagues and channels that it does not have, of the parts that it speaks of?</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException">Everything that is wrong with it or forbidden by what is there, at once and each at its place (<c>channels[3].cadence</c>):
    /// the faults of the forms, <c>setup.id-twice</c>, <c>setup.colleague-removed</c>, <c>channel.kind-fixed</c>, <c>channel.in-use</c>, <c>colleague.account-taken</c>.</exception>
    public async Task<SetupPlan> PlanAsync(string workspace, Setup setup, bool prune = false, CancellationToken cancel = default)
    {
        var state = await StateAsync(workspace, cancel).ConfigureAwait(false);
        var inUse = new Dictionary<string, Fault>();
        foreach (var channel in SetupPlanning.Leaving(state, setup, prune))
        {
            if (await channelBook.UseOfAsync(workspace, channel.Value.Id, cancel).ConfigureAwait(false) is { } use) inUse[channel.Value.Id] = use;
        }

        return new SetupPlanning(state with { InUse = inUse }, setup, prune, options, clock.Now()).Make();
    }

    /// <summary>Does what a plan says, part by part; what it changes or removes only where it is still as the plan saw it.</summary>
    /// <remarks>Where it stops halfway (somebody changed a part in the meantime, the store went away), what is done stays done: make the plan again, it holds the rest.</remarks>
    /// <param name="workspace">The workspace.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="progress">Told after each part that changed.</param>
    /// <param name="cancel">Obeyed between parts.</param>
    /// <exception cref="PresenceException">As putting and removing each part.</exception>
    public async Task ApplyAsync(string workspace, SetupPlan plan, Actor actor, IProgress<SetupProgress>? progress = null, CancellationToken cancel = default)
    {
        List<SetupDifference> changes = [.. plan.Differences.Where(d => d.Action != SetupAction.None)];
        if (changes.Exists(d => d.Id is null)) await channelBook.ChangeTeamAsync(workspace, plan.TeamVersion, plan.Team, actor, cancel).ConfigureAwait(false);
        var versions = await FreeAccountsAsync(workspace, changes, actor, cancel).ConfigureAwait(false);
        for (var i = 0; i < changes.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            await DoAsync(workspace, changes[i], versions.TryGetValue(changes[i], out var newer) ? newer : changes[i].Version, actor, cancel).ConfigureAwait(false);
            progress?.Report(new(i + 1, changes.Count, changes[i]));
        }
    }

    private async Task DoAsync(string workspace, SetupDifference change, string? version, Actor actor, CancellationToken cancel)
    {
        switch (change)
        {
            case { Action: SetupAction.Remove, Kind: SetupKind.Channel, Id: { } id }:
                await channelBook.RemoveAsync(workspace, id, version, actor, cancel).ConfigureAwait(false);
                break;
            case { Action: SetupAction.Remove, Id: { } id }:
                await colleagueBook.RemoveAsync(workspace, id, version, actor, cancel).ConfigureAwait(false);
                break;
            case { Wanted: Channel channel }:
                await channelBook.PutAsync(workspace, channel, version, actor, cancel).ConfigureAwait(false);
                break;
            case { Wanted: Colleague colleague }:
                await colleagueBook.PutAsync(workspace, colleague, version, actor, cancel).ConfigureAwait(false);
                break;
            default:
                break; // The team's own parts are one row, written before.
        }
    }

    /// <summary>A sign-in that goes from one colleague to another is taken from the first before the second gets it: two may change places.</summary>
    /// <returns>The versions of those it was taken from.</returns>
    private async Task<Dictionary<SetupDifference, string>> FreeAccountsAsync(string workspace, List<SetupDifference> changes, Actor actor, CancellationToken cancel)
    {
        var versions = new Dictionary<SetupDifference, string>(ReferenceEqualityComparer.Instance);
        foreach (var change in changes)
        {
            if (change.Present is not Colleague { Account: { } held } present) continue;
            if (!changes.Exists(c => c != change && c.Wanted is Colleague { Account: { } wanted } && wanted.Is(held))) continue;
            var (colleague, _) = await colleagueBook.PutAsync(workspace, present with { Account = null }, change.Version, actor, cancel).ConfigureAwait(false);
            versions[change] = colleague.Version;
        }

        return versions;
    }

    private async Task<SetupState> StateAsync(string workspace, CancellationToken cancel)
    {
        var (team, version) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        var people = await colleagues.AllAsync(workspace, cancel).ConfigureAwait(false);
        return new(team, version, people, await channels.AllAsync(workspace, cancel).ToListAsync(cancel).ConfigureAwait(false));
    }
}
