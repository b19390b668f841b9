using System.Globalization;

namespace Recruiting.Core.Publishing;

/// <summary>How to import.</summary>
/// <param name="DryRun">Check and count only.</param>
/// <param name="Approve">Give one's yes to every post that the file brings or changes.</param>
/// <param name="Partial">Take the rows that are well even where others are rejected.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Progress">Told the number of rows written so far; null for nobody.</param>
public sealed record ImportWish(bool DryRun, bool Approve, bool Partial, CultureInfo Language, IProgress<int>? Progress = null)
{
    /// <summary>Asked once every row is checked and before any is written, with what is about to be written; on no it stays a dry run. Null for nobody to ask.</summary>
    public Func<ImportReport, Task<bool>>? May { get; init; }
}
