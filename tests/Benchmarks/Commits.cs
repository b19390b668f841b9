using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Recruiting.Core.Storage;

namespace Recruiting.Benchmarks;

/// <summary>Durable writes of the row store beside bare Microsoft.Data.Sqlite with the same settings (WAL, synchronous=FULL), two rows a write, in the same run.</summary>
internal static class Commits
{
    private static readonly TimeSpan For = TimeSpan.FromSeconds(4);
    private static readonly string Body = new('x', 1_000);

    internal static async Task RunAsync()
    {
        var bare = Bare();
        await using var bench = await Bench.OpenAsync();
        var single = await StoreAsync(bench.Rows, 1);
        var grouped = await StoreAsync(bench.Rows, 128);
        Report.Figure("bare Microsoft.Data.Sqlite, one writer, a transaction of two rows", bare, "writes/s");
        Report.Figure("row store, one writer, a batch of two rows", single, "writes/s");
        Report.Figure("row store, 128 writers at once, a batch of two rows each", grouped, "writes/s");
        Report.Figure("row store : bare, one writer", single / bare, "x");
        Report.Figure("row store with 128 writers : bare, one writer", grouped / bare, "x");
    }

    private static double Bare()
    {
        var folder = Directory.CreateTempSubdirectory("recruiting-bench-").FullName;
        try
        {
            return BareIn(Path.Combine(folder, "bare.db"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double BareIn(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows(k TEXT PRIMARY KEY, v INTEGER, body TEXT)");
        var (start, done) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(start) < For)
        {
            using var transaction = connection.BeginTransaction();
            Insert(connection, $"post-{done}", Body);
            Insert(connection, $"log-{done++}", "{}");
            transaction.Commit();
        }

        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> StoreAsync(IRowStore rows, int writers)
    {
        var (start, done) = (Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(async w =>
        {
            for (var i = 0; Stopwatch.GetElapsedTime(start) < For; i++)
            {
                await rows.WriteAsync("bench", $"p{writers}-{w}", [RowWrite.Insert($"post-{i}", Body), RowWrite.Insert($"log-{i}", "{}")]);
                Interlocked.Increment(ref done);
            }
        }));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Insert(SqliteConnection connection, string key, string body)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO rows(k, v, body) VALUES ($k, 1, $b)";
        command.Parameters.AddWithValue("$k", key);
        command.Parameters.AddWithValue("$b", body);
        command.ExecuteNonQuery();
    }
}
