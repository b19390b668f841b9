using Recruiting.Core.Channels;

namespace Recruiting.Core.Posts;

/// <summary>A channel's pace as it was read; null version where there was no row yet.</summary>
public sealed record PaceRow(Pace Pace, string? Version)
{
    internal const string Key = "pace";
}
