using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Cadence;

/// <summary>A post that was placed or has a time.</summary>
internal sealed record PlanEntry(string Post, string Channel, LocalMoment At, PlanContent Content, string? Slot)
{
    public LocalDate Date => At.Date;
}

/// <summary>Posts by local date, so that only neighbours are compared.</summary>
internal sealed class PlanTimeline
{
    private readonly List<PlanEntry> entries = [];

    public void Add(PlanEntry entry) => entries.Insert(IndexOf(entry.Date.PlusDays(1)), entry);

    /// <summary>Those within so many days of a date, either way, inclusive; earliest first.</summary>
    public IEnumerable<PlanEntry> Around(LocalDate date, int days) => Between(date.PlusDays(-days), date.PlusDays(days));

    /// <summary>Those from a date to another, both inclusive; earliest first.</summary>
    public IEnumerable<PlanEntry> Between(LocalDate from, LocalDate to)
    {
        for (var i = IndexOf(from); i < entries.Count && entries[i].Date <= to; i++) yield return entries[i];
    }

    // Where the first entry on or after the date stands.
    private int IndexOf(LocalDate date)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Date < date) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
