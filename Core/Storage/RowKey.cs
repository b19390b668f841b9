using System.Globalization;
using System.Text;

namespace Recruiting.Core.Storage;

/// <summary>Makes partition and row keys that every engine takes and orders alike.</summary>
/// <remarks>Parts are joined with <c>|</c>. Letters, digits and <c>- _ . :</c> stand for themselves; every other character
/// becomes <c>=</c> and two hexadecimal digits a UTF-8 byte (Azure Tables forbids <c>/ \ # ?</c> and control characters in keys).
/// Keys are ASCII and differ where their parts differ. Parts of plain characters and equal length keep their order; others keep one order, but not their own.</remarks>
public static class RowKey
{
    /// <summary>Between parts.</summary>
    public const char Separator = '|';

    private const char Escaped = '=';
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A key of one or more parts. Its length is checked when it is written.</summary>
    /// <exception cref="PresenceException"><c>store.key-invalid</c>: a part is no Unicode text (half of a surrogate pair).</exception>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var key = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) key.Append(Separator);
            Escape(key, parts[i]);
        }

        return key.ToString();
    }

    /// <summary>The parts that <see cref="Of"/> was given.</summary>
    /// <exception cref="FormatException">It is not a key that <see cref="Of"/> made.</exception>
    public static string[] Parts(string key) => key.Split(Separator).Select(Unescape).ToArray();

    /// <summary>The first key of all that begin with these parts and have more; use as the inclusive start of a range.</summary>
    public static string First(params ReadOnlySpan<string> parts) => Of(parts) + Separator;

    /// <summary>The end, exclusive, of all keys that begin with these parts and have more.</summary>
    public static string End(params ReadOnlySpan<string> parts) => Of(parts) + (char)(Separator + 1);

    /// <summary>Is this a key that every engine takes?</summary>
    public static bool IsValid(string key) => key.Length is > 0 and <= RowLimits.KeyLength && key.All(c => IsPlain(c) || c is Separator or Escaped);

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':';

    private static void Escape(StringBuilder key, string part)
    {
        foreach (var b in Utf8(part))
        {
            if (IsPlain((char)b)) key.Append((char)b);
            else key.Append(Escaped).Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
    }

    private static byte[] Utf8(string part)
    {
        try
        {
            return Strict.GetBytes(part);
        }
        catch (EncoderFallbackException)
        {
            throw PresenceException.Invalid("store.key-invalid", "A name holds half of a character. Type the name again.", "key");
        }
    }

    private static string Unescape(string part)
    {
        if (!part.Contains(Escaped, StringComparison.Ordinal)) return part;
        var bytes = new List<byte>(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != Escaped)
            {
                bytes.Add((byte)part[i]);
                continue;
            }

            if (i + 2 >= part.Length) throw new FormatException($"'{part}' ends within an escaped character.");
            bytes.Add(byte.Parse(part.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += 2;
        }

        return Strict.GetString([.. bytes]);
    }
}
