using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Cadence;

/// <summary>What the plan would do, in the order of the slots. Nothing has been changed yet.</summary>
/// <param name="Assignments">Slots that get a post.</param>
/// <param name="Gaps">Slots over the horizon that stay empty.</param>
public sealed record PlanResult(IReadOnlyList<PlanAssignment> Assignments, IReadOnlyList<PlanGap> Gaps);

/// <summary>A post for a slot.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Post">The post's id.</param>
/// <param name="Due">When it is due: the slot's opening, or later in its window where the minimum spacing asks for it.</param>
/// <param name="Author">Its author, or the colleague whose turn it is; null where that stays open.</param>
/// <param name="Why">Why this post and why this author, for everybody to read.</param>
/// <param name="PassedOver">Posts that stood before it and did not fit.</param>
/// <param name="Turn">How the author was found, or null where the post had one; its personal notes are for each colleague alone.</param>
public sealed record PlanAssignment(
    Slot Slot, string Post, LocalMoment Due, string? Author, IReadOnlyList<Reason> Why, IReadOnlyList<PlanRefusal> PassedOver, Turn? Turn);

/// <summary>A slot that stays empty.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Why">Why: one of <see cref="PlanReasons"/>.</param>
/// <param name="Candidates">Each post of the queue and why it did not fit; empty where the slot itself could not take any.</param>
public sealed record PlanGap(Slot Slot, Reason Why, IReadOnlyList<PlanRefusal> Candidates);

/// <summary>A post that a slot did not get.</summary>
/// <param name="Post">The post's id.</param>
/// <param name="Why">Why: one of <see cref="PlanReasons"/> or <see cref="TurnReasons.Nobody"/>.</param>
public sealed record PlanRefusal(string Post, Reason Why);
