using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Recruiting.Core.Storage;

/// <summary>Tells without reading rows whether a partition is as it was, whoever writes into the file.</summary>
/// <remarks>SQLite tells a connection whether any other one committed since it last asked (https://sqlite.org/pragma.html#pragma_data_version). This one only asks, so it is told of
/// our own commits and of other processes'. Ours are counted by partition, and the connection that writes is told of the others' alone: what this one was told of, and that
/// one was not, was ours. Anything else begins a new era, in which no earlier mark holds.</remarks>
internal sealed class SqliteMarks : IDisposable
{
    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly int most;
    private readonly Dictionary<(string Table, string Partition), long> written = [];
    private sqlite3_stmt? ask;
    private long era, writes, seen, others;
    private bool committing, closed;

    /// <summary>Marks of a file.</summary>
    /// <param name="file">The file; made already.</param>
    /// <param name="most">How many partitions are counted apart; where there are more, a new era begins.</param>
    public SqliteMarks(SqliteFile file, int most = 10_000)
    {
        connection = file.Connect(SqliteOpenMode.ReadWrite);
        this.most = most;
        Look(out seen);
    }

    /// <summary>A question to a connection: has any other one committed? The answer differs from the last where one has.</summary>
    public static sqlite3_stmt DataVersion(SqliteConnection connection)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out var statement), connection.Handle);
        return statement;
    }

    /// <summary>Asks it.</summary>
    public static long Ask(sqlite3_stmt dataVersion)
    {
        var code = raw.sqlite3_step(dataVersion);
        var version = raw.sqlite3_column_int64(dataVersion, 0);
        raw.sqlite3_reset(dataVersion);
        return code == raw.SQLITE_ROW ? version : throw new SqliteException($"SQLite answered {code}.", code);
    }

    /// <summary>The partition's mark; null while we commit.</summary>
    public RowMark? Of(string table, string partition)
    {
        lock (gate)
        {
            if (committing || !Look(out var now)) return null;
            // All of ours were counted before the last look was kept: this was somebody else.
            if (now != seen) (era, seen) = (era + 1, now);
            return new(era, written.GetValueOrDefault((table, partition)));
        }
    }

    /// <summary>We are about to commit: until <see cref="Committed"/> nobody can tell whose the next change is.</summary>
    public void Committing()
    {
        lock (gate) committing = true;
    }

    /// <summary>We committed, or failed to.</summary>
    /// <param name="batches">Where it was written.</param>
    /// <param name="othersNow">Asks the connection that writes what it is told by now of other connections' commits.</param>
    public void Committed(IEnumerable<PendingWrite> batches, Func<long> othersNow)
    {
        lock (gate)
        {
            committing = false;
            foreach (var batch in batches) written[(batch.Table, batch.Partition)] = ++writes;
            if (written.Count > most)
            {
                written.Clear();
                era++;
            }

            try
            {
                // In this order: a commit of somebody else's before the first look is told by the second; one after it, by the next.
                if (!Look(out var now)) return;
                var told = othersNow();
                if (told != others) (era, others) = (era + 1, told);
                seen = now;
            }
            catch (SqliteException)
            {
                era++;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            ask?.Dispose();
            connection.Dispose();
        }
    }

    // A file that cannot be asked (another process recovers it) is told of by whoever reads or writes; here it only means that nothing is remembered of before. Nobody is kept
    // waiting for it: the next one asks again.
    private bool Look(out long now)
    {
        now = 0;
        if (closed) return false;
        try
        {
            now = Ask(ask ??= Prepare());
            return true;
        }
        catch (SqliteException)
        {
            era++;
            return false;
        }
    }

    private sqlite3_stmt Prepare()
    {
        if (connection.State != System.Data.ConnectionState.Open) connection.Open();
        SqliteFile.Execute(connection, "PRAGMA query_only = ON;");
        return DataVersion(connection);
    }
}
