namespace Recruiting.Core.Storage;

/// <summary>Opens the store that an address names.</summary>
public static class RowStores
{
    /// <summary>Opens the store.</summary>
    /// <param name="address">See <see cref="StoreAddress"/>.</param>
    /// <param name="clock">Counts how long a locked store is waited for.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="PresenceException"><c>store.address-invalid</c>, <c>store.not-available</c>, and what
    /// <see cref="SqliteRowStore.OpenAsync(string, TimeProvider, CancellationToken)"/> throws.</exception>
    public static async Task<IRowStore> OpenAsync(string address, TimeProvider clock, CancellationToken cancel = default)
    {
        var store = StoreAddress.Parse(address);
        return store.File is { } file
            ? await SqliteRowStore.OpenAsync(file, clock, cancel)
            : throw new PresenceException(
                FaultKind.Unavailable,
                "store.not-available",
                $"{store.Place} cannot be opened: this build has the SQLite store only. Set Presence:Store to sqlite:<file>.",
                "Presence:Store");
    }
}
