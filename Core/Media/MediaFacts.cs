namespace Recruiting.Core.Media;

/// <summary>What a file is, as its bytes say.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Bytes">Its length.</param>
public sealed record MediaFacts(MediaType Type, long Bytes)
{
    /// <summary>Pixels across; null for a document.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels down; null for a document.</summary>
    public int? Height { get; init; }

    /// <summary>Pictures in a GIF; null for all else.</summary>
    public int? Frames { get; init; }

    /// <summary>Pages of a PDF that says so outside its compressed parts; else null.</summary>
    public int? Pages { get; init; }

    /// <summary>A picture, or a document.</summary>
    public MediaKind Kind => Type.Kind();
}
