using NodaTime;

namespace Recruiting.Core.Posts;

/// <summary>One row of an import that is well formed in itself. Whether its channel and author exist is for whoever applies it to see.</summary>
public sealed record ImportRow
{
    /// <summary>Where it stands: CSV: the physical line on which the row begins (the first line of the file is 1, line breaks in quotes
    /// count); JSON: the item, 1 for the first.</summary>
    public required int Line { get; init; }

    /// <summary>The id as written, or null; <see cref="ImportIdentity.PostId"/> makes a post's id of it.</summary>
    public string? Id { get; init; }

    /// <summary>The channel's id.</summary>
    public required string Channel { get; init; }

    /// <summary>When it asks to go out.</summary>
    public required DueWish Due { get; init; }

    /// <summary>The text, as <see cref="Content.Normalize"/> has it; never empty.</summary>
    public required string Text { get; init; }

    /// <summary>An absolute http(s) link, or null.</summary>
    public string? Link { get; init; }

    /// <summary>The author's colleague id, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Tags, each once, in the order written.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>A language tag (<c>nl</c>, <c>en-GB</c>), or null.</summary>
    public string? Language { get; init; }

    /// <summary>The last day on which it may appear, or null.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Which of <see cref="ImportColumns"/> the file gave for this row, be it empty. An update leaves alone what was not given.</summary>
    public IReadOnlySet<string> Given { get; init; } = new HashSet<string>();

    /// <summary>The line of an earlier row of this file that is the same row (it has the same identity and no id of its own); else null.
    /// Such a row adds nothing.</summary>
    public int? SameAs { get; init; }
}

/// <summary>What is wrong with a row, in words for the person who wrote it.</summary>
/// <param name="Line">As <see cref="ImportRow.Line"/>; where a JSON file breaks off, the physical line of that place.</param>
/// <param name="Column">The column, the place of an unknown JSON field (<c>items[3].foo</c>, counted from 0), or null where the whole row or file is meant.</param>
/// <param name="Error">What is wrong and how to mend it, in the language asked for.</param>
/// <param name="Code">Stable: <c>import.due-ambiguous</c>, …</param>
public sealed record ImportError(int Line, string? Column, string Error, string Code);

/// <summary>All that was found in a file: the rows that are well formed and everything that is wrong with the others.</summary>
/// <param name="Rows">In the order of the file; empty where <paramref name="Unreadable"/>.</param>
/// <param name="Errors">By line; empty where all is well.</param>
/// <param name="Unreadable">The file as a whole cannot be taken (its encoding, its columns, its size); even a partial import must refuse it.</param>
public sealed record ImportReading(IReadOnlyList<ImportRow> Rows, IReadOnlyList<ImportError> Errors, bool Unreadable);
