using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Recruiting.Core.Storage;

/// <summary>SQLite's result codes (https://sqlite.org/rescode.html) and the file system's errors, in words for the person who can mend them.</summary>
internal static class SqliteFaults
{
    /// <summary>Somebody else holds the file for now; trying again later helps. Extended codes (BUSY_SNAPSHOT, BUSY_RECOVERY) count.</summary>
    public static bool IsBusy(int code) => (code & 0xFF) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL;

    /// <summary>What <paramref name="error"/> means for the store in <paramref name="file"/>.</summary>
    public static PresenceException Of(SqliteException error, string file) => error.SqliteErrorCode switch
    {
        var code when IsBusy(code) => Locked(file, error),
        raw.SQLITE_NOTADB => Unavailable("store.damaged", $"{file} is not a store. Name another file, or put a backup in its place.", error),
        raw.SQLITE_CORRUPT => Unavailable("store.damaged", $"The store {file} is damaged. Put a backup in its place.", error),
        raw.SQLITE_FULL => Full(file, error),
        // The shared index of the write-ahead log cannot grow: there is no other cause than a full disk.
        raw.SQLITE_IOERR when error.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE => Full(file, error),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => Unwritable(file, error),
        _ => Unavailable("store.failed", $"The store {file} could not be used (SQLite error {error.SqliteExtendedErrorCode}). Look at the disk it is on, then try again.", error),
    };

    /// <summary>The file or its folder cannot be written.</summary>
    public static PresenceException Unwritable(string file, Exception? error = null) => Unavailable(
        "store.unwritable", $"The store {file} cannot be written. Allow writing to the file and its folder, or name another file.", error);

    /// <summary>Another process holds the file for longer than anybody should.</summary>
    public static PresenceException Locked(string file, Exception? error = null) => Unavailable(
        "store.locked", $"The store {file} is locked by another program. Close the program that holds it, then try again.", error);

    /// <summary>A later release of this product made the file what it is.</summary>
    public static PresenceException Newer(string file, int version, int known) => Unavailable(
        "store.newer", $"The store {file} was written by a newer release (schema {version}; this one knows {known}). Update this program, or name another file.");

    /// <summary>A database, but not one of ours; it is left as it is.</summary>
    public static PresenceException Foreign(string file) => Unavailable(
        "store.foreign", $"{file} is the database of another program. Name another file.");

    private static PresenceException Full(string file, Exception error) => Unavailable(
        "store.full", $"The disk of the store {file} is full; nothing of this was written. Make room, then try again.", error);

    private static PresenceException Unavailable(string code, Sentence sentence, Exception? error = null) =>
        new(FaultKind.Unavailable, [new Fault(code, sentence)], error);
}
