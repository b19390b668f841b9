using System.Globalization;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;

namespace Recruiting.PowerShell.Output;

/// <summary>How many promises in a row a channel kept, and whether it is about to break one.</summary>
public sealed class PresenceStreak
{
    private const int Drawn = 12;

    internal PresenceStreak(Channel channel, Streak streak, SaveAdvice? advice, CultureInfo language)
    {
        Channel = channel.Id;
        Name = channel.Name;
        Unit = streak.Unit.ToString();
        Current = streak.Current;
        Longest = streak.Longest;
        Promised = streak.Promised;
        Placed = streak.Placed;
        Scheduled = streak.Scheduled;
        AtRisk = streak.AtRisk;
        Missing = advice?.Missing ?? 0;
        SavedBy = advice is null ? null : StreakTexts.Of(advice.Why, language);
        SavedOn = [.. (advice?.Dates ?? []).Select(d => d.ToDateOnly())];
        SavedInSlot = advice?.Slot?.Id;
        Periods = [.. streak.Periods.Select(p => new PresencePeriod(p, language))];
        LastPeriods = [.. Periods.TakeLast(Drawn)];
        CurrentText = StreakTexts.Length(Current, streak.Unit, language);
        LongestText = StreakTexts.Length(Longest, streak.Unit, language);
        Legend = StreakTexts.Legend(language);
        Rule = StreakTexts.Rule(language);
    }

    /// <summary>The channel's id.</summary>
    public string Channel { get; }

    /// <summary>What people call the channel.</summary>
    public string Name { get; }

    /// <summary>What a period is: Week or Month.</summary>
    public string Unit { get; }

    /// <summary>Kept periods back from the last complete one, plus the running one once it is kept.</summary>
    public int Current { get; }

    /// <summary>The longest there ever was.</summary>
    public int Longest { get; }

    /// <summary>What the running period promises.</summary>
    public int Promised { get; }

    /// <summary>What was placed in the running period and counts.</summary>
    public int Placed { get; }

    /// <summary>What is still to come in the running period.</summary>
    public int Scheduled { get; }

    /// <summary>Placed and still to come together are less than the running period's promise.</summary>
    public bool AtRisk { get; }

    /// <summary>How many more posts the running period needs; 0 where nothing is at risk.</summary>
    public int Missing { get; }

    /// <summary>What would save it, in the reader's language; null where nothing is at risk.</summary>
    public string? SavedBy { get; }

    /// <summary>The earliest local dates on which the missing posts could be placed; fewer than are missing where it cannot be saved any more.</summary>
    public DateOnly[] SavedOn { get; }

    /// <summary>The first open slot in which a post would count; null where there is none.</summary>
    public string? SavedInSlot { get; }

    /// <summary>Every period counted, the running one last.</summary>
    public PresencePeriod[] Periods { get; }

    /// <summary>The last twelve of them, which the views draw.</summary>
    public PresencePeriod[] LastPeriods { get; }

    /// <summary>The current streak in words, in the reader's language.</summary>
    public string CurrentText { get; }

    /// <summary>The longest streak in words, in the reader's language.</summary>
    public string LongestText { get; }

    /// <summary>What the signs of the periods mean, in the reader's language.</summary>
    public string Legend { get; }

    /// <summary>How a streak is counted, in the reader's language.</summary>
    public string Rule { get; }

    /// <summary>The channel's id and its streak.</summary>
    public override string ToString() => $"{Channel}: {CurrentText}";
}
