using System.Management.Automation;
using Recruiting.Core.Jobs;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Jobs;

/// <summary>Gets the timed jobs: when each runs, how it last went, and when it is next due.</summary>
/// <remarks>A Desk or the Functions in Azure run the jobs; a shell runs none by itself. Overdue means that no run has finished since the job was last due:
/// whoever runs the jobs is not there, or they fail.</remarks>
/// <example>
/// <code>Get-PresenceJob</code>
/// <para>All jobs.</para>
/// </example>
/// <example>
/// <code>Get-PresenceJob | Where-Object Overdue | Invoke-PresenceJob -Confirm:$false</code>
/// <para>Runs now what should have run, without asking.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "PresenceJob")]
[OutputType(typeof(PresenceJob))]
public sealed class GetPresenceJob : PresenceCmdlet
{
    /// <summary>Names of jobs. Default: all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Job")]
    [ArgumentCompleter(typeof(JobCompleter))]
    public string[]? Name { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord() => Do(null, async cancel =>
    {
        foreach (var job in await Session.Get<JobBook>().AllAsync(Session.Workspace, cancel).ConfigureAwait(false))
        {
            if (Name?.Contains(job.Schedule.Job, StringComparer.OrdinalIgnoreCase) != false) Write(new PresenceJob(job, PresenceSession.Language));
        }

        foreach (var unknown in Name?.Except(JobSchedules.All.Select(s => s.Job), StringComparer.OrdinalIgnoreCase) ?? [])
        {
            ToShell(() => WriteError(Record(JobRunner.NotFound(unknown), unknown)));
        }
    });
}
