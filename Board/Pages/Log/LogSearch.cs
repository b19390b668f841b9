using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Recruiting.Board.Pages.Log;

/// <summary>What is looked for.</summary>
/// <param name="Words">Words that all stand in a line; empty for any line.</param>
/// <param name="Channel">In one channel, or null.</param>
/// <param name="Before">Older than this instant, or null.</param>
public sealed record LogSearch(string Words, string? Channel, Instant? Before)
{
    // Longer ones are no words that somebody looks for.
    private const int MostCharacters = 200;

    /// <summary>Of a query; what is no search in it counts for nothing.</summary>
    public static LogSearch Of(IQueryCollection query)
    {
        var words = query["q"].ToString().Trim();
        var before = long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 100_000_000_000 ? Instant.FromUnixTimeSeconds(seconds) : (Instant?)null;
        return new(words.Length > MostCharacters ? words[..MostCharacters] : words, query["channel"].ToString() is { Length: > 0 } channel ? channel : null, before);
    }

    /// <summary>The address of what is older, or of the newest (null).</summary>
    public string Address(Instant? before)
    {
        var parts = new[]
        {
            Words.Length > 0 ? "q=" + Uri.EscapeDataString(Words) : null,
            Channel is null ? null : "channel=" + Uri.EscapeDataString(Channel),
            before is { } at ? "before=" + at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : null,
        };
        return "/log?" + string.Join('&', parts.OfType<string>());
    }

    /// <summary>Do all words stand in one of these, in whatever case, with or without accents?</summary>
    public bool IsIn(params IReadOnlyList<string?> texts) => Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PlainLetters.Of)
        .All(word => texts.Any(t => t is not null && PlainLetters.Of(t).Contains(word, StringComparison.OrdinalIgnoreCase)));
}
