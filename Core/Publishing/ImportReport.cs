using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>What an import comes to.</summary>
/// <param name="Accepted">Rows that made or changed a post (or would, in a dry run).</param>
/// <param name="Unchanged">Rows that are here already.</param>
/// <param name="Rejected">What is wrong with the others.</param>
/// <param name="Written">Was anything written? Not in a dry run, not where a row was rejected and the import is not partial, and not where the person asked said no.</param>
public sealed record ImportReport(int Accepted, int Unchanged, IReadOnlyList<ImportError> Rejected, bool Written)
{
    /// <summary>The posts that it makes, as they are to be.</summary>
    public IReadOnlyList<Post> New { get; init; } = [];

    /// <summary>How many posts that are here already it changes.</summary>
    public int Changed { get; init; }
}
