using Microsoft.Data.Sqlite;

namespace Recruiting.Core.Storage;

/// <summary>Statements that are prepared once and run with changing values.</summary>
internal static class SqliteCommands
{
    /// <summary>Prepares a statement with the parameters named.</summary>
    public static SqliteCommand Prepared(this SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        command.Prepare();
        return command;
    }

    /// <summary>The values, in the order in which <see cref="Prepared"/> was given the names.</summary>
    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }
}
