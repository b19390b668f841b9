using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;

namespace Recruiting.PowerShell.Output;

/// <summary>What became of a channel's promises over a span.</summary>
public sealed class PresenceMeasure
{
    internal PresenceMeasure(Channel channel, Streak streak, KeptPromises span)
    {
        Channel = channel.Id;
        Name = channel.Name;
        Unit = streak.Unit.ToString();
        Periods = span.Periods.Count;
        From = span.Periods.Count > 0 ? span.Periods[0].Start.ToDateOnly() : null;
        To = span.Periods.Count > 0 ? span.Periods[^1].Period.End.ToDateOnly() : null;
        Promised = span.Promised;
        Placed = span.Placed;
        Promises = span.Promises;
        Kept = span.Kept;
        ShareKept = span.Share;
        Current = streak.Current;
        Longest = streak.Longest;
        AtRisk = streak.AtRisk;
    }

    /// <summary>The channel's id.</summary>
    public string Channel { get; }

    /// <summary>What people call the channel.</summary>
    public string Name { get; }

    /// <summary>What a period is: Week or Month.</summary>
    public string Unit { get; }

    /// <summary>How many periods were counted.</summary>
    public int Periods { get; }

    /// <summary>The first day counted; null where no period was.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day counted.</summary>
    public DateOnly? To { get; }

    /// <summary>How many posts the periods promised.</summary>
    public int Promised { get; }

    /// <summary>How many posts were placed in them and count.</summary>
    public int Placed { get; }

    /// <summary>How many of the periods promised something.</summary>
    public int Promises { get; }

    /// <summary>How many of those promises were kept.</summary>
    public int Kept { get; }

    /// <summary>The share of promises kept, 0 to 1; null where nothing was promised.</summary>
    public double? ShareKept { get; }

    /// <summary>The streak as it stands now.</summary>
    public int Current { get; }

    /// <summary>The longest streak there ever was.</summary>
    public int Longest { get; }

    /// <summary>Is the running period about to break its promise?</summary>
    public bool AtRisk { get; }

    /// <summary>The channel's id.</summary>
    public override string ToString() => Channel;
}
