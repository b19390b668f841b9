using Recruiting.Board.Pages.Media;

namespace Recruiting.Board.Pages.Write;

/// <summary>A post that is being written.</summary>
/// <param name="Channel">The channel that was come from, or null.</param>
/// <param name="Media">What goes along with it.</param>
/// <param name="AtMedia">Was a media button pressed? What it refused is then said there.</param>
public sealed record NewView(string? Channel, MediaForm Media, bool AtMedia = false);
