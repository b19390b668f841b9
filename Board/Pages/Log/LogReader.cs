using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Log;

/// <summary>Reads the log, and looks in it for what the reader would read there.</summary>
public sealed class LogReader(LogBook log, PresenceOptions options)
{
    /// <summary>Reads it.</summary>
    public async Task<LogView> ReadAsync(Visit visit, LogSearch search, CancellationToken cancel)
    {
        var query = new LogQuery { Before = search.Before, Channel = search.Channel, Matches = search.Words.Length == 0 ? null : Looking(search, visit) };
        return new(search, await log.ReadAsync(options.Workspace, query, cancel).ConfigureAwait(false));
    }

    private static Predicate<LogLine> Looking(LogSearch search, Visit visit)
    {
        var (w, names) = (visit.Words, visit.Names);
        // Thousands of lines name the same few people, channels and states.
        var known = new Dictionary<(string By, string? Channel, string? Colleague, PostState? To), IReadOnlyList<string?>>();
        return line =>
        {
            var key = (line.By, line.Channel, line.Colleague, line.To);
            if (!known.TryGetValue(key, out var named))
            {
                named = [names.Doer(line.By, w), line.By, line.To is { } to ? w.Of(to) : null, line.Channel is { } channel ? names.Channel(channel) : null, names.Colleague(line.Colleague)];
                known.Add(key, named);
            }

            return search.IsIn([line.Why.Text(w.Language), line.Post?.Text, .. named, .. line.Fields.Select(f => FieldWords.Of(f, w))]);
        };
    }
}
