using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Log;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>One change of anything.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: a colleague's id, the Desk's user, or a job's name.</param>
/// <param name="Why">What happened.</param>
public sealed record LogLine(Instant At, string By, Reason Why)
{
    /// <summary>The channel that it happened to or in, or null.</summary>
    public string? Channel { get; init; }

    /// <summary>The colleague that it happened to, or null.</summary>
    public string? Colleague { get; init; }

    /// <summary>The post that it happened to, as it is now; null where it happened to none.</summary>
    public Post? Post { get; init; }

    /// <summary>The state that the post came to, or null.</summary>
    public PostState? To { get; init; }

    /// <summary>The fields that changed, by the names that the API gives them; empty for a post.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}

/// <summary>What to look for in the log.</summary>
public sealed record LogQuery
{
    /// <summary>Before this instant, exclusive; null for the newest.</summary>
    public Instant? Before { get; init; }

    /// <summary>In this channel alone; null for all, and the team with them.</summary>
    public string? Channel { get; init; }

    /// <summary>Is a line one of those that are looked for? Null for all.</summary>
    public Predicate<LogLine>? Matches { get; init; }

    /// <summary>How many lines; those of the last one's second come all.</summary>
    public int Most { get; init; } = 50;
}

/// <summary>Lines of the log.</summary>
/// <param name="Lines">The newest first.</param>
/// <param name="Before">Where older ones go on (<see cref="LogQuery.Before"/>); null where there are none.</param>
public sealed record LogPage(IReadOnlyList<LogLine> Lines, Instant? Before);

/// <summary>Every change ever made, by its time.</summary>
public sealed class LogBook(LogStore log, PostStore posts, ChannelStore channels, TimeProvider clock)
{
    /// <summary>How many lines one reading looks at before it says where to go on.</summary>
    public const int MostLooked = 3_000;

    // Most look at the last days; whoever looks further back waits for more.
    private static readonly Duration FirstSpan = Duration.FromDays(7);

    private static readonly Instant Beginning = Instant.FromUtc(2020, 1, 1, 0, 0);

    /// <summary>Reads it.</summary>
    public async Task<LogPage> ReadAsync(string workspace, LogQuery query, CancellationToken cancel = default)
    {
        var places = query.Channel is { } one ? [one] : await channels.EverAsync(workspace, cancel).ToListAsync(cancel).ConfigureAwait(false);
        var seen = new Dictionary<string, Post?>(StringComparer.Ordinal);
        var (found, looked) = (new List<LogLine>(), 0);
        var (to, span) = (query.Before ?? clock.Now() + Duration.FromSeconds(1), FirstSpan);
        while (to > Beginning)
        {
            var from = Instant.Max(to - span, Beginning);
            foreach (var second in await SecondsAsync(workspace, places, query.Channel is null, from, to, cancel).ConfigureAwait(false))
            {
                foreach (var (channel, row) in second)
                {
                    looked++;
                    if (await LineAsync(workspace, channel, row, seen, cancel).ConfigureAwait(false) is { } line && query.Matches?.Invoke(line) != false) found.Add(line);
                }

                if (found.Count >= query.Most || looked >= MostLooked) return new(found, second.Key);
            }

            (to, span) = (from, span * 4);
        }

        return new(found, null);
    }

    private async Task<IEnumerable<IGrouping<Instant, (string? Channel, LogRow Row)>>> SecondsAsync(string workspace, IEnumerable<string> places, bool team, Instant from, Instant to, CancellationToken cancel)
    {
        var rows = new List<(string? Channel, LogRow Row)>();
        foreach (var place in places)
        {
            await foreach (var row in log.OfChannelAsync(workspace, place, from, to, cancel).ConfigureAwait(false)) rows.Add((place, row));
        }

        if (team)
        {
            await foreach (var row in log.OfTeamAsync(workspace, from, to, cancel).ConfigureAwait(false)) rows.Add((null, row));
        }

        // Of one post in one second, the later move first.
        return rows.OrderByDescending(r => r.Row.At).ThenBy(r => r.Channel, StringComparer.Ordinal).ThenByDescending(r => string.Join('.', r.Row.What), StringComparer.Ordinal).GroupBy(r => r.Row.At);
    }

    private async Task<LogLine?> LineAsync(string workspace, string? channel, LogRow row, Dictionary<string, Post?> seen, CancellationToken cancel)
    {
        if (row.Entry is { } entry) return new(entry.At, entry.By, entry.Why) { Channel = entry.Channel ?? channel, Colleague = entry.Colleague, Fields = entry.Fields };
        var which = new PostRef(workspace, PostId.Of(channel!, row.What[0]));
        if (await posts.MoveAsync(which, int.Parse(row.What[1], CultureInfo.InvariantCulture), cancel).ConfigureAwait(false) is not { } move) return null;
        if (!seen.TryGetValue(which.Id, out var post)) seen[which.Id] = post = (await posts.FindAsync(which, cancel).ConfigureAwait(false))?.Value;
        return new(move.At, move.By, move.Why) { Channel = channel, Post = post, To = move.To };
    }
}
