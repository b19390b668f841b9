namespace Recruiting.Board.Pages.Write;

/// <summary>A piece of a text as LinkedIn shows it.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Kind">What it is.</param>
internal sealed record FeedPart(string Text, FeedPartKind Kind = FeedPartKind.Plain);

/// <summary>What LinkedIn makes of a piece of text.</summary>
internal enum FeedPartKind
{
    /// <summary>Text.</summary>
    Plain,

    /// <summary>A hashtag.</summary>
    Hashtag,

    /// <summary>A mention, as the name.</summary>
    Mention,
}
