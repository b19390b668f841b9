using System.Globalization;
using System.Resources;
using NodaTime;
using NodaTime.Text;

namespace Recruiting.Core;

/// <summary>Why something is as it is, kept apart from the words for it: a reader gets it in their own language.</summary>
/// <param name="Code">Stable and dotted, such as <c>streak.paused</c>; the key of its text.</param>
/// <param name="Args">What the text's places are filled with: numbers in the invariant culture, dates as <c>2026-11-24</c>, other words as they are.</param>
public sealed record Reason(string Code, IReadOnlyList<string> Args) : Stored
{
    private static readonly ResourceManager[] AllTexts =
        [.. new[] { "ReasonTexts", "Log.LogTexts", "Cadence.PlanTexts", "Cadence.StreakTexts", "WorkingGroup.TurnTexts" }
            .Select(name => new ResourceManager($"Recruiting.Core.{name}", typeof(Reason).Assembly))];

    /// <summary>A reason whose arguments are strings, whole numbers or <see cref="LocalDate"/>s.</summary>
    public static Reason Of(string code, params ReadOnlySpan<object> args)
    {
        var words = new string[args.Length];
        for (var i = 0; i < args.Length; i++) words[i] = Word(args[i]);
        return new Reason(code, words);
    }

    /// <summary><paramref name="code"/>, or <c>{code}.named</c> with the name where there is one.</summary>
    public static Reason Named(string code, string? name) => string.IsNullOrWhiteSpace(name) ? Of(code) : Of(code + ".named", name.Trim());

    /// <summary>The reason in words.</summary>
    /// <param name="texts">Texts by code; <c>{0:d MMMM}</c> formats an argument that is a date.</param>
    /// <param name="language">The reader's language; never the ambient one.</param>
    /// <returns>The text; where the code has none, its arguments or the code itself, so that nothing is silent.</returns>
    public string In(ResourceManager texts, CultureInfo language)
    {
        var text = texts.GetString(Code, language);
        if (text is null) return Args.Count > 0 ? string.Join(" ", Args) : Code;
        try
        {
            return string.Format(language, text, [.. Args.Select(Value)]);
        }
        catch (FormatException)
        {
            // Written by a release whose text had other places.
            return string.Join(" ", Args.Prepend(text));
        }
    }

    /// <summary>Somebody's own words.</summary>
    public static Reason Note(string words) => Of("note", words);

    /// <summary>The reason in words, whichever folder's texts have its code.</summary>
    /// <remarks>A code that this release does not know (written by a later one) reads as its arguments or itself, so that nothing is silent.</remarks>
    public string Text(CultureInfo language) =>
        In(AllTexts.FirstOrDefault(t => t.GetString(Code, CultureInfo.InvariantCulture) is not null) ?? AllTexts[0], language);

    /// <summary>One line to store, which <see cref="Parse"/> reads: <c>code|arg|arg</c>, arguments percent-encoded.</summary>
    public override string ToString() => string.Join('|', Args.Select(Uri.EscapeDataString).Prepend(Code));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Reason Parse(string line)
    {
        var parts = line.Split('|');
        return new Reason(parts[0], [.. parts.Skip(1).Select(Uri.UnescapeDataString)]);
    }

    /// <summary>Equal where code and arguments are.</summary>
    public bool Equals(Reason? other) => other is not null && Code == other.Code && Args.SequenceEqual(other.Args);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Args.Count);

    private static string Word(object arg) => arg switch
    {
        LocalDate date => LocalDatePattern.Iso.Format(date),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => arg.ToString() ?? "",
    };

    private static object Value(string word) => LocalDatePattern.Iso.Parse(word) is { Success: true, Value: var date } ? date : word;
}
