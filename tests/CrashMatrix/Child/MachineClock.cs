using System.IO.MemoryMappedFiles;
using NodaTime;

namespace Recruiting.CrashMatrix.Child;

/// <summary>The clock of the machine that the processes of a case run on: real time, plus a shift that stands in a file and outlives whoever is killed.
/// Processes move it on where Core would wait for minutes.</summary>
internal sealed class MachineClock : TimeProvider, IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor shift;

    private MachineClock(MemoryMappedFile file) => (this.file, shift) = (file, file.CreateViewAccessor(0, sizeof(long)));

    /// <summary>Opens the clock in a file; makes it, with the real time, where it is not there.</summary>
    public static MachineClock Open(string path) => new(MemoryMappedFile.CreateFromFile(
        new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite), null, sizeof(long), MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + new TimeSpan(shift.ReadInt64(0));

    /// <summary>Sets it.</summary>
    public void Set(Instant now) => shift.Write(0, (now.ToDateTimeOffset() - System.GetUtcNow()).Ticks);

    /// <summary>Moves it on.</summary>
    public void Advance(Duration by) => shift.Write(0, shift.ReadInt64(0) + by.BclCompatibleTicks);

    /// <inheritdoc />
    public void Dispose()
    {
        shift.Dispose();
        file.Dispose();
    }
}
