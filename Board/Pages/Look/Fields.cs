using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core;

namespace Recruiting.Board.Pages.Look;

/// <summary>Reads fields of forms.</summary>
internal static class Fields
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>The text without spaces around it; null where there is none.</summary>
    internal static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Is the box ticked?</summary>
    internal static bool Ticked(IFormCollection form, string name) => form[name] == "true";

    /// <summary>A number as people type it: with a point or, as a Dutch keyboard has it, a comma; null where the field is empty.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">The field.</param>
    /// <param name="most">The most that makes sense.</param>
    /// <param name="code">What is wrong where it is no number, or is more.</param>
    /// <param name="sentence">The same in words.</param>
    /// <param name="place">What the API calls the field, where that is another name.</param>
    internal static double? Number(IFormCollection form, string name, double most, string code, Sentence sentence, string? place = null) => Text(form, name) is not { } text
        ? null
        : double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw PresenceException.Invalid(code, sentence, place ?? name);

    /// <summary>A number without a fraction; null where the field is empty.</summary>
    /// <inheritdoc cref="Number"/>
    internal static int? Whole(IFormCollection form, string name, int most, string code, Sentence sentence, string? place = null) => Text(form, name) is not { } text
        ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw PresenceException.Invalid(code, sentence, place ?? name);

    /// <summary>A date of a date field; null where it is empty.</summary>
    internal static LocalDate? Date(IFormCollection form, string name, string code, Sentence sentence) => Text(form, name) is not { } text
        ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : throw PresenceException.Invalid(code, sentence, name);

    /// <summary>A local time of a <c>datetime-local</c> field, seconds dropped; null where it is empty.</summary>
    internal static LocalDateTime? Local(IFormCollection form, string name)
    {
        if (Text(form, name) is not { } text) return null;
        var minutes = text.Length > 16 ? text[..16] : text;
        return Moment.Parse(minutes) is { Success: true, Value: var time }
            ? time
            : throw PresenceException.Invalid("post.due-invalid", "The time is a date and a time of day such as 2026-11-24T08:30.", name);
    }

    /// <summary>As a <c>datetime-local</c> field wants it.</summary>
    internal static string Local(LocalDateTime time) => Moment.Format(time);

    /// <summary>As a date field wants it.</summary>
    internal static string? Date(LocalDate? date) => date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A path of this board to come back to; <c>/</c> for anything else.</summary>
    internal static string Back(IFormCollection form)
    {
        var back = form["back"].ToString();
        return back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\') && back.All(c => c is > ' ' and < (char)127) ? back : "/";
    }
}
