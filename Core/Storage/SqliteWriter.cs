using Microsoft.Data.Sqlite;

namespace Recruiting.Core.Storage;

/// <summary>The one connection of a store that writes; one caller at a time.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private const string Here = "tbl = @tbl AND partition = @partition AND key = @key";
    private static readonly string[] Place = ["@tbl", "@partition", "@key"];
    private static readonly string[] Versioned = [.. Place, "@old"];

    private readonly SqliteFile file;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand put;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand replace;
    private readonly SqliteCommand delete;
    private readonly SqliteCommand deleteVersion;
    private readonly SqliteCommand lastVersion;
    private readonly SqliteCommand keepVersion;
    private readonly SQLitePCL.sqlite3_stmt others;
    private long version;

    public SqliteWriter(SqliteFile file, SqliteConnection connection)
    {
        this.file = file;
        this.connection = connection;
        const string Insert = "INSERT INTO rows (tbl, partition, key, version, body) VALUES (@tbl, @partition, @key, @version, @body) ON CONFLICT DO ";
        put = connection.Prepared(Insert + "UPDATE SET version = excluded.version, body = excluded.body", [.. Place, "@version", "@body"]);
        insert = connection.Prepared(Insert + "NOTHING", [.. Place, "@version", "@body"]);
        replace = connection.Prepared($"UPDATE rows SET version = @version, body = @body WHERE {Here} AND version = @old", [.. Versioned, "@version", "@body"]);
        delete = connection.Prepared($"DELETE FROM rows WHERE {Here}", Place);
        deleteVersion = connection.Prepared($"DELETE FROM rows WHERE {Here} AND version = @old", Versioned);
        lastVersion = connection.Prepared("SELECT last FROM counter");
        keepVersion = connection.Prepared("UPDATE counter SET last = @last", "@last");
        others = SqliteMarks.DataVersion(connection);
    }

    /// <summary>Begins a transaction as soon as no other process is in one. A file that a newer release has moved forward meanwhile is not written.</summary>
    public async Task BeginAsync()
    {
        await file.BeginAsync(connection);
        try
        {
            _ = file.Version(connection);
            version = (long)lastVersion.ExecuteScalar()!;
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    /// <summary>One batch within the transaction, all or nothing; an error of the engine leaves the transaction fit for <see cref="Rollback"/> only.</summary>
    public BatchResult Apply(PendingWrite batch)
    {
        SqliteFile.Execute(connection, "SAVEPOINT batch");
        var versions = new string?[batch.Writes.Count];
        for (var i = 0; i < versions.Length; i++)
        {
            var write = batch.Writes[i];
            if (!Apply(batch.Table, batch.Partition, write))
            {
                SqliteFile.Execute(connection, "ROLLBACK TO batch; RELEASE batch");
                return new(write.Key, []);
            }

            if (write.Body is not null) versions[i] = SqliteVersion.ToText(version);
        }

        SqliteFile.Execute(connection, "RELEASE batch");
        return new(null, versions);
    }

    /// <summary>Makes the transaction durable.</summary>
    public void Commit()
    {
        keepVersion.With(version).ExecuteNonQuery();
        SqliteFile.Execute(connection, "COMMIT");
    }

    /// <summary>Differs from what it was where a connection other than this one has committed meanwhile.</summary>
    public long OthersVersion() => SqliteMarks.Ask(others);

    /// <summary>Ends the transaction without a trace, whether or not SQLite has done so already.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) SqliteFile.Execute(connection, "ROLLBACK");
    }

    public void Dispose()
    {
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[put, insert, replace, delete, deleteVersion, lastVersion, keepVersion]) command.Dispose();
        others.Dispose();
        connection.Dispose();
    }

    private bool Apply(string table, string partition, RowWrite write) => write switch
    {
        { Body: null, Condition: RowCondition.Version } =>
            deleteVersion.With(table, partition, write.Key, SqliteVersion.Of(write.Version!)).ExecuteNonQuery() == 1,
        { Body: null } => delete.With(table, partition, write.Key).ExecuteNonQuery() >= 0,
        { Condition: RowCondition.Version } =>
            replace.With(table, partition, write.Key, SqliteVersion.Of(write.Version!), ++version, write.Body).ExecuteNonQuery() == 1,
        { Condition: RowCondition.New } => insert.With(table, partition, write.Key, ++version, write.Body).ExecuteNonQuery() == 1,
        _ => put.With(table, partition, write.Key, ++version, write.Body).ExecuteNonQuery() == 1,
    };
}
