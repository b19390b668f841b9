using Microsoft.Data.Sqlite;

namespace Recruiting.Core.Storage;

/// <summary>One connection with its prepared reads; one caller at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    // Few enough to stream, many enough to be worth the way; and no more than some megabytes where bodies are large.
    private const int PageRows = 500;
    private const int PageCharacters = 2_000_000;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand row;
    private readonly SqliteCommand page;

    public SqliteReader(SqliteConnection connection)
    {
        this.connection = connection;
        row = connection.Prepared("SELECT version, body FROM rows WHERE tbl = @tbl AND partition = @partition AND key = @key", "@tbl", "@partition", "@key");
        page = connection.Prepared(
            $"SELECT version, body, key FROM rows WHERE tbl = @tbl AND partition = @partition AND key >= @from AND key < @to ORDER BY key LIMIT {PageRows}",
            "@tbl", "@partition", "@from", "@to");
    }

    /// <summary>One row, or null.</summary>
    public Row? Row(string table, string partition, string key)
    {
        using var reader = row.With(table, partition, key).ExecuteReader();
        return reader.Read() ? At(reader, table, partition, key) : null;
    }

    /// <summary>The first rows of a range, and whether there may be more behind them.</summary>
    public (List<Row> Rows, bool More) Page(string table, string partition, string from, string to)
    {
        using var reader = page.With(table, partition, from, to).ExecuteReader();
        var rows = new List<Row>();
        var characters = 0;
        while (reader.Read())
        {
            rows.Add(At(reader, table, partition, reader.GetString(2)));
            characters += rows[^1].Body.Length;
            if (rows.Count == PageRows || characters >= PageCharacters) return (rows, true);
        }

        return (rows, false);
    }

    public void Dispose()
    {
        row.Dispose();
        page.Dispose();
        connection.Dispose();
    }

    private static Row At(SqliteDataReader reader, string table, string partition, string key) =>
        new(table, partition, key, SqliteVersion.ToText(reader.GetInt64(0)), reader.GetString(1));
}
