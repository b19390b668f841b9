using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Jobs;

/// <summary>One line of a daily copy (JSON lines, gzip): what it is a copy of, then its rows part by part in the order of their keys, then how many there are.
/// Copies of release 0.1.0 have rows only.</summary>
internal sealed record BackupLine
{
    /// <summary>Nulls left out; what a later release adds is skipped.</summary>
    internal static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The first line: the workspace.</summary>
    public string? Workspace { get; init; }

    /// <summary>The first line: when the copy was begun, ISO 8601, UTC.</summary>
    public string? At { get; init; }

    public string? Table { get; init; }

    public string? Partition { get; init; }

    public string? Key { get; init; }

    public string? Body { get; init; }

    /// <summary>The last line: how many rows there are.</summary>
    public long? Rows { get; init; }

    public static BackupLine Begin(string workspace, Instant at) => new() { Workspace = workspace, At = InstantPattern.ExtendedIso.Format(at) };

    public static BackupLine Of(Row row) => new() { Table = row.Table, Partition = row.Partition, Key = row.Key, Body = row.Body };

    public static BackupLine End(long rows) => new() { Rows = rows };

    /// <summary>The row, or null where the line is none.</summary>
    public Row? Row() => Table is null || Partition is null || Key is null || Body is null ? null : new(Table, Partition, Key, "", Body);
}
