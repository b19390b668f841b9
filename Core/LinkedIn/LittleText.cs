using System.Text;

namespace Recruiting.Core.LinkedIn;

/// <summary>LinkedIn's <c>little</c> text format, which a post's commentary is written in: every reserved character that is no markup
/// is escaped with a backslash. One that is not is accepted with a 201 and cuts the post there for every reader, without a word.</summary>
/// <remarks>
/// <para>Reserved are the 15 of LinkedIn's page: <c>| { } @ [ ] ( ) &lt; &gt; # \ * _ ~</c>; inside URLs too.</para>
/// <para>Markup in our plain text is a mention, <c>@[Name](urn:li:organization:123)</c> or <c>urn:li:person:…</c>, and a hashtag,
/// <c>#word</c>; see <see cref="Mark"/> for what counts as one. Escaping is always faithful, bare markup is a wish; so whatever is in doubt is escaped.</para>
/// </remarks>
public static class LittleText
{
    internal const string Reserved = @"|{}@[]()<>#\*_~";

    /// <summary>The text as it is sent.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + (text.Length / 8));
        var at = 0;
        foreach (var mark in Mark.Find(text))
        {
            Escape(encoded, text.AsSpan(at, mark.Start - at));
            mark.Write(encoded);
            at = mark.End;
        }

        Escape(encoded, text.AsSpan(at));
        return encoded.ToString();
    }

    /// <summary>How long LinkedIn may count the text: UTF-16 units of the encoded form, markup and backslashes included. Whether it counts
    /// them is not documented; this is the count that is never too small.</summary>
    public static int Length(string text) => Encode(text).Length;

    /// <summary>What a reader sees of an encoded text: backslashes gone, mentions as names, hashtags as they stand; and nothing from the
    /// first reserved character on that is neither escaped nor part of a mention or hashtag.</summary>
    public static string Render(string encoded) => LittleReading.Read(encoded);

    /// <summary>What no escaping can carry: halves of surrogate pairs, and control characters other than line feed and tab (so NUL, and
    /// the carriage return that a stored text no longer has).</summary>
    /// <returns>For each the index (in UTF-16 units) and what stands there, such as <c>control character U+0007</c> or <c>lone surrogate U+D83D</c>.</returns>
    public static IEnumerable<(int Index, string What)> Problems(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogatePair(text, i)) i++;
            else if (char.IsSurrogate(c)) yield return (i, $"lone surrogate U+{(int)c:X4}");
            else if (char.IsControl(c) && c is not ('\n' or '\t')) yield return (i, $"control character U+{(int)c:X4}");
        }
    }

    internal static void Escape(StringBuilder encoded, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Reserved.Contains(c, StringComparison.Ordinal)) encoded.Append('\\');
            encoded.Append(c);
        }
    }
}
