using System.IO.Compression;
using System.Text;

namespace Recruiting.Core.Media;

/// <summary>Tells Word and PowerPoint from other files of the same container.</summary>
internal static class OfficeFile
{
    private const int Chunk = 1 << 20;
    private static readonly byte[] Word = Encoding.Unicode.GetBytes("WordDocument"), PowerPoint = Encoding.Unicode.GetBytes("PowerPoint Document");

    /// <summary>Up to 2003: a compound file ([MS-CFB]) whose directory names a stream of the one or the other; null where it names neither.</summary>
    public static async Task<MediaType?> OldAsync(Stream content, CancellationToken cancel)
    {
        var buffer = new byte[Chunk];
        var kept = 0;
        while (await content.ReadAsync(buffer.AsMemory(kept), cancel).ConfigureAwait(false) is var read and > 0)
        {
            var length = kept + read;
            var seen = buffer.AsMemory(0, length);
            if (seen.Span.IndexOf(PowerPoint) >= 0) return MediaType.Ppt;
            if (seen.Span.IndexOf(Word) >= 0) return MediaType.Doc;
            kept = Math.Min(PowerPoint.Length, length);
            seen.Span[^kept..].CopyTo(buffer);
        }

        return null;
    }

    /// <summary>Since 2007: a package (ISO 29500-2) with the main part of the one or the other, and without macros; else null. Nothing is decompressed.</summary>
    public static MediaType? New(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!names.Contains("[Content_Types].xml") || names.Any(n => n.EndsWith("/vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            return names.Contains("word/document.xml") ? MediaType.Docx : names.Contains("ppt/presentation.xml") ? MediaType.Pptx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
