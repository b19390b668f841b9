using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Connections;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Jobs;

/// <summary>Runs timed jobs now, as their schedule would.</summary>
/// <remarks>Each job may run at any time and as often as you like: it does nothing twice. 'publish-due' makes posts public, so it asks first. On a store on this computer
/// it publishes here and returns when that is done; with an account in Azure it puts what is due in the queue, and the Functions publish it. 'publish-due' and 'settle-doubt'
/// ask LinkedIn with the store's tokens, and so they run only where these can be read.</remarks>
/// <example>
/// <code>Invoke-PresenceJob fill-plan</code>
/// <para>Rolls the plan forward now, for instance after an import.</para>
/// </example>
/// <example>
/// <code>(Invoke-PresenceJob publish-due -Confirm:$false).handedOut</code>
/// <para>Deals with all that is due, without asking, and shows how many posts went to the hand list.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "PresenceJob", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PresenceJobRun))]
public sealed class InvokePresenceJob : PresenceCmdlet
{
    /// <summary>Names of jobs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Job")]
    [ArgumentCompleter(typeof(JobCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (var given in Name)
        {
            var job = JobSchedules.All.FirstOrDefault(s => s.Job.Equals(given, StringComparison.OrdinalIgnoreCase))?.Job;
            if (job is null) WriteError(Record(JobRunner.NotFound(given), given));
            else Do(job, cancel => RunAsync(job, cancel));
        }
    }

    private async Task RunAsync(string job, CancellationToken cancel)
    {
        if (job is JobSchedules.PublishDue or JobSchedules.SettleDoubt) await Session.Get<ConnectionStore>().RequireReadableAsync(Session.Workspace, cancel).ConfigureAwait(false);
        if (!await AskedAsync(job, cancel).ConfigureAwait(false)) return;
        Show($"Job {job}", "Running", 0, 0);
        try
        {
            var run = await Session.Get<JobRunner>().RunAsync(job, cancel).ConfigureAwait(false);
            Write(new PresenceJobRun(run, PresenceSession.Language).WithCounts());
        }
        catch (PresenceException e)
        {
            // This job's error, which its record keeps; the next one may do better.
            ToShell(() => WriteError(Record(e, job)));
        }
    }

    private async Task<bool> AskedAsync(string job, CancellationToken cancel)
    {
        if (job != JobSchedules.PublishDue) return await MayAsync($"{job} on {Session.Place}", "run now", ConfirmImpact.Medium).ConfigureAwait(false);
        var due = await Session.Get<PostStore>().DueAsync(Session.Get<TimeProvider>().Now(), cancel: cancel).CountAsync(d => d.Hint.Workspace == Session.Workspace, cancel).ConfigureAwait(false);
        return await MayAsync($"{job} on {Session.Place}", $"publish or hand out now what is due: {due} post(s)").ConfigureAwait(false);
    }
}
