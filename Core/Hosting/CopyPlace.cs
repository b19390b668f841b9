using Microsoft.AspNetCore.DataProtection;
using Recruiting.Core.Jobs;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Hosting;

/// <summary>Another store, opened to copy a workspace into it, with what stands beside its rows.</summary>
public sealed class CopyPlace : IAsyncDisposable
{
    private CopyPlace(CopyTarget target, PresenceException? trouble) => (Target, Trouble) = (target, trouble);

    /// <summary>Where the workspace is copied to.</summary>
    public CopyTarget Target { get; }

    /// <summary>Why its key ring cannot be used, so that tokens stay behind; null where it can, or where none was named.</summary>
    public PresenceException? Trouble { get; }

    /// <summary>Opens it.</summary>
    /// <param name="store">As <c>Presence:Store</c> names one. A file is made if it is not there, in a folder that is a Desk's data folder from then on.</param>
    /// <param name="keys">Its key ring: a key vault's address, or a folder; null for the one beside a SQLite file, and for none in Azure.</param>
    /// <param name="clock">Counts how long the store is waited for.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException">What keeps the store from being opened; <c>configuration.invalid</c> for keys that are no place.</exception>
    public static async Task<CopyPlace> OpenAsync(string store, string? keys, TimeProvider clock, CancellationToken cancel = default)
    {
        var address = StoreAddress.Parse(store);
        // The folder that a Desk on this file has as its data folder.
        var folder = address.File is { } file ? Folder(file) : null;
        var rows = await RowStores.OpenAsync(store, clock, cancel).ConfigureAwait(false);
        try
        {
            var (ring, trouble) = Ring(keys ?? folder?.Keys);
            return new(new(rows, FilePlaces.Of(address).Media, ring), trouble);
        }
        catch
        {
            await rows.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Closes the store.</summary>
    public ValueTask DisposeAsync() => Target.Rows.DisposeAsync();

    private static DataFolder Folder(string file)
    {
        try
        {
            return new(PrivateFolder.Create(Path.GetDirectoryName(file)!).FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Unwritable(file, e);
        }
    }

    private static (IDataProtectionProvider? Ring, PresenceException? Trouble) Ring(string? place)
    {
        try
        {
            return (place is null ? null : KeyRing.At(place).Open(), null);
        }
        catch (PresenceException e) when (e.Kind == FaultKind.Unavailable)
        {
            return (null, e);
        }
    }
}
