using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>A key of an entry that names nobody: a key stays as it is when names are forgotten.</summary>
    /// <param name="at">When it happened.</param>
    /// <param name="what">What tells it from any other of its second; does not show in the key.</param>
    public static string OfEntry(Instant at, params ReadOnlySpan<string> what) =>
        Of(at, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', what!))).AsSpan(0, 12)));

    /// <summary>Is it a key of <see cref="OfEntry"/>? Those of earlier releases name whom an entry is about.</summary>
    public static bool NamesNobody(string key) => RowKey.Parts(key) is { Length: 3 };

    /// <summary>Where what happened before an instant (exclusive, cut to the second) begins; null for all.</summary>
    public static string Before(Instant? at) => at is { } instant ? RowKey.Of(Kind, Time(instant)) + (char)(RowKey.Separator + 1) : All.From;

    /// <summary>The range of what happened from an instant (inclusive) to another (exclusive), both cut to the second.</summary>
    public static (string From, string To) Range(Instant from, Instant to) => (Before(to), Before(from));

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
