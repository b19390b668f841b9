namespace Recruiting.Core.Channels;

/// <summary>A channel's pace as it was read; null version where there was no row yet.</summary>
public sealed record PaceRow(Pace Pace, string? Version)
{
    // Right behind the channel's own row, so that one reading has both.
    internal const string Key = "channel|pace";

    internal static readonly PaceRow None = new(Pace.Empty, null);
}
