using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Runs a timed job by name, whoever asks, and keeps a record of the run.</summary>
public sealed partial class JobRunner(IEnumerable<ITimedJob> jobs, JobStore store, PresenceMeter meter, PresenceOptions options, TimeProvider clock, ILogger<JobRunner> log)
{
    private readonly Dictionary<string, ITimedJob> byName = jobs.ToDictionary(j => j.Name, StringComparer.Ordinal);

    /// <summary>The fault of a name that no job has.</summary>
    public static PresenceException NotFound(string job) =>
        PresenceException.NotFound("job.not-found", $"There is no job '{job}'. Jobs: {string.Join(", ", JobSchedules.All.Select(s => s.Job).Order(StringComparer.Ordinal))}.");

    /// <summary>Runs a tick.</summary>
    /// <exception cref="PresenceException"><c>job.not-found</c>; or what the job failed with, after the record of it was kept.</exception>
    public async Task<JobRun> RunAsync(string job, CancellationToken cancel = default)
    {
        if (!byName.TryGetValue(job, out var timed)) throw NotFound(job);
        using var activity = PresenceMeter.Activities.StartActivity("job")?.SetTag("job", job);
        var (started, stamp) = (clock.Now(), clock.GetTimestamp());
        try
        {
            var counts = await timed.RunAsync(cancel).ConfigureAwait(false);
            var run = new JobRun(job, started, (long)clock.GetElapsedTime(stamp).TotalMilliseconds, counts.ByWord);
            await store.KeepAsync(options.Workspace, run, CancellationToken.None).ConfigureAwait(false);
            meter.JobEnded(job, finished: true, clock.GetElapsedTime(stamp));
            Log.Finished(log, job, run.ElapsedMs, string.Join(", ", counts.ByWord.Select(c => $"{c.Key} {c.Value}")));
            return run;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var fault = e is PresenceException known ? known.Faults[0] : new Fault("job.failed", $"The job '{job}' failed unexpectedly ({e.GetType().Name}). The log says more.");
            meter.JobEnded(job, finished: false, clock.GetElapsedTime(stamp));
            activity?.SetStatus(ActivityStatusCode.Error, fault.Code);
            Log.Failed(log, e, job, fault.Code);
            await store.KeepAsync(options.Workspace, new JobRun(job, started, (long)clock.GetElapsedTime(stamp).TotalMilliseconds, new Dictionary<string, int>(), JobError.Of(fault)), CancellationToken.None).ConfigureAwait(false);
            if (e is PresenceException) throw;
            throw new PresenceException(FaultKind.Unavailable, [fault], e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Debug, "The job {Job} finished after {Elapsed} ms: {Counts}.")]
        internal static partial void Finished(ILogger logger, string job, long elapsed, string counts);

        [LoggerMessage(1102, LogLevel.Error, "The job {Job} failed: {Code}.")]
        internal static partial void Failed(ILogger logger, Exception e, string job, string code);
    }
}
