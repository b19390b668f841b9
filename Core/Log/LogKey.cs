using System.Globalization;
using NodaTime;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Log;

/// <summary>Keys by which what happened in a partition is found by its time, the newest first. A row under one is written in the batch of what it tells of.</summary>
public static class LogKey
{
    private const string Kind = "when";

    // Keys are ordered upwards only; a larger time is to be a smaller key. Seconds up to the year 5138.
    private const long Far = 99_999_999_999;

    /// <summary>A key of an instant, cut to the second.</summary>
    /// <param name="at">When it happened.</param>
    /// <param name="what">What it happened to; unique in its partition and second.</param>
    public static string Of(Instant at, params ReadOnlySpan<string> what) => RowKey.Of([Kind, Time(at), .. what]);

    /// <summary>The range of what happened from an instant (inclusive) to another (exclusive), both cut to the second.</summary>
    public static (string From, string To) Range(Instant from, Instant to) => (RowKey.Of(Kind, Time(to)) + (char)(RowKey.Separator + 1), RowKey.Of(Kind, Time(from)) + (char)(RowKey.Separator + 1));

    /// <summary>The range of all.</summary>
    public static (string From, string To) All { get; } = (RowKey.First(Kind), RowKey.End(Kind));

    /// <summary>What a key was made of.</summary>
    public static (Instant At, IReadOnlyList<string> What) Parts(string key)
    {
        var parts = RowKey.Parts(key);
        return (Instant.FromUnixTimeSeconds(Far - long.Parse(parts[1], CultureInfo.InvariantCulture)), parts[2..]);
    }

    private static string Time(Instant at) => (Far - at.ToUnixTimeSeconds()).ToString("D11", CultureInfo.InvariantCulture);
}
