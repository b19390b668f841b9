using System.Runtime.CompilerServices;
using NodaTime;
using Recruiting.Core.Channels;

namespace Recruiting.Core.Posts;

/// <summary>Where and when a text is seen.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Kind">The channel's kind.</param>
/// <param name="On">The local date there.</param>
public readonly record struct Appearance(string Channel, ChannelKind Kind, LocalDate On);

/// <summary>Which texts a reader takes for the same, and how soon they may follow each other.</summary>
public static class NearSame
{
    /// <summary>Folded texts shorter than this are near-same only when equal: in a few words a small change says something else.</summary>
    public const int ShortText = 40;

    /// <summary>In one channel two near-same texts are too close up to this many days apart, inclusive.</summary>
    public const int DaysInChannel = 90;

    /// <summary>In two groups two near-same texts are too close up to this many days apart, inclusive: LinkedIn's group moderation punishes it.</summary>
    public const int DaysInGroups = 7;

    // Keyed by the string object, so a record that is compared often is folded once, and nothing is kept longer than its text.
    private static readonly ConditionalWeakTable<string, Shingles> Memo = [];

    /// <summary>The shingles of a text, remembered for as long as that string object lives. Any thread may ask.</summary>
    public static Shingles Of(string text) => Memo.GetValue(text, static t => new Shingles(t));

    /// <summary>Does a reader take the two texts for the same? They do from a Jaccard index of 0.8, inclusive, of the five-character shingles of the folded texts.
    /// Case, diacritics, punctuation, line breaks and invisible characters do not count (see <see cref="FoldedText"/>).</summary>
    public static bool IsNearSame(string a, string b) => IsNearSame(Of(a), Of(b));

    /// <summary>Does a reader take the two texts for the same?</summary>
    public static bool IsNearSame(Shingles a, Shingles b) =>
        string.Equals(a.Folded, b.Folded, StringComparison.Ordinal)
        || (Math.Min(a.Folded.Length, b.Folded.Length) >= ShortText && a.Resembles(b, parts: 4, whole: 5));

    /// <summary>Would near-same texts be too close here? Whichever comes first; one and the same place and day is too close.</summary>
    public static bool TooClose(Appearance a, Appearance b)
    {
        var days = Math.Abs(Period.DaysBetween(a.On, b.On));
        if (string.Equals(a.Channel, b.Channel, StringComparison.Ordinal)) return days <= DaysInChannel;
        return a.Kind == ChannelKind.Group && b.Kind == ChannelKind.Group && days <= DaysInGroups;
    }
}
