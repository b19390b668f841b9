using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Which posts are asked for.</summary>
public sealed record PostFilter
{
    /// <summary>A channel's id; null for all channels.</summary>
    public string? Channel { get; init; }

    /// <summary>Their states; null for any.</summary>
    public IReadOnlySet<PostState>? States { get; init; }

    /// <summary>The author's id; null for any author or none.</summary>
    public string? Author { get; init; }

    /// <summary>Appeared, or due where they did not appear, from here on; a local date is the channel's. With either end a post without a time does not fit.</summary>
    public RangeEnd? From { get; init; }

    /// <summary>The same until here.</summary>
    public RangeEnd? To { get; init; }

    /// <summary>States by their words.</summary>
    /// <exception cref="PresenceException"><c>request.state-unknown</c>, with the words that there are.</exception>
    public static IReadOnlySet<PostState> StatesOf(IEnumerable<string> words) => words.Select(State).ToHashSet();

    /// <summary>Does a post of the channel fit?</summary>
    public bool Fits(Post post, Setting where)
    {
        if (States is not null && !States.Contains(post.State)) return false;
        if (Author is not null && Author != post.Author) return false;
        if (From is null && To is null) return true;
        if ((post.PublishedAt ?? post.Due?.At) is not { } at) return false;
        var date = at.InZone(where.Zone).Date;
        return From?.Begins(at, date) != false && To?.Ends(at, date) != false;
    }

    private static PostState State(string word) =>
        Enum.TryParse<PostState>(word, ignoreCase: true, out var state) && Enum.IsDefined(state) && !char.IsAsciiDigit(word[0])
            ? state
            : throw PresenceException.Invalid(
                "request.state-unknown", $"'{word}' is no state. States: {string.Join(", ", Enum.GetValues<PostState>().Select(Change.Word))}.", "state");
}
