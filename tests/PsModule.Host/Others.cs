using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Recruiting.PsModule.Host;

/// <summary>What another module in the same process does with its own versions of the same packages.</summary>
internal static class Others
{
    /// <summary>Uses each of them.</summary>
    /// <returns>Each one's name and version.</returns>
    public static IEnumerable<string> Use()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 41 + 1";
        if (command.ExecuteScalar() is not 42L) throw new InvalidOperationException("SQLite cannot count.");
        if (HttpPipelineBuilder.Build(ClientOptions.Default).CreateRequest().Method.Method.Length == 0) throw new InvalidOperationException("Azure.Core makes no request.");
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull("Europe/Amsterdam") is null) throw new InvalidOperationException("NodaTime knows no Amsterdam.");
        return ((Type[])[typeof(SqliteConnection), typeof(ClientOptions), typeof(Instant)]).Select(t => t.Assembly.GetName()).Select(n => $"{n.Name} {n.Version!.ToString(3)}");
    }
}
