using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Channels;

namespace Recruiting.Board.Api;

/// <summary>Days without posts, both ends inclusive.</summary>
public sealed record BlackoutBody(LocalDate? From, LocalDate? To, string? Reason)
{
    internal static BlackoutBody Of(Blackout b) => new(b.From, b.To, b.Reason);

    internal Blackout ToBlackout(string place)
    {
        if (From is not { } from) throw PresenceException.Invalid("blackout.range-invalid", "A blackout begins on a date: give 'from' (and 'to', the last day, where it is longer).", place + ".from");
        var to = To ?? from;
        return to < from
            ? throw PresenceException.Invalid("blackout.range-invalid", "A blackout's last day lies before its first. Both ends count.", place + ".to")
            : new Blackout(from, to, Reason);
    }
}
