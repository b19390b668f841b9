using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.Review;

/// <summary>What waits for a yes.</summary>
/// <param name="Items">Those that the reader may say yes to first; of them those that were asked for before other drafts, and the most urgent first.</param>
/// <param name="More">How many wait beside them.</param>
public sealed record ReviewView(IReadOnlyList<ReviewItem> Items, int More)
{
    /// <summary>Why some of those that were to be approved together were not, by post; empty for none.</summary>
    public IReadOnlyDictionary<string, PresenceException> Refused { get; init; } = new Dictionary<string, PresenceException>();

    /// <summary>Are there several that the reader can approve together?</summary>
    public bool Several => Items.Count(i => i.CanBeApproved) > 1;

    /// <summary>How many of those that were to be approved together were.</summary>
    public int Approved { get; init; }
}

/// <summary>A post that waits for a yes.</summary>
/// <param name="Post">The post, in the version that the yes is for.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Findings">What the guardrails say.</param>
/// <param name="IsReaders">May the reader say yes?</param>
/// <param name="Approved">What was last approved of it, where that is another content; null where it never was.</param>
public sealed record ReviewItem(Versioned<Post> Post, Channel Channel, IReadOnlyList<Finding> Findings, bool IsReaders, PostVersion? Approved)
{
    /// <summary>Can the reader approve it as it is?</summary>
    public bool CanBeApproved => IsReaders && AwaitingYes.IsInOrder(Findings);

    /// <summary>The post and its version, as a form names them together.</summary>
    public string Key => $"{Post.Value.Id} {Post.Version}";
}
