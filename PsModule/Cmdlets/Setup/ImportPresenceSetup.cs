using System.Management.Automation;
using Recruiting.Core.Setups;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Setup;

/// <summary>Makes the set-up of the store that of a file, and writes each difference.</summary>
/// <remarks>What the file has and the store has not is added, what differs is changed; what the store has besides stays, unless -Prune is given. A part that the file does not speak
/// of (channels, say) is left alone; of a record that is in the file, what it leaves out has its default, but for
/// a channel's pause, which only '"paused": false' ends. The whole file is checked before anything is done: everything that is wrong with it is told
/// at once, each at its place. -WhatIf shows every difference and changes nothing. Stopped halfway, run it again: it does the rest. Posts and tokens are never touched, but that removing a colleague deletes
/// their token and makes drafts of their posts.</remarks>
/// <example>
/// <code>Import-PresenceSetup ./presence.json -WhatIf</code>
/// <para>Shows what would be added and changed, field by field.</para>
/// </example>
/// <example>
/// <code>Import-PresenceSetup ./presence.json -Prune -Confirm:$false</code>
/// <para>Makes the store exactly what the file says, removing channels and colleagues that it does not have, without asking.</para>
/// </example>
/// <example>
/// <code>Import-PresenceSetup ./presence.json -WhatIf 6>$null | Where-Object Action -eq Remove</code>
/// <para>The differences as objects, for a check in a pipeline.</para>
/// </example>
[Cmdlet(VerbsData.Import, "PresenceSetup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PresenceSetupChange))]
public sealed class ImportPresenceSetup : PresenceCmdlet
{
    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Removes channels and colleagues that the file does not have, of the parts that it speaks of. Asks for each.</summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var path = GetUnresolvedProviderPathFromPSPath(Path);
        Do(path, async cancel =>
        {
            var book = Session.Get<SetupBook>();
            var plan = await book.PlanAsync(Session.Workspace, SetupFile.Read(await GivenFile.BytesAsync(path, cancel).ConfigureAwait(false)), Prune, cancel).ConfigureAwait(false);
            foreach (var remark in plan.Remarks) ToShell(() => WriteWarning($"{remark.Field}: {remark.Text(PresenceSession.Language)}"));
            if (plan.ChangesNothing) Tell($"The store is as {path} has it.");
            var (wanted, declined) = await AskAsync([.. plan.Differences.Where(d => d.Action != SetupAction.None)]).ConfigureAwait(false);
            foreach (var difference in declined) Tell(difference, done: false);
            var progress = new ShellProgress<SetupProgress>(p =>
            {
                Show($"Import {path}", p.Last.Summary.In(PresenceSession.Language), p.Done, p.Of);
                Tell(p.Last, done: true);
            });
            await book.ApplyAsync(Session.Workspace, plan with { Differences = wanted }, Session.Actor, progress, cancel).ConfigureAwait(false);
        });
    }

    private void Tell(SetupDifference difference, bool done) => Write(new PresenceSetupChange(difference, done, PresenceSession.Language));

    /// <summary>Asks for each difference; for the team's own parts, which are one row, at once.</summary>
    private async Task<(IReadOnlyList<SetupDifference> Wanted, IReadOnlyList<SetupDifference> Declined)> AskAsync(IReadOnlyList<SetupDifference> all)
    {
        var (wanted, declined) = (new List<SetupDifference>(), new List<SetupDifference>());
        foreach (var asked in all.GroupBy(d => (d.Id, Kind: d.Id is null ? default : d.Kind)).Select(g => g.ToList()))
        {
            var impact = asked[0].Action == SetupAction.Remove ? ConfirmImpact.High : ConfirmImpact.Medium;
            (await MayAsync(Target(asked[0]), string.Join(" ", asked.Select(Words)), impact).ConfigureAwait(false) ? wanted : declined).AddRange(asked);
        }

        return (wanted, declined);
    }

    private string Target(SetupDifference difference) =>
        difference.Id is { } id ? $"{difference.Kind.ToString().ToLowerInvariant()} {id}" : $"workspace {Session.Workspace}";

    private static string Words(SetupDifference difference)
    {
        var language = PresenceSession.Language;
        return string.Join("\n    ", difference.Fields.Select(f => f.Text(language)).Prepend(difference.Summary.In(language)));
    }
}
