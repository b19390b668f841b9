using NodaTime;

namespace Recruiting.Board.Pages.Plan;

/// <summary>A part of the calendar.</summary>
/// <param name="Asked">Which part.</param>
/// <param name="Days">Its days, all of them, in order.</param>
public sealed record PlanView(PlanAsked Asked, IReadOnlyList<PlanDay> Days)
{
    /// <summary>The days by week.</summary>
    public IEnumerable<PlanDay[]> Weeks => Days.Chunk(7);

    /// <summary>The day that was asked for.</summary>
    public PlanDay Chosen => Days.First(d => d.Date == Asked.Date);

    /// <summary>What was moved just now; null for nothing.</summary>
    public PlanMoved? Moved { get; init; }
}

/// <summary>What was moved just now, and can be put back.</summary>
/// <param name="Item">The post where it stands now.</param>
/// <param name="From">The local time that it had, in its channel's zone; null where it had none.</param>
/// <param name="Slot">The slot that it had; null off the slots.</param>
/// <param name="Back">Was it put back?</param>
/// <param name="Undo">How it is put back; null where it cannot be.</param>
public sealed record PlanMoved(PlanItem Item, LocalDateTime? From, string? Slot, bool Back, PlanUndo? Undo);

/// <summary>How what was moved is put back.</summary>
public enum PlanUndo
{
    /// <summary>To the time that it had.</summary>
    Time,

    /// <summary>Into the hand that it lay in, whatever its time was.</summary>
    Hand,
}
