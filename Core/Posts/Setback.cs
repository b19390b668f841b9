using NodaTime;

namespace Recruiting.Core.Posts;

/// <summary>That somebody could not place a post, and why: shown to whoever sees it next, until it is placed or its text changes.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Why">A code that begins with <c>could-not.</c>; see <see cref="Is"/>.</param>
public sealed record Setback(string By, Instant At, Reason Why) : Stored
{
    private const string Prefix = "could-not.";

    /// <summary>The colleagues who are not in the group: whoever said so, now or before. The plan asks none of them again.</summary>
    public IReadOnlyList<string> NotJoined { get; init; } = [];

    /// <summary>Is it a reason why a post could not be placed?</summary>
    public static bool Is(Reason why) => why.Code.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The reason, with somebody's own words where there are any.</summary>
    public static Reason Reason(CouldNotWhy why, string? note) => Core.Reason.Named(Prefix + why switch
    {
        CouldNotWhy.Closed => "closed",
        CouldNotWhy.NotJoined => "not-joined",
        CouldNotWhy.Text => "text",
        _ => "else",
    }, note);
}
