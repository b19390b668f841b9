using System.Text;
using Recruiting.Core;

namespace Recruiting.PowerShell.Binding;

/// <summary>Files that somebody names.</summary>
internal static class GivenFile
{
    /// <summary>The text of a file, UTF-8.</summary>
    /// <exception cref="PresenceException"><c>file.not-found</c>, <c>file.not-read</c>.</exception>
    public static async Task<string> TextAsync(string file, CancellationToken cancel) => Encoding.UTF8.GetString(await BytesAsync(file, cancel).ConfigureAwait(false));

    /// <summary>All that is in a file.</summary>
    /// <exception cref="PresenceException"><c>file.not-found</c>, <c>file.not-read</c>.</exception>
    public static async Task<byte[]> BytesAsync(string file, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (NotRead(file, e) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Writes a file beside it and puts that in its place: what was there stays until the new one is whole.</summary>
    /// <exception cref="PresenceException"><c>file.not-written</c>.</exception>
    public static async Task WriteAsync(string file, Func<Stream, Task> write)
    {
        var part = $"{file}.part";
        try
        {
            var stream = File.Create(part);
            await using (stream.ConfigureAwait(false)) await write(stream).ConfigureAwait(false);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PresenceException(FaultKind.Refused, [new Fault("file.not-written", $"The file '{file}' cannot be written. Look whether its folder is there and whether another program has it open. {e.Message}")], e);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    /// <summary>What kept a file from being read, told; null for what has nothing to do with it.</summary>
    public static PresenceException? NotRead(string file, Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => PresenceException.NotFound("file.not-found", $"There is no file '{file}'. Look at its name and folder."),
        IOException or UnauthorizedAccessException =>
            new(FaultKind.Refused, [new Fault("file.not-read", $"The file '{file}' cannot be read. Look whether another program has it open. {e.Message}")], e),
        _ => null,
    };
}
