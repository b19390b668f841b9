using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>What the rows of a file come to, gathered before anything is written.</summary>
internal sealed class ImportPlan(ImportWish wish, IEnumerable<ImportError> found, Actor actor, Instant now)
{
    internal ImportWish Wish { get; } = wish;

    internal Actor Actor { get; } = actor;

    internal Instant Now { get; } = now;

    internal List<Change> New { get; } = [];

    internal List<(PostRef Post, PostEdit Edit)> Edits { get; } = [];

    internal List<ImportError> Rejected { get; } = [.. found];

    internal int Unchanged { get; set; }

    internal void Reject(ImportRow row, string? column, string error, string code) => Rejected.Add(new(row.Line, column, error, code));
}
