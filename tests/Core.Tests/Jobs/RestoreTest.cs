using Recruiting.Core.Jobs;
using Recruiting.Core.Storage;
using Recruiting.Core.Tests.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>A place for daily copies, and what is restored from it.</summary>
public abstract class RestoreTest : IDisposable
{
    private protected RestoreTest() => Backups = new FolderFiles(Path.Combine(Path.GetDirectoryName(Folders.File)!, "backups"));

    private protected TempFolder Folders { get; } = new();

    private protected FolderFiles Backups { get; }

    public void Dispose()
    {
        Folders.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Presence Start(Presence? like = null, IRowStore? store = null) => Presence.Start(store, like is null ? null : new(like.Clock.GetUtcNow()), files: new(Backups, Backups));

    private protected static Task<RestoreReport> RestoreAsync(Presence presence, byte[] copy, bool replace = false) =>
        presence.Get<Restore>().RunAsync(Presence.Workspace, "copy", _ => Task.FromResult<Stream>(new MemoryStream(copy)), replace);

    private protected async Task<byte[]> CopyAsync()
    {
        var newest = await Backups.ListAsync().LastAsync();
        await using var stream = (await Backups.OpenAsync(newest.Name))!;
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
