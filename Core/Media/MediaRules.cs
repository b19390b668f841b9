namespace Recruiting.Core.Media;

/// <summary>Whether LinkedIn takes a file, by what it is.</summary>
public static class MediaRules
{
    /// <summary>Why it is not taken; null where it is.</summary>
    /// <param name="facts">What it is; null where it is nothing that is known.</param>
    /// <param name="field">The place in the input.</param>
    public static Fault? Refusal(MediaFacts? facts, string field) => facts switch
    {
        null => new("media.type", $"This is no file that LinkedIn takes: it is told by its content, whatever its name. Give a JPG, PNG or GIF image, or a PDF, Word or PowerPoint document without macros.", field),
        { Kind: MediaKind.Image, Bytes: > MediaLimits.ImageBytes } => TooLarge(facts.Bytes, MediaLimits.ImageBytes, field),
        { Bytes: > MediaLimits.DocumentBytes } => TooLarge(facts.Bytes, MediaLimits.DocumentBytes, field),
        { Width: { } width, Height: { } height } when (long)width * height >= MediaLimits.Pixels =>
            new("media.too-many-pixels", $"The image has {width} × {height} pixels; LinkedIn takes fewer than {MediaLimits.Pixels} in all. Make it smaller.", field),
        { Frames: > MediaLimits.Frames } => new("media.too-many-frames", $"The GIF has more than {MediaLimits.Frames} pictures, which is the most that LinkedIn takes. Shorten it.", field),
        { Pages: > MediaLimits.Pages } => new("media.too-many-pages", $"The document has {facts.Pages} pages; LinkedIn takes {MediaLimits.Pages}. Shorten it.", field),
        _ => null,
    };

    /// <summary>The fault of a file that is too large.</summary>
    /// <param name="bytes">Its length.</param>
    /// <param name="most">The most that is taken.</param>
    /// <param name="field">The place in the input.</param>
    public static Fault TooLarge(long bytes, long most, string field) =>
        new("media.too-large", $"The file has {Megabytes(bytes)} MB; at most {Megabytes(most)} MB are taken. Make it smaller.", field);

    // Rounded up: what is a byte too large does not read as if it were not.
    private static long Megabytes(long bytes) => (bytes + (1 << 20) - 1) >> 20;
}
