namespace Recruiting.Core.Posts;

/// <summary>The columns of an import, which are the field names in JSON too.</summary>
public static class ImportColumns
{
    /// <summary>What may be given, in the order in which an export writes them.</summary>
    public static IReadOnlyList<string> Known { get; } = ["id", "channel", "due", "text", "link", "author", "tags", "language", "until"];

    /// <summary>What must be given.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["channel", "text"];

    /// <summary>What an export adds for people to read. An import takes these columns and looks at nothing in them: state and proof
    /// come from what happened, not from a file.</summary>
    public static IReadOnlyList<string> Ignored { get; } = ["state", "publishedAt", "permalink", "sight"];
}
