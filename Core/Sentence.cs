using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text;

namespace Recruiting.Core;

/// <summary>A sentence for people: written in English where it arises, read in English or Dutch.</summary>
/// <remarks>Takes an interpolated string and keeps its holes apart from its words, so that the sentence can be said in another language. The Dutch is
/// in <c>FaultTexts.nl.resx</c> under the English with numbered holes; what is not there is read in English.</remarks>
[InterpolatedStringHandler]
public sealed class Sentence
{
    private static readonly ResourceManager Texts = new("Recruiting.Core.FaultTexts", typeof(Sentence).Assembly);

    private readonly StringBuilder format;
    private readonly List<string> args;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Sentence(int literalLength, int formattedCount) => (format, args) = (new(literalLength + (3 * formattedCount)), new(formattedCount));

    /// <summary>The English words with numbered holes: the key of the other languages.</summary>
    public string Format => format.ToString();

    /// <summary>Words without holes.</summary>
    public static implicit operator Sentence(string words) => FromString(words);

    /// <summary>Words without holes.</summary>
    public static Sentence FromString(string words)
    {
        var made = new Sentence(words.Length, 0);
        made.AppendLiteral(words);
        return made;
    }

    /// <summary>Called by the compiler: a stretch of words.</summary>
    public void AppendLiteral(string value) => format.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>Called by the compiler: a hole; its value is written the same in every language.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        this.format.Append('{').Append(args.Count.ToString(CultureInfo.InvariantCulture)).Append('}');
        args.Add(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? "");
    }

    /// <summary>The sentence in a reader's language.</summary>
    public string In(CultureInfo language)
    {
        var own = language.TwoLetterISOLanguageName == "nl" ? Texts.GetString(Format, language) : null;
        return string.Format(CultureInfo.InvariantCulture, own ?? Format, [.. args]);
    }

    /// <summary>The sentence in English.</summary>
    public override string ToString() => In(CultureInfo.InvariantCulture);
}
