using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Recruiting.Core.Storage;

/// <summary>One store's file: makes it, brings its schema up to date, and opens the ways into it.</summary>
/// <remarks>Deadlines are counted by the clock given; the pauses between two tries are real time, because what is waited for is another process.</remarks>
internal sealed class SqliteFile(string path, TimeProvider clock, IReadOnlyList<string> steps)
{
    /// <summary>For how long a busy file is waited for before <c>store.locked</c>.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // SQLite's own waiting backs off to 100 ms a try, and a busy writer's pauses are shorter than that: it would starve. Asking often does not.
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(2);

    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Makes folder and file where they are missing, migrates, and opens the way to write.</summary>
    public async Task<SqliteWriter> OpenWriterAsync(CancellationToken cancel)
    {
        MakeFolder();
        var connection = Connect(SqliteOpenMode.ReadWriteCreate);
        try
        {
            await ReadyAsync(connection, cancel);
            return new(this, connection);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw SqliteFaults.Of(e, Path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection to the file, not opened yet.</summary>
    public SqliteConnection Connect(SqliteOpenMode mode) => new(new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = mode,
        Pooling = false, // Statements stay prepared and handles are released when we say so: connections are kept here.
        DefaultTimeout = 1, // Waiting is ours; 0 would be for ever.
    }.ToString());

    /// <summary>Looks, sets up, and brings the schema up to date.</summary>
    public async Task ReadyAsync(SqliteConnection connection, CancellationToken cancel)
    {
        var behind = false;
        await UntilFreeAsync(() => Inspect(connection), cancel);
        await UntilFreeAsync(() => Prepare(connection), cancel);
        await UntilFreeAsync(() => behind = Version(connection) < steps.Count, cancel);
        if (!behind) return;
        await BeginAsync(connection, cancel);
        Migrate(connection);
    }

    /// <summary>Opens a way to read: sees committed rows only, and waits while another process recovers the file.</summary>
    public SqliteReader OpenReader()
    {
        var connection = Connect(SqliteOpenMode.ReadWrite);
        try
        {
            connection.Open();
            Execute(connection, $"PRAGMA busy_timeout = {(int)Patience.TotalMilliseconds}; PRAGMA query_only = ON; PRAGMA temp_store = MEMORY;");
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>BEGIN IMMEDIATE, as soon as no other process writes.</summary>
    /// <exception cref="PresenceException"><c>store.locked</c>.</exception>
    public Task BeginAsync(SqliteConnection connection, CancellationToken cancel = default) =>
        UntilFreeAsync(() => Execute(connection, "BEGIN IMMEDIATE"), cancel);

    /// <summary>The file's schema version.</summary>
    /// <exception cref="PresenceException"><c>store.newer</c>.</exception>
    public int Version(SqliteConnection connection)
    {
        var version = (int)Ask(connection, "PRAGMA user_version");
        return version <= steps.Count ? version : throw SqliteFaults.Newer(Path, version, steps.Count);
    }

    /// <summary>Runs statements without results, without Microsoft.Data.Sqlite's own waiting (150 ms a try).</summary>
    public static void Execute(SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    private async Task UntilFreeAsync(Action attempt, CancellationToken cancel)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                attempt();
                return;
            }
            catch (SqliteException e) when (SqliteFaults.IsBusy(e.SqliteErrorCode))
            {
                if (clock.GetElapsedTime(start) >= Patience) throw SqliteFaults.Locked(Path, e);
            }

            await Task.Delay(BetweenTries, cancel);
        }
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Unwritable(Path, e);
        }
    }

    /// <summary>Looks before anything is written: a file that is not ours, or newer than we are, stays as it is.</summary>
    private void Inspect(SqliteConnection connection)
    {
        connection.Open();
        if (raw.sqlite3_db_readonly(connection.Handle, "main") != 0) throw SqliteFaults.Unwritable(Path);
        _ = Version(connection);
        // In this order: if another process makes the tables between the two looks, the second finds its mark.
        if (Ask(connection, "SELECT COUNT(*) FROM sqlite_schema") > 0 && Ask(connection, "PRAGMA application_id") != SqliteSchema.ApplicationId)
            throw SqliteFaults.Foreign(Path);
    }

    /// <summary>FULL syncs the log at every commit: what was acknowledged survives a power cut (https://sqlite.org/pragma.html#pragma_synchronous).</summary>
    private static void Prepare(SqliteConnection connection) => Execute(
        connection,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;");

    /// <summary>In a transaction: of two processes that open a fresh file at once the second finds the work done.</summary>
    private void Migrate(SqliteConnection connection)
    {
        foreach (var step in steps.Skip(Version(connection))) Execute(connection, step);
        Execute(connection, $"PRAGMA user_version = {steps.Count}; PRAGMA application_id = {SqliteSchema.ApplicationId}; COMMIT;");
    }

    private static long Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
