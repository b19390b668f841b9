namespace Recruiting.Core.Storage;

/// <summary>Opens the store that an address names.</summary>
public static class RowStores
{
    /// <summary>Opens the store. A file is opened, made or brought up to date at once; an account is asked nothing before the first read or write.</summary>
    /// <param name="address">See <see cref="StoreAddress"/>.</param>
    /// <param name="clock">Counts how long a locked file is waited for, and how long an account is asked.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="PresenceException"><c>store.address-invalid</c>, and what
    /// <see cref="SqliteRowStore.OpenAsync(string, TimeProvider, CancellationToken)"/> throws.</exception>
    public static async Task<IRowStore> OpenAsync(string address, TimeProvider clock, CancellationToken cancel = default)
    {
        var store = StoreAddress.Parse(address);
        return store.File is { } file ? await SqliteRowStore.OpenAsync(file, clock, cancel) : AzureTablesRowStore.Open(store, clock);
    }
}
