using System.Text;
using System.Text.RegularExpressions;

namespace Recruiting.LinkedInSimulator;

/// <summary>Shows little text as LinkedIn's page does. Written from LinkedIn's grammar alone and sharing nothing with the client, so that
/// neither hides the other's mistakes.</summary>
/// <remarks>
/// <para>Text is read piece by piece: an escaped reserved character, a mention, a hashtag, a hashtag template, or plain characters. At the first reserved
/// character that is none of these the reader's text ends, though the stored one looks whole.</para>
/// <para>A hashtag needs a word behind it and no letter or digit before it: a bare <c>C#dev</c> is cut.</para>
/// </remarks>
internal static partial class LittleTextPage
{
    /// <summary>The shown text, and whether it ends before the stored one does.</summary>
    public static (string Shown, bool Cut) Show(string stored)
    {
        var shown = new StringBuilder();
        var at = 0;
        while (at < stored.Length)
        {
            var piece = Piece().Match(stored, at);
            if (!piece.Success) return (shown.ToString(), true);
            foreach (var part in (string[])["escaped", "name", "word", "plain"])
            {
                if (!piece.Groups[part].Success) continue;
                if (part == "word") shown.Append('#');
                shown.Append(Escape().Replace(piece.Groups[part].Value, "$1"));
            }

            at += piece.Length;
        }

        return (shown.ToString(), false);
    }

    [GeneratedRegex(
        """
        \G (?:
          \\ (?<escaped> [|{}@\[\]()<>\#\\*_~] )
        | @ (?: \[ (?<name> (?: \\[|{}@\[\]()<>\#\\*_~] | [^|{}@\[\]()<>\#\\*_~] )* ) \] )?
            \( urn:li:[A-Za-z]+: (?: \\_ | [A-Za-z0-9:%-] )+ \)
        | (?<! [\p{L}\p{Nd}] ) \# (?<word> [\p{L}\p{Nd}] (?: [\p{L}\p{Nd}\p{M}] | \\_ )* )
        | \{ hashtag \| (?: \\\# | ＃ ) \| (?<word> (?: [\p{L}\p{Nd}\p{M}] | \\_ )+ ) \}
        | (?<plain> [^|{}@\[\]()<>\#\\*_~]+ )
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\\([|{}@\[\]()<>#\\*_~])")]
    private static partial Regex Escape();
}
