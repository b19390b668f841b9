namespace Recruiting.Core.Storage;

/// <summary>One stored row: a fact or a hint, as a JSON body under (table, partition, key).</summary>
/// <param name="Table">Letters and digits only, beginning with a letter.</param>
/// <param name="Partition">Rows of one partition change together atomically. Made with <see cref="RowKey"/>.</param>
/// <param name="Key">Unique in its partition; ordered ordinally. Made with <see cref="RowKey"/>.</param>
/// <param name="Version">Opaque; changes with every write of the row.</param>
/// <param name="Body">JSON.</param>
public sealed record Row(string Table, string Partition, string Key, string Version, string Body);

/// <summary>What must hold for a write to be done.</summary>
public enum RowCondition
{
    /// <summary>Nothing: insert, replace, or delete whatever is there.</summary>
    Any,

    /// <summary>There is no such row yet.</summary>
    New,

    /// <summary>The row is there and has the version given.</summary>
    Version,
}

/// <summary>One write of a batch: put a body, or delete (<see cref="Body"/> null).</summary>
/// <param name="Key">The row key.</param>
/// <param name="Body">JSON, or null to delete. Deleting what is not there with <see cref="RowCondition.Any"/> does nothing.</param>
/// <param name="Condition">What must hold.</param>
/// <param name="Version">The version that <see cref="RowCondition.Version"/> asks for.</param>
public sealed record RowWrite(string Key, string? Body, RowCondition Condition = RowCondition.Any, string? Version = null)
{
    /// <summary>Insert; conflicts if the row is there.</summary>
    public static RowWrite Insert(string key, string body) => new(key, body, RowCondition.New);

    /// <summary>Insert or replace.</summary>
    public static RowWrite Put(string key, string body) => new(key, body);

    /// <summary>Replace the very version that was read.</summary>
    public static RowWrite Replace(string key, string body, string version) => new(key, body, RowCondition.Version, version);

    /// <summary>Insert where <paramref name="version"/> is null, else replace that version.</summary>
    public static RowWrite Save(string key, string body, string? version) =>
        version is null ? Insert(key, body) : Replace(key, body, version);

    /// <summary>Delete, if it is there.</summary>
    public static RowWrite Delete(string key) => new(key, null);

    /// <summary>Delete the very version that was read.</summary>
    public static RowWrite Delete(string key, string version) => new(key, null, RowCondition.Version, version);
}

/// <summary>What became of a batch: all of it written, or nothing.</summary>
/// <param name="ConflictKey">The key of the first write whose condition did not hold; null where the batch was written.</param>
/// <param name="Versions">The new versions, by position of the write (null for a delete); empty on a conflict.</param>
public readonly record struct BatchResult(string? ConflictKey, IReadOnlyList<string?> Versions)
{
    /// <summary>Was it written?</summary>
    public bool Written => ConflictKey is null;
}
