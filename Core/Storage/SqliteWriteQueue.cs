using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Recruiting.Core.Storage;

/// <summary>Group commit: what waits while one commit is being synced to disk shares the next.</summary>
internal sealed class SqliteWriteQueue : IAsyncDisposable
{
    private const int GroupBatches = 128;
    private const long GroupBytes = 16_000_000;

    private readonly Channel<PendingWrite> waiting = Channel.CreateUnbounded<PendingWrite>(new() { SingleReader = true });
    private readonly SqliteWriter writer;
    private readonly SqliteMarks marks;
    private readonly string file;
    private readonly Task loop;

    public SqliteWriteQueue(SqliteWriter writer, SqliteMarks marks, string file)
    {
        this.writer = writer;
        this.marks = marks;
        this.file = file;
        loop = Task.Run(RunAsync);
    }

    /// <summary>Queues a batch and waits until it is durable or has failed. Cancelling withdraws it until it is taken, and does nothing after.</summary>
    public async Task<BatchResult> WriteAsync(PendingWrite batch, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(batch), typeof(SqliteRowStore));
        using var withdrawal = cancel.Register(() => batch.Cancel(cancel));
        return await batch.Done;
    }

    /// <summary>Takes no more, finishes what was accepted, closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        writer.Dispose();
    }

    private async Task RunAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            try
            {
                await writer.BeginAsync(); // Before anything is taken: while another process writes, more can join the group or be withdrawn.
            }
            catch (Exception e)
            {
                foreach (var batch in Take()) Fail(batch, e);
                continue;
            }

            await RunAsync(Take());
        }
    }

    /// <summary>Within a transaction that has begun. If the engine fails, each batch is run once more by itself: an error harms none but its own batch.</summary>
    private async Task RunAsync(List<PendingWrite> group)
    {
        try
        {
            var results = group.ConvertAll(writer.Apply);
            if (results.Exists(r => r.Written)) Commit(group);
            else writer.Rollback();
            for (var i = 0; i < group.Count; i++) group[i].Complete(results[i]);
        }
        catch (Exception e) when (group.Count == 1)
        {
            Undo();
            Fail(group[0], e);
        }
        catch (Exception)
        {
            Undo();
            foreach (var batch in group) await RunAloneAsync(batch);
        }
    }

    private void Commit(List<PendingWrite> group)
    {
        marks.Committing();
        try
        {
            writer.Commit();
        }
        finally
        {
            // Before anybody hears of it: whoever was told that it is written finds it.
            marks.Committed(group, writer.OthersVersion);
        }
    }

    private async Task RunAloneAsync(PendingWrite batch)
    {
        try
        {
            await writer.BeginAsync();
        }
        catch (Exception e)
        {
            Fail(batch, e);
            return;
        }

        await RunAsync([batch]);
    }

    private void Undo()
    {
        try
        {
            writer.Rollback();
        }
        catch (SqliteException)
        {
            // The next BEGIN says what is wrong; this batch's own error matters more.
        }
    }

    private List<PendingWrite> Take()
    {
        var group = new List<PendingWrite>(GroupBatches);
        var bytes = 0L;
        while (group.Count < GroupBatches && bytes < GroupBytes && waiting.Reader.TryRead(out var batch))
        {
            if (!batch.Take()) continue;
            group.Add(batch);
            bytes += batch.Bytes;
        }

        return group;
    }

    private void Fail(PendingWrite batch, Exception error) => batch.Fail(error is SqliteException e ? SqliteFaults.Of(e, file) : error);
}
