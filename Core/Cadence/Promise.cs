using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Cadence;

/// <summary>What a period promises: its slots, less those that promise nothing.</summary>
/// <param name="Period">The period, in the channel's local dates.</param>
/// <param name="Promised">How many posts; 0 makes the period neutral.</param>
/// <param name="Without">Its slots that promise nothing, each with why; empty for a recorded promise.</param>
/// <param name="Nothing">Why the whole period promises nothing; null where it promises something.</param>
public sealed record Promise(Period Period, int Promised, IReadOnlyList<UnpromisedSlot> Without, Reason? Nothing);

/// <summary>A slot that promises nothing.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Why">One of <see cref="PromiseReasons"/>.</param>
public sealed record UnpromisedSlot(Slot Slot, Reason Why);

/// <summary>Codes of the reasons why a slot or a period promises nothing.</summary>
public static class PromiseReasons
{
    /// <summary>A day without posts; <c>.named</c> with the blackout's reason.</summary>
    public const string Blackout = "streak.blackout";

    /// <summary>The channel or the workspace was paused when the slot opened; <c>.named</c> with the pause's reason.</summary>
    public const string Paused = "streak.paused";

    /// <summary>The slot opened before the channel existed.</summary>
    public const string NewChannel = "streak.new-channel";

    /// <summary>The cadence has no slot in the period (every other week, say).</summary>
    public const string NoSlot = "streak.no-slot";

    /// <summary>The channel had no cadence.</summary>
    public const string NoCadence = "streak.no-cadence";
}
