using System.Globalization;

namespace Recruiting.Core.Posts;

/// <summary>Gathers everything that is wrong with a file.</summary>
internal sealed class ImportErrors(CultureInfo language)
{
    private const int LongestQuote = 100;
    private readonly List<ImportError> _all = [];

    public int Count => _all.Count;

    /// <summary>Is the file as a whole refused?</summary>
    public bool Unreadable { get; private set; }

    /// <summary>Something is wrong with a row.</summary>
    public void Add(int line, string? column, string code, params object[] args) =>
        _all.Add(new(line, column, ImportTexts.Of(language, code, [.. args.Select(Short)]), code));

    /// <summary>Something is wrong with the file as a whole.</summary>
    public void Refuse(int line, string? column, string code, params object[] args)
    {
        Unreadable = true;
        Add(line, column, code, args);
    }

    /// <summary>What was read, with all that was found.</summary>
    public ImportReading Reading(IReadOnlyList<ImportRow> rows) => new(Unreadable ? [] : rows, [.. _all.OrderBy(e => e.Line)], Unreadable);

    /// <summary>A cell that is quoted in a message must not drown it.</summary>
    private static object Short(object arg) => arg is string { Length: > LongestQuote } text
        ? string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote), "…")
        : arg;
}
