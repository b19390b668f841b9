using Microsoft.Data.Sqlite;

namespace Recruiting.Core.Tests.Storage;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recruiting-store-");

    /// <summary>A file that is not there yet.</summary>
    public string File => Path.Combine(folder.FullName, "rows.db");

    /// <summary>A plain connection to the file, without anything of the store's.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Runs SQL past the store.</summary>
    public object? Run(string sql)
    {
        using var connection = Connect();
        return connection.Run(sql);
    }

    public void Dispose() => folder.Delete(recursive: true);
}

internal static class Sql
{
    public static object? Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
