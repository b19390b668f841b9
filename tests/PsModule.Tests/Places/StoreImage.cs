using Microsoft.Data.Sqlite;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>All rows of a store, to compare two moments. Only while no session has it open.</summary>
internal static class StoreImage
{
    /// <summary>The rows, in order.</summary>
    public static IReadOnlyList<string> Of(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "recruiting.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT tbl, partition, key, version, body FROM rows ORDER BY tbl, partition, key";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }
}
