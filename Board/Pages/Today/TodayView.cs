using NodaTime;
using Recruiting.Board.Pages.Posts;
using Recruiting.Board.Pages.Review;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.Today;

/// <summary>What there is to do today.</summary>
public sealed record TodayView
{
    /// <summary>What waits for a person, the most urgent first.</summary>
    public required IReadOnlyList<HandItem> Waiting { get; init; }

    /// <summary>What is to be placed, or sent again.</summary>
    public IEnumerable<HandItem> Hand => Waiting.Where(i => i.Post.Value.State is PostState.AwaitingHand or PostState.Failed or PostState.Missed);

    /// <summary>What may have gone out: somebody has to look.</summary>
    public IEnumerable<HandItem> Doubts => Waiting.Where(i => i.Post.Value.State == PostState.InDoubt);

    /// <summary>What was placed and has to be looked at again.</summary>
    public IEnumerable<HandItem> LookAgain => Waiting.Where(i => i.Post.Value.State == PostState.Published);

    /// <summary>What lost its time because nobody said yes.</summary>
    public IEnumerable<HandItem> TimeLost => Waiting.Where(i => i.Post.Value.State is PostState.Draft or PostState.InReview);

    /// <summary>What is planned for later today.</summary>
    public required IReadOnlyList<Coming> Today { get; init; }

    /// <summary>What of it needs nobody.</summary>
    public IReadOnlyList<Coming> ByItself => [.. Today.Where(c => !c.IsByHand)];

    /// <summary>What of it a person places.</summary>
    public IReadOnlyList<Coming> ByHand => [.. Today.Where(c => c.IsByHand)];

    /// <summary>Is there nothing at all, done or to do?</summary>
    public bool IsBare => Waiting.Count + Today.Count + Week.Count + Placed.Count + ToApprove.Count == 0;

    /// <summary>What goes out on the seven days after, by date where the reader is.</summary>
    public required IReadOnlyList<IGrouping<LocalDate, Coming>> Week { get; init; }

    /// <summary>What was placed today, the last first; of many the last ten.</summary>
    public required IReadOnlyList<Post> Placed { get; init; }

    /// <summary>How many were placed today.</summary>
    public required int PlacedInAll { get; init; }

    /// <summary>Channels whose promise is at risk, and what would save each.</summary>
    public required IReadOnlyList<AtRisk> AtRisk { get; init; }

    /// <summary>What people were told in the last week, the newest first.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>What waits for a yes.</summary>
    public required IReadOnlyList<ToApprove> ToApprove { get; init; }

    /// <summary>How many more wait for a yes than are shown.</summary>
    public required int MoreToApprove { get; init; }

    /// <summary>The streak of the channel in which something was just placed; null for none.</summary>
    public Streak? Raised { get; init; }

    /// <summary>Whether what was just done can be undone; null for nothing to undo.</summary>
    public Undoing? Undoing { get; init; }
}

/// <summary>A post with a time.</summary>
/// <param name="Post">The post.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="At">When.</param>
/// <param name="How">How it is to go out.</param>
public sealed record Coming(Post Post, Channel Channel, Instant At, ComingHow How)
{
    /// <summary>Does a person place it, as far as can be told now? What a pause holds is counted by its lane.</summary>
    public bool IsByHand => How is ComingHow.ByHand or ComingHow.NotConnected || (How == ComingHow.Held && (Post.HandOnly || Channel.Delivery == Delivery.Assisted));
}

/// <summary>How a post with a time is to go out, as far as can be told now.</summary>
public enum ComingHow
{
    /// <summary>Through LinkedIn's API.</summary>
    ByItself,

    /// <summary>A person places it.</summary>
    ByHand,

    /// <summary>It would go out by itself, but nothing is connected: it will come to a person's hand.</summary>
    NotConnected,

    /// <summary>A pause holds it.</summary>
    Held,
}

/// <summary>A channel whose running promise is at risk.</summary>
public sealed record AtRisk(Channel Channel, Streak Streak, SaveAdvice? Advice);

/// <summary>A post that waits for a yes.</summary>
/// <param name="Post">The post.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Findings">What the guardrails say.</param>
/// <param name="IsReaders">May the reader give it?</param>
public sealed record ToApprove(Versioned<Post> Post, Channel Channel, IReadOnlyList<Finding> Findings, bool IsReaders)
{
    /// <summary>Can the reader approve it as it is?</summary>
    public bool CanBeApproved => IsReaders && AwaitingYes.IsInOrder(Findings);
}
