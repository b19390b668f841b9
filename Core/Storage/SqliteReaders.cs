using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Recruiting.Core.Storage;

/// <summary>The readers of one store: as many as read at once, kept for the next.</summary>
internal sealed class SqliteReaders(SqliteFile file) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> idle = [];
    private volatile bool disposed;

    /// <summary>Lends a reader for one read.</summary>
    public T Read<T>(Func<SqliteReader, T> read)
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(SqliteRowStore));
        SqliteReader? reader = null;
        try
        {
            if (!idle.TryTake(out reader)) reader = file.OpenReader();
            var result = read(reader);
            idle.Add(reader);
            reader = null;
            return result;
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Of(e, file.Path);
        }
        finally
        {
            reader?.Dispose();
            if (disposed) Clear();
        }
    }

    /// <summary>Closes what is idle; a reader still out is closed when it comes back.</summary>
    public void Dispose()
    {
        disposed = true;
        Clear();
    }

    private void Clear()
    {
        while (idle.TryTake(out var reader)) reader.Dispose();
    }
}
