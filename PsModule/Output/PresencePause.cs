using Recruiting.Core.Channels;

namespace Recruiting.PowerShell.Output;

/// <summary>The one switch: is everything held, since when and why.</summary>
public sealed class PresencePause
{
    internal PresencePause(string workspace, Pause? pause)
    {
        Workspace = workspace;
        Paused = pause is not null;
        Reason = pause?.Reason;
        Since = pause?.From.ToDateTimeOffset();
        By = pause?.By;
    }

    /// <summary>Whose.</summary>
    public string Workspace { get; }

    /// <summary>Does nothing go out?</summary>
    public bool Paused { get; }

    /// <summary>Why.</summary>
    public string? Reason { get; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? Since { get; }

    /// <summary>Who pressed the switch.</summary>
    public string? By { get; }
}
