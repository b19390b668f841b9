namespace Recruiting.Core.Reminding;

/// <summary>A way by which a message reaches somebody: one small class a way.</summary>
public interface IReminderWay
{
    /// <summary>One of <see cref="WorkingGroup.ReminderWays"/>.</summary>
    string Name { get; }

    /// <summary>Sends a message once. It tries nothing again: who asks does, at the next tick, with what is true by then.</summary>
    /// <param name="message">The message.</param>
    /// <param name="address">To whom: a mail address, or the address of a webhook.</param>
    /// <param name="cancel">Gives up, as a time-out of its own does.</param>
    /// <returns>What became of it; it never throws for what the other side does.</returns>
    Task<Delivered> SendAsync(Message message, string address, CancellationToken cancel = default);
}

/// <summary>What became of a message.</summary>
public enum DeliveryOutcome
{
    /// <summary>The other side took it.</summary>
    Taken,

    /// <summary>It surely did not arrive, and may be tried again later: nobody answered, or "not now".</summary>
    Later,

    /// <summary>It did not arrive, and this address will not take it: it is wrong, or not there any more.</summary>
    Refused,

    /// <summary>Nobody knows: the connection broke after it was handed over and before the answer. It is not sent again.</summary>
    Unknown,
}

/// <summary>What became of a message, and why.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Code">Where it was not taken: a stable code, such as <c>mail.unreachable</c>; else null.</param>
/// <param name="Detail">What the other side said, without secrets and at most a line; null where it said nothing.</param>
/// <param name="IsOfTheWay">Is it the way's trouble (its server, its account), so that every other message by it would meet it too? Else it is this address's.</param>
public sealed record Delivered(DeliveryOutcome Outcome, string? Code = null, string? Detail = null, bool IsOfTheWay = false)
{
    /// <summary>It was taken.</summary>
    public static Delivered Taken { get; } = new(DeliveryOutcome.Taken);
}
