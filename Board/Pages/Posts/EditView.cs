using Recruiting.Board.Pages.Media;

namespace Recruiting.Board.Pages.Posts;

/// <summary>The edit of a post, under way.</summary>
/// <param name="Media">What goes along with it.</param>
/// <param name="Version">The version of the post that was seen when it began; null once the reader has been told of a later one.</param>
/// <param name="AtMedia">Was a media button pressed? What it refused is then said there.</param>
public sealed record EditView(MediaForm Media, string? Version, bool AtMedia = false);
