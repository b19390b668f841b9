using System.Text;

namespace Recruiting.Core.Storage;

/// <summary>Makes partition and row keys that every engine takes and orders alike.</summary>
/// <remarks>Parts are joined with <c>|</c>. Letters, digits and <c>- _ . :</c> stand for themselves; every other character
/// becomes <c>=</c> and two hexadecimal digits a UTF-8 byte (Azure Tables forbids <c>/ \ # ?</c> and control characters in keys).</remarks>
public static class RowKey
{
    /// <summary>Between parts.</summary>
    public const char Separator = '|';

    /// <summary>A key of one or more parts.</summary>
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
    public static string[] Parts(string key) => key.Split(Separator).Select(Unescape).ToArray();

    /// <summary>The first key of all that begin with these parts; use as the inclusive start of a range.</summary>
    public static string First(params ReadOnlySpan<string> parts) => Of(parts) + Separator;

    /// <summary>The end, exclusive, of all keys that begin with these parts.</summary>
    public static string End(params ReadOnlySpan<string> parts) => Of(parts) + (char)(Separator + 1);

    /// <summary>Is this a key that every engine takes?</summary>
    public static bool IsValid(string key) => key.Length is > 0 and <= RowLimits.KeyLength && key.All(c => IsPlain(c) || c is Separator or '=');

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':';

    private static void Escape(StringBuilder key, string part)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in part.EnumerateRunes())
        {
            if (rune.IsAscii && IsPlain((char)rune.Value))
            {
                key.Append((char)rune.Value);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) key.Append('=').Append(b.ToString("X2", null));
        }
    }

    private static string Unescape(string part)
    {
        if (!part.Contains('=', StringComparison.Ordinal)) return part;
        var bytes = new List<byte>(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != '=')
            {
                bytes.Add((byte)part[i]);
                continue;
            }

            bytes.Add(Convert.FromHexString(part.AsSpan(i + 1, 2))[0]);
            i += 2;
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
