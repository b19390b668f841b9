using System.Globalization;
using NodaTime;

namespace Recruiting.Core.Posts;

/// <summary>Times as people and spreadsheets write them, wherever a person gives one: in an import's cell, at a prompt.</summary>
/// <remarks>Year first (<c>2026-11-24 08:30</c>) or day first with dashes (<c>24-11-2026 8:30</c>); with slashes nobody can tell day from month, so those are refused.</remarks>
public static class WrittenTimes
{
    /// <summary>When a post is to go out: a local time in the channel's zone, an instant with any offset, <c>next</c> (<c>volgende</c>), or nothing for the queue.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="language">The language of the error.</param>
    /// <exception cref="PresenceException"><c>post.due-ambiguous</c>, <c>post.due-no-time</c>, <c>post.due-invalid</c>.</exception>
    public static DueWish Due(string text, CultureInfo language)
    {
        var (wish, code) = ImportDates.Due(text);
        return wish ?? throw Fault(code!, text, language, "due");
    }

    /// <summary>A date; null for nothing.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="language">The language of the error.</param>
    /// <exception cref="PresenceException"><c>post.until-ambiguous</c>, <c>post.until-invalid</c>.</exception>
    public static LocalDate? Date(string text, CultureInfo language)
    {
        var (date, code) = ImportDates.Until(text);
        return code is null ? date : throw Fault(code, text, language, "until");
    }

    // The words are those of an import; the code is that of a post.
    private static PresenceException Fault(string code, string text, CultureInfo language, string field) =>
        PresenceException.Invalid($"post.{code["import.".Length..]}", ImportTexts.Of(language, code, text), field);
}
