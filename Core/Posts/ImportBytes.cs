using System.Text;

namespace Recruiting.Core.Posts;

/// <summary>Makes sure that a file is UTF-8 before anything is read from it: guessing an encoding damages names without a word.</summary>
internal static class ImportBytes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file without its byte order mark, or null where it is refused.</summary>
    public static ReadOnlyMemory<byte>? Checked(ReadOnlyMemory<byte> file, ImportOptions options, ImportErrors errors)
    {
        var bytes = file.Span;
        if (bytes.Length > options.MostBytes)
        {
            errors.Refuse(1, null, "import.too-large", options.MostBytes / 1024);
            return null;
        }

        // A byte order mark, or a zero byte beside the first character: UTF-16 and UTF-32, with or without their mark.
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [_, 0, ..])
        {
            errors.Refuse(1, null, "import.utf16");
            return null;
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..]) file = file[3..];
        try
        {
            _ = Strict.GetCharCount(file.Span);
        }
        catch (DecoderFallbackException bad)
        {
            var line = 1 + Lines(file.Span[..Math.Clamp(bad.Index, 0, file.Length)]);
            errors.Refuse(line, null, "import.not-utf8", line);
            return null;
        }

        if (!file.Span.ContainsAnyExcept(" \t\r\n"u8))
        {
            errors.Refuse(1, null, "import.empty", string.Join(", ", ImportColumns.Needed));
            return null;
        }

        return file;
    }

    /// <summary>A text as the bytes of a file, or null where half a surrogate pair stands in it.</summary>
    public static ReadOnlyMemory<byte>? Of(string text, ImportErrors errors)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException bad)
        {
            var line = 1 + Lines(Encoding.UTF8.GetBytes(text[..Math.Clamp(bad.Index, 0, text.Length)]));
            errors.Refuse(line, null, "import.not-utf8", line);
            return null;
        }
    }

    /// <summary>How many line ends there are; CR LF counts once.</summary>
    private static int Lines(ReadOnlySpan<byte> bytes)
    {
        var lines = 0;
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.Length || bytes[i + 1] != '\n'))) lines++;
        return lines;
    }
}
