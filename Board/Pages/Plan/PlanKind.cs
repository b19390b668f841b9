using Recruiting.Core.Posts;

namespace Recruiting.Board.Pages.Plan;

/// <summary>What something on the calendar is to somebody who looks over it; its state says it more precisely.</summary>
public enum PlanKind
{
    /// <summary>A slot to come without a post.</summary>
    Open,

    /// <summary>A post with a time that nobody has said yes to.</summary>
    Draft,

    /// <summary>A post that goes out, or is handed out, at its time.</summary>
    Planned,

    /// <summary>A post that waits for a person.</summary>
    Hand,

    /// <summary>A post that is there.</summary>
    Placed,

    /// <summary>A slot that passed without a post.</summary>
    Empty,
}

/// <summary>Kinds and states.</summary>
internal static class PlanKinds
{
    /// <summary>The kind of a post with a time; null for a post that is in nobody's calendar.</summary>
    internal static PlanKind? Of(PostState state) => state switch
    {
        PostState.Draft or PostState.InReview => PlanKind.Draft,
        PostState.Scheduled or PostState.Publishing => PlanKind.Planned,
        PostState.AwaitingHand or PostState.InDoubt or PostState.Failed or PostState.Missed => PlanKind.Hand,
        PostState.Published => PlanKind.Placed,
        _ => null,
    };

    /// <summary>The sign of a kind: shapes differ, so that colour says nothing alone.</summary>
    internal static string Sign(this PlanKind kind) => kind switch
    {
        PlanKind.Open => "○",
        PlanKind.Draft => "◇",
        PlanKind.Planned => "●",
        PlanKind.Hand => "▲",
        PlanKind.Placed => "✓",
        _ => "–",
    };

    /// <summary>The class of a kind in the style.</summary>
    internal static string Style(this PlanKind kind) => "k-" + kind.ToString().ToLowerInvariant();
}
