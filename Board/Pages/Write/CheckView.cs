using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Write;

/// <summary>What would come of what is being written.</summary>
/// <param name="Looked">A look at it in each channel that is chosen; empty while none is.</param>
/// <param name="Hashtags">Hashtags that were used in the first of them lately, the most used first.</param>
public sealed record CheckView(IReadOnlyList<Looked> Looked, IReadOnlyList<string> Hashtags)
{
    /// <summary>Is what was looked at kept on the server until it is sent?</summary>
    public bool Kept { get; init; }
}
