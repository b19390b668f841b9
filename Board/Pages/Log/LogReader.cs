using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Log;

/// <summary>Reads the log, and looks in it for what the reader would read there.</summary>
public sealed class LogReader(LogBook log, PresenceOptions options)
{
    /// <summary>Reads it.</summary>
    public async Task<LogView> ReadAsync(Visit visit, LogSearch search, CancellationToken cancel)
    {
        var query = new LogQuery { Before = search.Before, Channel = search.Channel, Matches = search.Words.Length == 0 ? null : line => Has(line, search, visit) };
        return new(search, await log.ReadAsync(options.Workspace, query, cancel).ConfigureAwait(false));
    }

    private static bool Has(LogLine line, LogSearch search, Visit visit)
    {
        var (w, names) = (visit.Words, visit.Names);
        return search.IsIn(
            w.Language,
            [
                line.Why.Text(w.Language), names.Doer(line.By, w), line.By, line.Post?.Text, line.To is { } to ? w.Of(to) : null,
                line.Channel is { } channel ? names.Channel(channel) : null, names.Colleague(line.Colleague), .. line.Fields.Select(f => FieldWords.Of(f, w)),
            ]);
    }
}
