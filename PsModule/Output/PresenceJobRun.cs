using System.Globalization;
using System.Management.Automation;
using Recruiting.Core.Jobs;

namespace Recruiting.PowerShell.Output;

/// <summary>One run of a timed job.</summary>
public sealed class PresenceJobRun
{
    internal PresenceJobRun(JobRun run, CultureInfo language)
    {
        Job = run.Job;
        Started = run.Started.ToDateTimeOffset();
        Elapsed = TimeSpan.FromMilliseconds(run.ElapsedMs);
        Counts = run.Counts.ToDictionary();
        ErrorCode = run.Error?.Code;
        Error = run.Error?.Text(language);
    }

    /// <summary>The job's name.</summary>
    public string Job { get; }

    /// <summary>When it began, in UTC.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>What it did: how many, by word. Empty where there was nothing to do.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; }

    /// <summary>The stable code of what ended it before its end, or null.</summary>
    public string? ErrorCode { get; }

    /// <summary>What ended it before its end, or null.</summary>
    public string? Error { get; }

    /// <summary>It with each count as a property of its own.</summary>
    internal PSObject WithCounts()
    {
        var shown = PSObject.AsPSObject(this);
        foreach (var (word, many) in Counts) shown.Properties.Add(new PSNoteProperty(word, many));
        return shown;
    }

    /// <summary>The counts in words: <c>handedOut 2, waiting 1</c>.</summary>
    public override string ToString() => Error ?? string.Join(", ", Counts.Select(c => $"{c.Key} {c.Value.ToString(CultureInfo.InvariantCulture)}"));
}
