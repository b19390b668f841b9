using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text;

namespace Recruiting.Core;

/// <summary>A sentence for people: written in English where it arises, read in English or Dutch.</summary>
/// <remarks>Takes an interpolated string and keeps its holes apart from its words, so that the sentence can be said in another language. The Dutch is
/// in <c>FaultTexts.nl.resx</c> under the English with numbered holes; what is not there is read in English. There is no <c>FaultTexts.resx</c>:
/// the English stands in the code. A hole may hold a sentence or a <see cref="Reason"/>, which is then said in the reader's language too.</remarks>
[InterpolatedStringHandler]
public sealed class Sentence
{
    private static readonly ResourceSet? Dutch =
        new ResourceManager("Recruiting.Core.FaultTexts", typeof(Sentence).Assembly).GetResourceSet(CultureInfo.GetCultureInfo("nl"), createIfNotExists: true, tryParents: false);

    private readonly StringBuilder format;
    private readonly List<object> args;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Sentence(int literalLength, int formattedCount) => (format, args) = (new(literalLength + (3 * formattedCount)), new(formattedCount));

    /// <summary>The English words with numbered holes: the key of the other languages.</summary>
    public string Format => format.ToString();

    /// <summary>What the holes hold, as it is read in English.</summary>
    public IReadOnlyList<string> Values => [.. args.Select(a => Said(a, CultureInfo.InvariantCulture))];

    /// <summary>Words without holes.</summary>
    public static implicit operator Sentence(string words) => FromString(words);

    /// <summary>Words without holes.</summary>
    public static Sentence FromString(string words)
    {
        var made = new Sentence(words.Length, 0);
        made.AppendLiteral(words);
        return made;
    }

    /// <summary>A sentence that was kept as its <see cref="Format"/> and <see cref="Values"/>.</summary>
    public static Sentence Of(string format, IReadOnlyList<string> values)
    {
        var made = new Sentence(format.Length, values.Count);
        made.format.Append(format);
        made.args.AddRange(values);
        return made;
    }

    /// <summary>Called by the compiler: a stretch of words.</summary>
    public void AppendLiteral(string value) => format.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>Called by the compiler: a hole. Sentences and reasons are said in the reader's language, all else is written the same in every language.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        this.format.Append('{').Append(args.Count.ToString(CultureInfo.InvariantCulture)).Append('}');
        args.Add(value switch
        {
            Sentence or Reason => value,
            IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        });
    }

    /// <summary>The sentence in a reader's language.</summary>
    public string In(CultureInfo language)
    {
        var own = language.TwoLetterISOLanguageName == "nl" ? Dutch?.GetString(Format) : null;
        return string.Format(CultureInfo.InvariantCulture, own ?? Format, [.. args.Select(a => Said(a, language))]);
    }

    /// <summary>The sentence in English.</summary>
    public override string ToString() => In(CultureInfo.InvariantCulture);

    private static string Said(object arg, CultureInfo language) => arg switch
    {
        Sentence sentence => sentence.In(language),
        Reason reason => reason.Text(language),
        _ => (string)arg,
    };
}
