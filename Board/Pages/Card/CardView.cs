using Recruiting.Board.Pages.Posts;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.Card;

/// <summary>The card behind a signed link.</summary>
/// <param name="Post">The post.</param>
/// <param name="Where">Where it is decided upon.</param>
/// <param name="Hand">As it stands on the hand list, where it waits for a person there; else null.</param>
/// <param name="Last">The last thing that happened to it.</param>
/// <param name="Undoing">Whether what was just done can be undone; null for nothing to undo.</param>
public sealed record CardView(Versioned<Post> Post, Setting Where, HandItem? Hand, HistoryEntry? Last, Undoing? Undoing);
