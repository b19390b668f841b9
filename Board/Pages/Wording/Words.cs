using System.Collections;
using System.Globalization;
using System.Resources;

namespace Recruiting.Board.Pages.Wording;

/// <summary>
/// What pages say, in the reader's language: every <c>…Texts.resx</c> (English) and <c>…Texts.nl.resx</c> beside the pages. What several rooms say stands
/// here, in <c>PageTexts</c>; what one room says stands in that room. A key stands once.
/// </summary>
/// <param name="language">English or Dutch; never the ambient culture.</param>
public sealed class Words(CultureInfo language)
{
    private const string Ending = "Texts.resources";

    internal static readonly IReadOnlyList<ResourceManager> Resources =
    [
        .. typeof(Words).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("Recruiting.Board.Pages.", StringComparison.Ordinal) && n.EndsWith(Ending, StringComparison.Ordinal))
            .Select(n => new ResourceManager(n[..^".resources".Length], typeof(Words).Assembly)),
    ];

    // What a fault says in Dutch alone stands there: Core says it in English.
    private static readonly ResourceManager Common = Resources.Single(r => r.BaseName.EndsWith(".PageTexts", StringComparison.Ordinal));

    private static readonly Dictionary<string, ResourceManager> ByKey = Resources
        .SelectMany(r => r.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>(), (r, e) => (Key: (string)e.Key, Room: r))
        .ToDictionary(e => e.Key, e => e.Room, StringComparer.Ordinal);

    /// <summary>The languages that there are: the tag, and what the language calls itself.</summary>
    public static IReadOnlyList<(string Tag, string Name)> Languages { get; } = [("en", "English"), ("nl", "Nederlands")];

    /// <summary>The reader's language and way of writing numbers and dates.</summary>
    public CultureInfo Language { get; } = language;

    /// <summary>The language's two letters, as HTML wants them.</summary>
    public string Tag => Language.TwoLetterISOLanguageName;

    /// <summary>The text of a key.</summary>
    public string this[string key] => Find(key) ?? throw new MissingManifestResourceException(key);

    /// <summary>The text of a key, or null where there is none.</summary>
    public string? Find(string key) => ByKey.TryGetValue(key, out var room) ? room.GetString(key, Language) : Common.GetString(key, Language);

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
