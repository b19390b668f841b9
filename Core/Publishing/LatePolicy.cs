namespace Recruiting.Core.Publishing;

/// <summary>What becomes of a post that is late, by its lane.</summary>
public enum LatePolicy
{
    /// <summary>Direct: it still goes out until 60 minutes after its window; from then on it is missed. After an outage nothing is
    /// blasted out: what is later than that goes back to the queue, and the channel's minimum spacing holds for what is not.</summary>
    PublishWithinGrace,

    /// <summary>Assisted: it stays in hand until its local day ends or the channel's next slot begins; from then on it is missed,
    /// unless somebody has it open: then it waits for their answer.</summary>
    HoldForHand,
}
