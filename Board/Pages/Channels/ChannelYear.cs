using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;

namespace Recruiting.Board.Pages.Channels;

/// <summary>What came of a channel's posts in the last twelve months, this one included.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Months">Each month, the newest first.</param>
/// <param name="Missed">Slots that were given up, the newest first.</param>
public sealed record ChannelYear(Channel Channel, IReadOnlyList<ChannelMonth> Months, IReadOnlyList<SlotNote> Missed)
{
    /// <summary>How many posts were placed.</summary>
    public int Placed => Months.Sum(m => m.Placed.Count);

    /// <summary>How many of them are as seen as this.</summary>
    public int Seen(Sight sight) => Months.Sum(m => m.Placed.Count(p => p.Sight == sight));

    /// <summary>How long the bar of a month is, in tenths of the longest: none only where nothing was placed.</summary>
    public int Tenths(ChannelMonth month)
    {
        var most = Months.Max(m => m.Placed.Count);
        return most == 0 ? 0 : (int)Math.Ceiling(10.0 * month.Placed.Count / most);
    }

    /// <summary>The first day that it tells of.</summary>
    internal static LocalDate First(LocalDate today) => new LocalDate(today.Year, today.Month, 1).PlusMonths(-11);

    /// <summary>Of what is kept.</summary>
    internal static ChannelYear Of(Channel channel, LocalDate today, IReadOnlyList<PlacedPost> placed, IReadOnlyList<SlotNote> notes)
    {
        var byMonth = placed.ToLookup(p => p.On.ToYearMonth());
        var months = Enumerable.Range(0, 12).Select(back => new LocalDate(today.Year, today.Month, 1).PlusMonths(-back));
        return new(
            channel,
            [.. months.Select(m => new ChannelMonth(m, [.. byMonth[m.ToYearMonth()].OrderByDescending(p => p.At)]))],
            [.. notes.OrderByDescending(n => n.On)]);
    }
}

/// <summary>What was placed in a month.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Placed">The posts, the newest first.</param>
public sealed record ChannelMonth(LocalDate From, IReadOnlyList<PlacedPost> Placed);
