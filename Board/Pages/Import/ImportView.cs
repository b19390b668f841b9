using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Import;

/// <summary>What the import page shows.</summary>
/// <param name="Report">What the file comes to; null before one was looked at.</param>
/// <param name="Text">What was pasted or uploaded, to go on with; null where it is too large to carry along.</param>
/// <param name="Unreadable">The file as a whole cannot be taken.</param>
/// <param name="Approve">Was the box ticked?</param>
public sealed record ImportView(ImportReport? Report, string? Text, bool Unreadable, bool Approve)
{
    /// <summary>Before anything was given.</summary>
    public static readonly ImportView Empty = new(null, null, false, true);
}
