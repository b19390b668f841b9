using System.Runtime.CompilerServices;

namespace Recruiting.Core.Storage;

/// <summary>Files in a folder, which any number of processes on this computer use at once. The folder is made when the first file is put.</summary>
/// <param name="folder">The folder; a relative one counts from the current folder.</param>
public sealed class FolderFiles(string folder) : IFiles
{
    private readonly string folder = Path.GetFullPath(folder);
    private int parts;

    /// <inheritdoc/>
    public string Place => folder;

    /// <inheritdoc/>
    public async Task<bool> PutAsync(string name, Stream content, bool onlyNew = false, CancellationToken cancel = default)
    {
        FileNames.Check(name);
        var number = Interlocked.Increment(ref parts);
        // Written beside and renamed. Nobody else writes under this name: it has the process and the number of the put in it.
        var part = $"{Path.Combine(folder, name)}.{Environment.ProcessId}.{number}{FileNames.Part}";
        try
        {
            PrivateFolder.Create(folder);
            if (number == 1) DropLeftovers();
            var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None);
            await using (file.ConfigureAwait(false))
            {
                await content.CopyToAsync(file, cancel).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            cancel.ThrowIfCancellationRequested();
            return Rename(part, Path.Combine(folder, name), onlyNew);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string name, CancellationToken cancel = default)
    {
        FileNames.Check(name);
        try
        {
            // Delete: a file that is being read may be replaced or deleted; the reader goes on reading the old one.
            return Task.FromResult<Stream?>(new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, useAsync: true));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix = "", [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var there = new DirectoryInfo(folder);
        if (!there.Exists) yield break;
        foreach (var file in there.GetFiles().Where(f => f.Name.StartsWith(prefix, StringComparison.Ordinal) && FileNames.IsValid(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            // One that was deleted meanwhile is no more.
            if (file.Exists) yield return new(file.Name, file.Length);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string name, CancellationToken cancel = default)
    {
        FileNames.Check(name);
        try
        {
            if (Directory.Exists(folder)) File.Delete(Path.Combine(folder, name));
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
    }

    private static bool Rename(string part, string file, bool onlyNew)
    {
        try
        {
            File.Move(part, file, overwrite: !onlyNew);
            return true;
        }
        catch (IOException) when (onlyNew && File.Exists(file))
        {
            return false;
        }
    }

    /// <summary>What a process that died left half written: nobody holds it any more.</summary>
    private void DropLeftovers()
    {
        foreach (var left in Directory.GetFiles(folder, "*" + FileNames.Part))
        {
            try
            {
                new FileStream(left, FileMode.Open, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (IOException)
            {
                // Another process is writing it, or has finished it just now.
            }
        }
    }

    private PresenceException Unwritable(Exception e) => new(FaultKind.Unavailable, [new Fault(
        "files.unwritable", $"The folder '{folder}' cannot be used: {e.GetType().Name}. Allow reading and writing there, or make room on its disk, then try again.")], e);
}
