using Recruiting.Core.Posts;

namespace Recruiting.PowerShell.Output;

/// <summary>What is wrong with a row of an import: the target of its error.</summary>
public sealed class PresenceRejectedRow
{
    internal PresenceRejectedRow(string source, ImportError error, object? row)
    {
        Source = source;
        Line = error.Line;
        Column = error.Column;
        Code = error.Code;
        Message = error.Error;
        Row = row;
    }

    /// <summary>The file, or 'pipeline'.</summary>
    public string Source { get; }

    /// <summary>The line of a CSV file on which the row begins; in JSON and in a pipeline the row's place, 1 for the first.</summary>
    public int Line { get; }

    /// <summary>The column; null where the whole row or file is meant.</summary>
    public string? Column { get; }

    /// <summary>What is wrong, as a stable code.</summary>
    public string Code { get; }

    /// <summary>What is wrong, and how to mend it.</summary>
    public string Message { get; }

    /// <summary>The row as it came down the pipeline; null for a file's.</summary>
    public object? Row { get; }

    /// <summary>It on one line.</summary>
    public override string ToString() => $"{Source}, {Line}{(Column is null ? "" : $", {Column}")}";
}
