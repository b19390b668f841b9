using System.Text;
using NodaTime;
using Recruiting.Core.Connections;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>LinkedIn asked a connection to wait: until then nothing is asked with it in vain.</summary>
/// <param name="Until">The end, exclusive.</param>
/// <param name="Connection">Since when the connection was the one that was throttled: one that was given anew need not wait.</param>
public sealed record Throttle(Instant Until, Instant Connection) : Stored
{
    private static readonly Duration MostSpread = Duration.FromMinutes(2);

    /// <summary>Does it hold this connection at an instant?</summary>
    public bool Holds(Connection connection, Instant now) => now < Until && connection.Since == Connection;

    /// <summary>When to ask again: LinkedIn's own reset and a little more, so that not all come back at once. The same for all posts of a connection, so that their order is kept.</summary>
    /// <param name="reset">LinkedIn's reset.</param>
    /// <param name="connection">Whose it is; spreads over a twentieth of the wait, two minutes at most.</param>
    /// <param name="now">The instant.</param>
    public static Instant Spread(Instant reset, string connection, Instant now)
    {
        var room = Duration.Min(Duration.Max(reset - now, Duration.Zero) / 20, MostSpread);
        return reset + (room * (Hash(connection) / (double)uint.MaxValue));
    }

    /// <summary>The answer with the time that it is really asked again at.</summary>
    internal static CreateResult Spread(CreateResult answer, Connection? connection, Instant now) =>
        answer is { Outcome: AttemptOutcome.Throttled, RetryAt: { } reset } && connection is not null
            ? answer with { RetryAt = Spread(reset, connection.Of ?? connection.Urn, now) }
            : answer;

    // FNV-1a: the same in every process, which string.GetHashCode is not.
    private static uint Hash(string words)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(words)) hash = unchecked((hash ^ b) * 16777619u);
        // The low bits of short words are alike; what they differ in is spread over all.
        hash = unchecked((hash ^ (hash >> 16)) * 2246822519u);
        return hash ^ (hash >> 13);
    }
}
