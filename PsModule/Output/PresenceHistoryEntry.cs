using Recruiting.Core.Posts;

namespace Recruiting.PowerShell.Output;

/// <summary>One move of a post.</summary>
public sealed class PresenceHistoryEntry
{
    private readonly PostView view;

    internal PresenceHistoryEntry(HistoryEntry entry, PostView view)
    {
        this.view = view;
        At = view.Local(entry.At);
        By = entry.By;
        From = entry.From?.ToString();
        To = entry.To.ToString();
        Why = entry.Why.Text(view.Language);
    }

    /// <summary>When, in the channel's zone.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Who: a colleague's id, this computer's user, or a job's name.</summary>
    public string By { get; }

    /// <summary>The state before; null for the first entry.</summary>
    public string? From { get; }

    /// <summary>The state after.</summary>
    public string To { get; }

    /// <summary>What happened.</summary>
    public string Why { get; }

    /// <summary>When, in short words.</summary>
    public string When() => view.Short(At);

    /// <summary>It on one line.</summary>
    public override string ToString() => $"{When()} {By}: {Why}";
}
