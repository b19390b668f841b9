using NodaTime;
using Recruiting.Core.Cadence;

namespace Recruiting.Core.Publishing;

/// <summary>Putting a post at another place of the calendar.</summary>
public sealed class Replanning
{
    /// <summary>Can a post still be put into the slot?</summary>
    public static bool IsOpen(Slot slot, Instant now) => slot.To > now && slot.From.At >= now - Grace.AfterWindow;
}
