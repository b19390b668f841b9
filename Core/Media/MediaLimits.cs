namespace Recruiting.Core.Media;

/// <summary>What LinkedIn takes at most (linkedin.md section 4), and what we take.</summary>
public static class MediaLimits
{
    /// <summary>An image has fewer pixels than this, width times height (LinkedIn, Images API).</summary>
    public const long Pixels = 36_152_320;

    /// <summary>Frames of a GIF (LinkedIn, Images API).</summary>
    public const int Frames = 250;

    /// <summary>Bytes of an image: 20 MB. LinkedIn names no limit; this one is ours, with room for any photo of that many pixels.</summary>
    public const long ImageBytes = 20 << 20;

    /// <summary>Bytes of a document: 100 MB (LinkedIn, Documents API).</summary>
    public const long DocumentBytes = 100 << 20;

    /// <summary>Pages of a document (LinkedIn, Documents API).</summary>
    public const int Pages = 300;

    /// <summary>Images of one post (LinkedIn, MultiImage API).</summary>
    public const int Images = 20;

    /// <summary>Characters of an image's text for those who do not see it, and of a link card's description.</summary>
    public const int AltText = 4086;

    /// <summary>Characters of a document's or a link card's title.</summary>
    public const int Title = 400;
}
