using System.Globalization;
using Recruiting.Core.Jobs;

namespace Recruiting.PowerShell.Output;

/// <summary>A timed job: when it runs, and how it last went.</summary>
public sealed class PresenceJob
{
    internal PresenceJob(JobStanding job, CultureInfo language)
    {
        Name = job.Schedule.Job;
        Schedule = job.Schedule.Cron;
        Last = job.Last is { } last ? new(last, language) : null;
        LastFinished = job.LastFinished?.Started.ToDateTimeOffset();
        NextDue = job.Next?.ToDateTimeOffset();
        Overdue = job.Overdue;
    }

    /// <summary>The job's name.</summary>
    public string Name { get; }

    /// <summary>Its times: NCRONTAB (second minute hour day month weekday), UTC.</summary>
    public string Schedule { get; }

    /// <summary>Its last run, whether or not it finished; null where it never ran.</summary>
    public PresenceJobRun? Last { get; }

    /// <summary>When its last run that finished began, in UTC.</summary>
    public DateTimeOffset? LastFinished { get; }

    /// <summary>When it is next due, in UTC.</summary>
    public DateTimeOffset? NextDue { get; }

    /// <summary>Has it not finished since it was last due?</summary>
    public bool Overdue { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
