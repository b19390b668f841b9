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
    private readonly sqlite3_stmt? ask;
    private readonly Dictionary<(string Table, string Partition), long> written = [];
    private long era, writes, seen, others;
    private bool committing, blind;

    public SqliteMarks(SqliteFile file)
    {
        connection = file.Connect(SqliteOpenMode.ReadWrite);
        try
        {
            connection.Open();
            SqliteFile.Execute(connection, "PRAGMA query_only = ON;");
            ask = DataVersion(connection);
            seen = Ask(ask);
        }
        catch (SqliteException)
        {
            blind = true;
        }
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
            if (committing || blind) return null;
            if (!Look(out var now)) return null;
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
    /// <param name="othersNow">What the connection that writes is told by now of other connections' commits; null where it could not be asked.</param>
    public void Committed(IEnumerable<PendingWrite> batches, Func<long> othersNow)
    {
        lock (gate)
        {
            committing = false;
            foreach (var batch in batches) written[(batch.Table, batch.Partition)] = ++writes;
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
                blind = true;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            blind = true;
            ask?.Dispose();
            connection.Dispose();
        }
    }

    // A file that cannot be asked is told of by whoever reads or writes; here it only means that nothing is remembered.
    private bool Look(out long now)
    {
        now = 0;
        if (blind) return false;
        try
        {
            now = Ask(ask!);
            return true;
        }
        catch (SqliteException)
        {
            return !(blind = true);
        }
    }
}
