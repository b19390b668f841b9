using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.Plan;

/// <summary>Something that stands on the calendar: a post, or a slot without one.</summary>
/// <param name="Where">Its channel and zone.</param>
/// <param name="At">When it is due, appeared, or opens.</param>
/// <param name="Kind">What it is.</param>
public sealed record PlanItem(Setting Where, Instant At, PlanKind Kind)
{
    /// <summary>The post's id; null for a slot without one.</summary>
    public string? Post { get; init; }

    /// <summary>The version of the post that is shown; null for one that is out, and for a slot.</summary>
    public string? Version { get; init; }

    /// <summary>The post's text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The post's author; null while open.</summary>
    public string? Author { get; init; }

    /// <summary>The post's state.</summary>
    public PostState? State { get; init; }

    /// <summary>Why the post stands here, where the plan chose the place.</summary>
    public IReadOnlyList<Reason> Why { get; init; } = [];

    /// <summary>The post's last day, in its channel's zone.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The slot that has no post.</summary>
    public Slot? Slot { get; init; }

    /// <summary>A person gave the slot up.</summary>
    public bool Skipped { get; init; }

    /// <summary>Can it get another time?</summary>
    public bool CanMove => State is { } state && MoveTable.Target(state, Move.Reschedule, true) is not null;

    /// <summary>A post with a time, on its way; null for one that has none, or is in nobody's calendar.</summary>
    public static PlanItem? Of(Versioned<Post> post, Setting where) => post.Value.Due is { } due && PlanKinds.Of(post.Value.State) is { } kind
        ? new(where, due.At, kind)
        {
            Post = post.Value.Id,
            Version = post.Version,
            Text = post.Value.Text,
            Author = post.Value.Author,
            State = post.Value.State,
            Why = post.Value.PlanWhy ?? [],
            Until = post.Value.Until,
        }
        : null;

    /// <summary>A post that is out.</summary>
    public static PlanItem Of(PlacedPost post, Setting where) =>
        new(where, post.At, PlanKind.Placed) { Post = post.Id, Text = post.Text, Author = post.Author, State = PostState.Published };

    /// <summary>A slot without a post.</summary>
    public static PlanItem Of(Slot slot, Setting where, PlanKind kind, bool skipped = false) => new(where, slot.From.At, kind) { Slot = slot, Skipped = skipped };
}
