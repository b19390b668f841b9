using System.Buffers.Binary;

namespace Recruiting.Core.Media;

/// <summary>Reads a JPEG's size (ITU-T T.81, section B.2): the frame header SOF stands behind other segments, each of which says its length.</summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9;

    // What cameras and programs put before the picture (thumbnails, colour profiles) is far less; a file that goes on so is no picture.
    private const int MostSegments = 4096;

    /// <summary>Pixels across and down; null where no frame header comes before the picture.</summary>
    public static async Task<(int Width, int Height)?> SizeAsync(Stream content, CancellationToken cancel)
    {
        var head = new byte[9];
        content.Position = 2;
        for (var segments = 0; segments < MostSegments; segments++)
        {
            if (await MarkerAsync(content, cancel).ConfigureAwait(false) is not { } marker || marker is StartOfScan or EndOfImage) return null;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) continue; // They stand alone.
            if (await content.ReadAtLeastAsync(head.AsMemory(0, 2), 2, throwOnEndOfStream: false, cancel).ConfigureAwait(false) < 2) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(head);
            if (length < 2) return null;
            if (!IsFrame(marker))
            {
                content.Position += length - 2;
                continue;
            }

            // Precision, then height, then width.
            if (await content.ReadAtLeastAsync(head.AsMemory(0, 5), 5, throwOnEndOfStream: false, cancel).ConfigureAwait(false) < 5) return null;
            return (BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(3)), BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(1)));
        }

        return null;
    }

    // C4, C8 and CC define tables.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // A marker is FF and a code; any number of FF may stand before it.
    private static async Task<byte?> MarkerAsync(Stream content, CancellationToken cancel)
    {
        var one = new byte[1];
        var seen = false;
        while (await content.ReadAsync(one, cancel).ConfigureAwait(false) == 1)
        {
            if (one[0] == 0xFF) seen = true;
            else return seen && one[0] != 0 ? one[0] : null;
        }

        return null;
    }
}
