using System.Runtime.CompilerServices;
using NodaTime;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Log;

/// <summary>The log in the store: rows among those of each channel, and among those of the workspace.</summary>
public sealed class LogStore(IRowStore rows)
{
    /// <summary>Writes down what is about to be done to something that stands in no partition with a log of its own (a connection): a crash may leave an entry too many, never one too few.</summary>
    public async Task AddAsync(string workspace, LogEntry entry, CancellationToken cancel = default) =>
        await rows.WriteAsync(Tables.Workspace, RowKey.Of(workspace), [entry.ToWrite(entry.Why.Code)], cancel).ConfigureAwait(false);

    /// <summary>What happened in a channel from an instant (inclusive) to another (exclusive), the newest first.</summary>
    public IAsyncEnumerable<LogRow> OfChannelAsync(string workspace, string channel, Instant from, Instant to, CancellationToken cancel = default) =>
        ReadAsync(Tables.Channels, RowKey.Of(workspace, channel), LogKey.Range(from, to), cancel);

    /// <summary>What happened to the team's settings, its colleagues and its connections.</summary>
    public IAsyncEnumerable<LogRow> OfTeamAsync(string workspace, Instant from, Instant to, CancellationToken cancel = default) =>
        ReadAsync(Tables.Workspace, RowKey.Of(workspace), LogKey.Range(from, to), cancel);

    /// <summary>How many moves of each post of a channel are found by their time, by the post's suffix.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(string workspace, string channel, CancellationToken cancel = default)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in ReadAsync(Tables.Channels, RowKey.Of(workspace, channel), LogKey.All, cancel).ConfigureAwait(false))
        {
            if (row.Entry is null) counts[row.What[0]] = counts.GetValueOrDefault(row.What[0]) + 1;
        }

        return counts;
    }

    /// <summary>Puts pseudonyms in place of people's names in entries of before an instant: of a channel, or (null) of the team.</summary>
    /// <returns>How many were changed.</returns>
    public async Task<int> ForgetNamesAsync(string workspace, string? channel, Instant before, CancellationToken cancel = default)
    {
        var (table, partition) = channel is null ? (Tables.Workspace, RowKey.Of(workspace)) : (Tables.Channels, RowKey.Of(workspace, channel));
        var range = LogKey.Range(Instant.FromUnixTimeSeconds(0), before);
        var forgotten = 0;
        await foreach (var row in rows.RangeAsync(table, partition, range.From, range.To, cancel).ConfigureAwait(false))
        {
            if (row.Body == PostMark) continue;
            var entry = RowJson.FromBody<LogEntry>(row);
            var without = entry with { By = Pseudonym.Of(entry.By), Colleague = entry.Colleague is { } colleague ? Pseudonym.Of(colleague) : null };
            if (without == entry) continue;
            if ((await rows.WriteAsync(table, partition, [RowWrite.Replace(row.Key, RowJson.ToBody(without), row.Version)], cancel).ConfigureAwait(false)).Written) forgotten++;
        }

        return forgotten;
    }

    private async IAsyncEnumerable<LogRow> ReadAsync(string table, string partition, (string From, string To) range, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in rows.RangeAsync(table, partition, range.From, range.To, cancel).ConfigureAwait(false))
        {
            var (at, what) = LogKey.Parts(row.Key);
            yield return new(at, what, row.Body == PostMark ? null : RowJson.FromBody<LogEntry>(row));
        }
    }

    /// <summary>The body of a row that points at a line of a post's history.</summary>
    internal const string PostMark = "{}";
}

/// <summary>A row of the log.</summary>
/// <param name="At">When, cut to the second.</param>
/// <param name="What">Of a post: its suffix and the number of the move; else what it happened to.</param>
/// <param name="Entry">The entry; null for a move of a post, which stands in that post's history.</param>
public sealed record LogRow(Instant At, IReadOnlyList<string> What, LogEntry? Entry);
