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

    /// <summary>Where the log of a channel stands, or (null) that of the team: its settings, colleagues and connections.</summary>
    internal static (string Table, string Partition) Place(string workspace, string? channel) =>
        channel is null ? (Tables.Workspace, RowKey.Of(workspace)) : (Tables.Channels, RowKey.Of(workspace, channel));

    /// <summary>Some of what happened in a channel, or (null) to the team.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="channel">The channel's id; null for the team.</param>
    /// <param name="from">The key to begin with (<see cref="LogKey.Before"/>, <see cref="LogSome.Next"/>).</param>
    /// <param name="most">How many.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<LogSome> SomeAsync(string workspace, string? channel, string from, int most, CancellationToken cancel = default)
    {
        var (table, partition) = Place(workspace, channel);
        var (rows, last) = (new List<LogRow>(most), "");
        await foreach (var (key, row) in ReadAsync(table, partition, (from, LogKey.All.To), cancel).Take(most).ConfigureAwait(false))
        {
            rows.Add(row);
            last = key;
        }

        // "-" is the least character that a key can go on with: this is the first key behind the last one.
        return new(rows, rows.Count < most ? null : last + "-");
    }

    /// <summary>How many moves of each post of a channel are found by their time, by the post's suffix.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(string workspace, string channel, CancellationToken cancel = default)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var (_, row) in ReadAsync(Tables.Channels, RowKey.Of(workspace, channel), LogKey.All, cancel).ConfigureAwait(false))
        {
            if (row.Entry is null) counts[row.What[0]] = counts.GetValueOrDefault(row.What[0]) + 1;
        }

        return counts;
    }

    /// <summary>When each post of a channel that was moved at or after an instant was moved last, by the post's suffix; cut to the second.</summary>
    public async Task<IReadOnlyDictionary<string, Instant>> MovedSinceAsync(string workspace, string channel, Instant since, CancellationToken cancel = default)
    {
        var moved = new Dictionary<string, Instant>(StringComparer.Ordinal);
        var range = (LogKey.All.From, LogKey.Range(since, since).To);
        await foreach (var (_, row) in ReadAsync(Tables.Channels, RowKey.Of(workspace, channel), range, cancel).ConfigureAwait(false))
        {
            // The newest come first.
            if (row.Entry is null) moved.TryAdd(row.What[0], row.At);
        }

        return moved;
    }

    /// <summary>Puts pseudonyms in place of people's names in entries of before an instant: of a channel, or (null) of the team.</summary>
    /// <returns>How many were changed.</returns>
    public async Task<int> ForgetNamesAsync(string workspace, string? channel, Instant before, CancellationToken cancel = default)
    {
        var (table, partition) = Place(workspace, channel);
        var range = LogKey.Range(Instant.FromUnixTimeSeconds(0), before);
        var forgotten = 0;
        await foreach (var row in rows.RangeAsync(table, partition, range.From, range.To, cancel).ConfigureAwait(false))
        {
            if (row.Body == PostMark) continue;
            var entry = RowJson.FromBody<LogEntry>(row);
            var without = entry with { By = Pseudonym.Of(entry.By), Colleague = entry.Colleague is { } colleague ? Pseudonym.Of(colleague) : null };
            if (without == entry && LogKey.NamesNobody(row.Key)) continue;
            RowWrite[] writes = LogKey.NamesNobody(row.Key)
                ? [RowWrite.Replace(row.Key, RowJson.ToBody(without), row.Version)]
                : [RowWrite.Delete(row.Key, row.Version), RowWrite.Put(LogKey.OfEntry(entry.At, row.Key), RowJson.ToBody(without))];
            if ((await rows.WriteAsync(table, partition, writes, cancel).ConfigureAwait(false)).Written) forgotten++;
        }

        return forgotten;
    }

    private async IAsyncEnumerable<(string Key, LogRow Row)> ReadAsync(string table, string partition, (string From, string To) range, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in rows.RangeAsync(table, partition, range.From, range.To, cancel).ConfigureAwait(false))
        {
            var (at, what) = LogKey.Parts(row.Key);
            yield return (row.Key, new(at, what, row.Body == PostMark ? null : RowJson.FromBody<LogEntry>(row)));
        }
    }

    /// <summary>The body of a row that points at a line of a post's history.</summary>
    internal const string PostMark = "{}";
}
