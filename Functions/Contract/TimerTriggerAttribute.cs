namespace Microsoft.Azure.Functions.Worker;

/// <summary>Calls a function on a schedule.</summary>
/// <param name="schedule">NCRONTAB, or <c>%name%</c> of the app setting that holds it.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>NCRONTAB, or <c>%name%</c> of the app setting that holds it.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Are runs remembered, so that one that was missed is made up? Default: true.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Is it called whenever the host starts? Default: false.</summary>
    public bool RunOnStartup { get; set; }
}

/// <summary>What a timer tells the function that it calls.</summary>
public sealed class TimerInfo
{
    /// <summary>When it ran and runs; null where runs are not remembered.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Does it come later than its time?</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>When a timer ran and runs.</summary>
public sealed class ScheduleStatus
{
    /// <summary>The last run.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next run.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this was written down.</summary>
    public DateTime LastUpdated { get; set; }
}
