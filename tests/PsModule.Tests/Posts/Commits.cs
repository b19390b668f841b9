namespace Recruiting.PsModule.Tests.Posts;

/// <summary>Counts the commits of a SQLite file: the index of its write-ahead log holds a counter that every transaction adds one to.</summary>
/// <remarks>Bytes 8 to 11 of the file <c>-shm</c>, in the computer's own order. Source: https://www.sqlite.org/walformat.html#the_wal_index_header.</remarks>
internal sealed class Commits(string file)
{
    private readonly uint before = Read(file);

    /// <summary>How many since this was made.</summary>
    public long Count() => (long)Read(file) - before;

    private static uint Read(string file)
    {
        using var index = new FileStream($"{file}-shm", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[12];
        index.ReadExactly(header);
        return BitConverter.ToUInt32(header, 8);
    }
}
