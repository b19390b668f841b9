using System.Globalization;
using System.Resources;

namespace Recruiting.Board.Pages.Wording;

/// <summary>What pages say, in the reader's language: <c>PageTexts.resx</c> (English) and <c>PageTexts.nl.resx</c>.</summary>
/// <param name="language">English or Dutch; never the ambient culture.</param>
public sealed class Words(CultureInfo language)
{
    internal static readonly ResourceManager Resources = new("Recruiting.Board.Pages.Wording.PageTexts", typeof(Words).Assembly);

    /// <summary>The reader's language and way of writing numbers and dates.</summary>
    public CultureInfo Language { get; } = language;

    /// <summary>The language's two letters, as HTML wants them.</summary>
    public string Tag => Language.TwoLetterISOLanguageName;

    /// <summary>The text of a key.</summary>
    public string this[string key] => Find(key) ?? throw new MissingManifestResourceException(key);

    /// <summary>The text of a key, or null where there is none.</summary>
    public string? Find(string key) => Resources.GetString(key, Language);

    /// <summary>The text of a key with its places filled.</summary>
    public string Of(string key, params ReadOnlySpan<object?> values) => string.Format(Language, this[key], values);

    /// <summary>The text of a number: <c>{key}.one</c> or <c>{key}.other</c>. The number fills the first place, the values those after it.</summary>
    /// <remarks>English and Dutch alike have one form for 1 and another for all else, 0 included.</remarks>
    public string Count(string key, int number, params ReadOnlySpan<object?> values) =>
        Of(number == 1 ? key + ".one" : key + ".other", [number, .. values]);

    /// <summary>The text of a value of an enumeration: <c>{Type}.{Value}</c>.</summary>
    public string Of<T>(T value)
        where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];
}
