using System.Globalization;
using Recruiting.Core.Channels;

namespace Recruiting.PowerShell.Output;

/// <summary>Days without posts; both ends inclusive.</summary>
public sealed class PresenceBlackout
{
    internal PresenceBlackout(Blackout blackout)
    {
        From = blackout.From.ToDateOnly();
        To = blackout.To.ToDateOnly();
        Reason = blackout.Reason;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, part of it.</summary>
    public DateOnly To { get; }

    /// <summary>Why.</summary>
    public string? Reason { get; }

    /// <summary><c>2026-12-25/2026-12-26 Christmas</c>.</summary>
    public override string ToString()
    {
        var days = From == To ? From.ToString("O", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From:O}/{To:O}");
        return Reason is null ? days : $"{days} {Reason}";
    }
}
