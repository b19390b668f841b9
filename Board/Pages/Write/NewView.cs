using Recruiting.Board.Pages.Media;
using Recruiting.Core.Posts;

namespace Recruiting.Board.Pages.Write;

/// <summary>A post, or several, that are being written.</summary>
/// <param name="Key">What the form is known by.</param>
/// <param name="Media">What goes along with it.</param>
public sealed record NewView(string Key, MediaForm Media)
{
    /// <summary>Channels that are chosen, unless the form says otherwise.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Was a media button pressed? What it refused is then said there.</summary>
    public bool AtMedia { get; init; }

    /// <summary>The earlier post that it begins as; null for an empty page.</summary>
    public Post? From { get; init; }

    /// <summary>What was placed lately in <see cref="EarlierIn"/>, the newest first: to begin from.</summary>
    public IReadOnlyList<PlacedPost> Earlier { get; init; } = [];

    /// <summary>The channel whose earlier posts are listed; null for none.</summary>
    public string? EarlierIn { get; init; }

    /// <summary>What the reader was writing and did not send, the latest first.</summary>
    public IReadOnlyList<Unsent> Unsent { get; init; } = [];

    /// <summary>What would come of it.</summary>
    public CheckView Check { get; init; } = new([], []);
}
