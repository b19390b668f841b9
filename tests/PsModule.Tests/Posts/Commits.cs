using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace Recruiting.PsModule.Tests.Posts;

/// <summary>Counts the commits of a SQLite file by what its write-ahead log holds: a frame that ends a transaction says how many pages the file has then.</summary>
/// <remarks>A reader that stays where it is keeps the log from being begun anew, so that every frame is still there at the end.
/// Source: https://www.sqlite.org/fileformat2.html#the_write_ahead_log.</remarks>
internal sealed class Commits : IDisposable
{
    private const int Header = 32, FrameHeader = 24;

    private readonly SqliteConnection reader;
    private readonly SqliteTransaction held;
    private readonly string log;
    private readonly (int Commits, long Salts) before;

    public Commits(string file)
    {
        log = $"{file}-wal";
        reader = new($"Data Source={file};Pooling=False");
        reader.Open();
        held = reader.BeginTransaction(deferred: true);
        using var look = reader.CreateCommand();
        look.CommandText = "SELECT COUNT(*) FROM rows";
        look.ExecuteScalar();
        before = Read();
    }

    /// <summary>How many since this was made.</summary>
    /// <remarks>A log of which everything was in the file already may be begun anew once: then all that it holds came after.</remarks>
    public int Count()
    {
        var (commits, salts) = Read();
        return salts == before.Salts ? commits - before.Commits : commits;
    }

    public void Dispose()
    {
        held.Dispose();
        reader.Dispose();
    }

    private (int Commits, long Salts) Read()
    {
        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[Header];
        file.ReadExactly(header);
        var page = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(8));
        var salts = header.AsSpan(16, 8).ToArray();
        var frame = new byte[FrameHeader];
        var commits = 0;
        while (file.ReadAtLeast(frame, FrameHeader, throwOnEndOfStream: false) == FrameHeader)
        {
            // Frames of an earlier log have other salts.
            if (!frame.AsSpan(8, 8).SequenceEqual(salts)) break;
            if (BinaryPrimitives.ReadInt32BigEndian(frame.AsSpan(4)) != 0) commits++;
            file.Seek(page, SeekOrigin.Current);
        }

        return (commits, BinaryPrimitives.ReadInt64BigEndian(salts));
    }
}
