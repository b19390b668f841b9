using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Cadence;

/// <summary>What a streak is counted from.</summary>
public sealed record StreakInput
{
    /// <summary>The promise of every period since the channel exists, oldest first, the running one among them; later ones are ignored.
    /// A history that is cut short may show another grace than the whole one.</summary>
    public required IReadOnlyList<Promise> Promises { get; init; }

    /// <summary>Today in the channel's zone: decides which period is the running one.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>Every post placed in the channel, in any order.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    /// <summary>How many posts are still to come in the running period, see <see cref="StreakPosts.StillToCome"/>.</summary>
    public int StillToCome { get; init; }

    /// <summary>What happened in the periods, to be told where one broke. Rejected and lapsed placements are told without being noted here.</summary>
    public IReadOnlyList<StreakNote> Notes { get; init; } = [];
}

/// <summary>A post that was placed.</summary>
/// <param name="Date">The local date of placing in the channel's zone; not the date it was planned for.</param>
/// <param name="Sight">Whether it can be seen; <see cref="Posts.Sight.Rejected"/> and <see cref="Posts.Sight.Lapsed"/> do not count, all else does.</param>
public sealed record Placement(LocalDate Date, Sight? Sight = null)
{
    /// <summary>Does it count towards a promise? Each post does by itself, two on one day as well.</summary>
    public bool Counts => Sight is not (Posts.Sight.Rejected or Posts.Sight.Lapsed);
}

/// <summary>Something that happened on a local date and kept a promise from being kept.</summary>
/// <param name="Date">When: the slot's date, or the placing's.</param>
/// <param name="Why">One of <see cref="StreakReasons"/>' notes, with the date as its argument.</param>
public sealed record StreakNote(LocalDate Date, Reason Why)
{
    /// <summary>A note whose code takes the date alone.</summary>
    public static StreakNote Of(string code, LocalDate date) => new(date, Reason.Of(code, date));
}

/// <summary>Codes of the reasons in a streak; for those of neutral periods see <see cref="PromiseReasons"/>.</summary>
public static class StreakReasons
{
    /// <summary>So many of so many placed.</summary>
    public const string Placed = "streak.placed";

    /// <summary>So many still to come.</summary>
    public const string ToCome = "streak.to-come";

    /// <summary>So many more are needed and nothing is planned for them.</summary>
    public const string AtRisk = "streak.at-risk";

    /// <summary>The miss was forgiven.</summary>
    public const string Graced = "streak.graced";

    /// <summary>The miss could not be forgiven: another one was, in the period that began on this date.</summary>
    public const string GraceUsed = "streak.grace-used";

    /// <summary>A note: the post of this date was not placed in time.</summary>
    public const string Missed = "streak.note.missed";

    /// <summary>A note: somebody skipped the post of this date.</summary>
    public const string Skipped = "streak.note.skipped";

    /// <summary>A note: the post placed on this date was refused by the group's admin.</summary>
    public const string Rejected = "streak.note.rejected";

    /// <summary>A note: the post placed on this date was never let through.</summary>
    public const string Lapsed = "streak.note.lapsed";

    /// <summary>A note: the slot of this date had no post.</summary>
    public const string NoPost = "streak.note.no-post";
}
