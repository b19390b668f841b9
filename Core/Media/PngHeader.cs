using System.Buffers.Binary;

namespace Recruiting.Core.Media;

/// <summary>Reads a PNG's size (W3C PNG, section 11.2.1): the chunk IHDR comes first.</summary>
internal static class PngHeader
{
    private const int Length = 24;

    /// <summary>Pixels across and down; null where there is no such chunk.</summary>
    public static async Task<(int Width, int Height)?> SizeAsync(Stream content, CancellationToken cancel)
    {
        var head = new byte[Length];
        if (await content.ReadAtLeastAsync(head, Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false) < Length) return null;
        if (!head.AsSpan(12, 4).SequenceEqual("IHDR"u8)) return null;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(20)));
        return width <= int.MaxValue && height <= int.MaxValue ? ((int)width, (int)height) : null;
    }
}
