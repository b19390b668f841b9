namespace Recruiting.Core.Media;

/// <summary>Tells from its bytes what a file is. Reads headers and never decodes a picture, so that no file makes it work for long.</summary>
public static class MediaReading
{
    private const int Head = 16;

    /// <summary>What the file is; null where it is nothing that LinkedIn takes, or says no size.</summary>
    /// <param name="content">Read from its start: it can seek.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<MediaFacts?> OfAsync(Stream content, CancellationToken cancel = default)
    {
        content.Position = 0;
        var head = new byte[Head];
        var read = await content.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        var bytes = content.Length;
        content.Position = 0;
        return head.AsSpan(0, read) switch
        {
            [0xFF, 0xD8, 0xFF, ..] => Sized(MediaType.Jpeg, bytes, await JpegHeader.SizeAsync(content, cancel).ConfigureAwait(false)),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Sized(MediaType.Png, bytes, await PngHeader.SizeAsync(content, cancel).ConfigureAwait(false)),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] =>
                await GifBlocks.ReadAsync(content, cancel).ConfigureAwait(false) is var (size, frames) ? Sized(MediaType.Gif, bytes, size) is { } gif ? gif with { Frames = frames } : null : null,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => new(MediaType.Pdf, bytes) { Pages = await PdfPages.CountAsync(content, cancel).ConfigureAwait(false) },
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => await OfficeFile.OldAsync(content, cancel).ConfigureAwait(false) is { } old ? new(old, bytes) : null,
            [(byte)'P', (byte)'K', 3, 4, ..] => OfficeFile.New(content) is { } office ? new(office, bytes) : null,
            _ => null,
        };
    }

    private static MediaFacts? Sized(MediaType type, long bytes, (int Width, int Height)? size) =>
        size is ( > 0, > 0) and var (width, height) ? new(type, bytes) { Width = width, Height = height } : null;
}
