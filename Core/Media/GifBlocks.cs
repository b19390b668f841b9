using System.Buffers.Binary;

namespace Recruiting.Core.Media;

/// <summary>Reads a GIF's size and counts its pictures (GIF89a, sections 18 to 23) by walking over its blocks.</summary>
internal static class GifBlocks
{
    private const byte Picture = 0x2C, Extension = 0x21;

    /// <summary>Pixels across and down, and how many pictures; null where the blocks are none. Counting ends one over what is allowed.</summary>
    public static async Task<((int Width, int Height) Size, int Frames)?> ReadAsync(Stream content, CancellationToken cancel)
    {
        var buffered = new BufferedStream(content, 1 << 16);
        var head = new byte[13];
        if (!await FillAsync(buffered, head, cancel).ConfigureAwait(false)) return null;
        var size = (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(6)), BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(8)));
        Skip(buffered, ColourTable(head[10]));
        for (var frames = 0; ;)
        {
            switch (buffered.ReadByte())
            {
                case Extension when buffered.ReadByte() >= 0:
                    if (!SkipSubBlocks(buffered)) return Ended(frames);
                    break;
                case Picture:
                    if (++frames > MediaLimits.Frames) return (size, frames);
                    var picture = new byte[9];
                    if (!await FillAsync(buffered, picture, cancel).ConfigureAwait(false)) return Ended(frames - 1);
                    Skip(buffered, ColourTable(picture[8]) + 1); // and the least code size
                    if (!SkipSubBlocks(buffered)) return Ended(frames);
                    break;
                default: // The trailer, the file's end, or what follows no rule: readers show the pictures before it.
                    return Ended(frames);
            }
        }

        ((int, int), int)? Ended(int frames) => frames > 0 ? (size, frames) : null;
    }

    private static int ColourTable(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 0x07) + 1);

    private static bool SkipSubBlocks(Stream content)
    {
        while (content.ReadByte() is var length and >= 0)
        {
            if (length == 0) return true;
            Skip(content, length);
        }

        return false;
    }

    private static void Skip(Stream content, int bytes) => content.Seek(bytes, SeekOrigin.Current);

    private static async Task<bool> FillAsync(Stream content, byte[] into, CancellationToken cancel) =>
        await content.ReadAtLeastAsync(into, into.Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false) == into.Length;
}
