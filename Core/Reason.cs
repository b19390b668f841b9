using System.Globalization;
using System.Resources;

namespace Recruiting.Core;

/// <summary>Why something is as it is: stored as a code with arguments, read in the reader's language.</summary>
/// <param name="Code">Stable and dotted; a key of <c>ReasonTexts</c>.</param>
/// <param name="Args">What the text has at <c>{0}</c>, <c>{1}</c>, …; never a secret.</param>
public sealed record Reason(string Code, IReadOnlyList<string> Args)
{
    private static readonly ResourceManager Texts = new("Recruiting.Core.ReasonTexts", typeof(Reason).Assembly);

    /// <summary>A reason with its arguments.</summary>
    public static Reason Of(string code, params string[] args) => new(code, args);

    /// <summary>Somebody's own words.</summary>
    public static Reason Note(string words) => Of("note", words);

    /// <summary>The sentence, in English or Dutch.</summary>
    /// <remarks>A code that this release does not know (written by a later one) reads as the code itself, so that nothing is silent.</remarks>
    public string Text(CultureInfo language)
    {
        var format = Texts.GetString(Code, language);
        return format is null
            ? string.Join(' ', Args.Prepend(Code))
            : string.Format(language, format, [.. Args]);
    }

    /// <inheritdoc />
    public override string ToString() => Text(CultureInfo.InvariantCulture);
}
