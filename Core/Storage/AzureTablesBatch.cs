using Azure;
using Azure.Data.Tables;

namespace Recruiting.Core.Storage;

/// <summary>One batch on its way into a table: sent, sent again where that is right, and in the end written or in conflict.</summary>
/// <remarks>
/// <para>The client repeats a request that got no answer. If the server had done it all the same, the second is refused because of the first: its rows are there,
/// its versions are old. So each batch marks its rows with a stamp of its own, and a refusal after such a try is settled by reading: a row with our stamp is
/// the proof that all of the batch was written; a row that still has the version asked for is the proof that nothing was. Where there is neither,
/// because others have changed all of it since, nobody can tell, and <c>store.uncertain</c> says so.</para>
/// <para>Azure refuses to delete what is not there. Such a deletion is left out, and the rest is sent again: if another puts the row at that very moment, it stays.</para>
/// </remarks>
internal sealed class AzureTablesBatch(TableClient table, string partition, IReadOnlyList<RowWrite> writes, string stamp, string place)
{
    private const int MostTries = 4;

    // A row that another has changed since it was written: what it got then was never told, and is nobody's version any more.
    private const string Superseded = "superseded";

    private readonly AzureTablesTries tries = new();
    private readonly List<int> left = [.. Enumerable.Range(0, writes.Count)];

    /// <summary>Writes it.</summary>
    /// <exception cref="RequestFailedException">Azure failed, or the table is missing.</exception>
    /// <exception cref="PresenceException"><c>store.uncertain</c>.</exception>
    public async Task<BatchResult> WriteAsync(CancellationToken deadline)
    {
        using var watching = tries.Watch();
        for (var failures = 0; ;)
        {
            if (left.Count == 0) return new(null, new string?[writes.Count]);
            try
            {
                var answer = await table.SubmitTransactionAsync(left.Select(i => Action(writes[i])), deadline).ConfigureAwait(false);
                return Written(answer.Value);
            }
            catch (TableTransactionFailedException e) when (e.FailedTransactionActionIndex is { } at && !AzureTablesFaults.IsNoTable(e))
            {
                tries.Note(e.Status);
                var refused = left[at];
                if (e.Status == 404 && writes[refused] is { Body: null, Condition: RowCondition.Any }) left.RemoveAt(at);
                else if (e.Status is 404 or 409 or 412) return await SettleAsync(refused, deadline).ConfigureAwait(false);
                // Within an answer that is a success the client does not look for what it would try again.
                else if (e.Status is not (408 or 429 or >= 500) || ++failures == MostTries) throw;
                else await Task.Delay(TimeSpan.FromMilliseconds(400 << failures), deadline).ConfigureAwait(false);
            }
        }
    }

    private TableTransactionAction Action(RowWrite write)
    {
        var tag = write.Condition == RowCondition.Version ? AzureTablesVersion.ToETag(write.Version!) : ETag.All;
        if (write.Body is not { } body) return new(TableTransactionActionType.Delete, AzureTablesEntity.Of(partition, write.Key), tag);
        var entity = AzureTablesEntity.Of(partition, write.Key, body, stamp);
        return write.Condition switch
        {
            RowCondition.New => new(TableTransactionActionType.Add, entity),
            RowCondition.Version => new(TableTransactionActionType.UpdateReplace, entity, tag),
            _ => new(TableTransactionActionType.UpsertReplace, entity),
        };
    }

    private BatchResult Written(IReadOnlyList<Response> answers)
    {
        var versions = new string?[writes.Count];
        foreach (var (at, answer) in left.Zip(answers))
        {
            if (writes[at].Body is not null) versions[at] = AzureTablesVersion.Of(answer.Headers.ETag!.Value);
        }

        return new(null, versions);
    }

    private async Task<BatchResult> SettleAsync(int refused, CancellationToken deadline)
    {
        var doubt = tries.InDoubt;
        var rows = new Dictionary<int, TableEntity?>();
        // Without doubt only the conditions before the one that Azure named are of interest: the first of the batch is to be named.
        foreach (var at in Enumerable.Range(0, writes.Count).Where(i => doubt || (i < refused && writes[i].Condition != RowCondition.Any)))
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, writes[at].Key, cancellationToken: deadline).ConfigureAwait(false);
            rows[at] = row.HasValue ? row.Value : null;
        }

        if (doubt)
        {
            if (WasWritten(rows)) return new(null, [.. rows.OrderBy(r => r.Key).Select(r => VersionOf(writes[r.Key], r.Value))]);
            if (!rows.Any(r => writes[r.Key].Condition == RowCondition.Version && Holds(writes[r.Key], r.Value))) throw AzureTablesFaults.Uncertain(place);
        }

        var first = rows.OrderBy(r => r.Key).FirstOrDefault(r => !Holds(writes[r.Key], r.Value), new(refused, null)).Key;
        return new(writes[first].Key, []);
    }

    // Who deleted a row does not show in it: that all of them are gone is what a batch of deletions asked for.
    private bool WasWritten(Dictionary<int, TableEntity?> rows) => writes.All(w => w.Body is null)
        ? rows.Values.All(r => r is null)
        : rows.Values.Any(r => r is not null && AzureTablesEntity.StampOf(r) == stamp);

    private string? VersionOf(RowWrite write, TableEntity? row) => write.Body is null
        ? null
        : row is not null && AzureTablesEntity.StampOf(row) == stamp ? AzureTablesVersion.Of(row.ETag) : Superseded;

    private static bool Holds(RowWrite write, TableEntity? row) => write.Condition switch
    {
        RowCondition.New => row is null,
        RowCondition.Version => row?.ETag == AzureTablesVersion.ToETag(write.Version!),
        _ => true,
    };
}
