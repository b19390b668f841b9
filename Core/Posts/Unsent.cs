using NodaTime;

namespace Recruiting.Core.Posts;

/// <summary>What somebody typed in a form about a post and has not sent: it is theirs alone, no post yet, and waits for them on every device on which they sign in.</summary>
/// <param name="Key">Which form: what a new writing is known by, or the id of the post that is edited.</param>
/// <param name="At">When it was typed.</param>
/// <param name="Fields">The form's fields in their order; one that was chosen several times stands there several times. No files, but the names of those that were taken in.</param>
public sealed record Unsent(string Key, Instant At, IReadOnlyList<TypedField> Fields) : Stored
{
    /// <summary>How long it waits: two weeks.</summary>
    public static readonly Duration Kept = Duration.FromDays(14);

    /// <summary>What stands in a field; empty for nothing.</summary>
    public string In(string name) => Fields.FirstOrDefault(f => f.Name == name)?.Value ?? "";

    /// <summary>Does any text stand in it? Else there is nothing to lose.</summary>
    public bool HasWords => Fields.Any(f => f.Name.StartsWith("text", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(f.Value));
}

/// <summary>A field of a form, as it was typed.</summary>
public sealed record TypedField(string Name, string Value) : Stored;
