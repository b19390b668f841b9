namespace Recruiting.Core.Storage;

/// <summary>The steps by which a file's schema came to be what it is. Step n takes a file from <c>user_version</c> n to n + 1.</summary>
/// <remarks>A step that was released is never changed: append one.</remarks>
internal static class SqliteSchema
{
    /// <summary>"Recr": marks a file as ours (<c>application_id</c>).</summary>
    public const int ApplicationId = 0x52656372;

    /// <summary>Every step so far.</summary>
    /// <remarks>Keys compare as bytes (BINARY), which for the characters that <see cref="RowKey"/> allows is the ordinal order.
    /// The table keeps its rowid: a post's body is longer than what an index page keeps whole, and WITHOUT ROWID wrote half as fast.
    /// <c>counter</c> holds the last version given to any row: versions are never reused, not even for a row that was deleted and came back.</remarks>
    public static readonly IReadOnlyList<string> Steps =
    [
        """
        CREATE TABLE rows (
            tbl TEXT NOT NULL, partition TEXT NOT NULL, key TEXT NOT NULL,
            version INTEGER NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (tbl, partition, key)
        ) STRICT;
        CREATE TABLE counter (last INTEGER NOT NULL) STRICT;
        INSERT INTO counter VALUES (0);
        """,
    ];
}
