using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Card;

/// <summary>Who comes by a signed link, and for which post.</summary>
/// <param name="Post">The one post that is shown and acted on.</param>
/// <param name="Actor">The colleague whose link it is.</param>
/// <param name="Path">Where the card is.</param>
internal sealed record CardHolder(PostRef Post, Actor Actor, string Path);
