using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Hosting;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.PowerShell.Session;

/// <summary>Opens a store for a shell, as the Desk does for itself.</summary>
internal static class SessionOpening
{
    /// <summary>Opens it, and reads once, so that what keeps it from working is told here.</summary>
    /// <exception cref="PresenceException">What keeps it from being opened.</exception>
    public static async Task<PresenceSession> OpenAsync(SessionWish wish, TimeProvider clock, HttpMessageHandler? pages, CancellationToken cancel)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(wish.Settings()).Build();
        var presence = configuration.GetSection(PresenceOptions.Section).Get<PresenceOptions>() ?? new();
        var data = DataFolder.Open(presence.Data);
        var store = presence.Store ?? data.Store;
        var address = StoreAddress.Parse(store);

        var rows = await RowStores.OpenAsync(store, clock, cancel).ConfigureAwait(false);
        ServiceProvider? provider = null;
        try
        {
            var services = Services(configuration, presence, data, address, rows, clock);
            if (pages is not null) services.AddHttpClient<LinkCardReader>().ConfigurePrimaryHttpMessageHandler(() => pages);
            provider = services.BuildServiceProvider();
            await provider.GetRequiredService<ChannelStore>().WorkspaceAsync(presence.Workspace, cancel).ConfigureAwait(false);
            var actor = address.Account is null ? Actor.Desk : await SignedIn.OfAsync(provider, presence.Workspace, cancel).ConfigureAwait(false);
            return new(provider, actor, address.Account is null || presence.KeyVault is not null);
        }
        catch
        {
            if (provider is not null) await provider.DisposeAsync().ConfigureAwait(false);
            await rows.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static ServiceCollection Services(IConfiguration configuration, PresenceOptions presence, DataFolder data, StoreAddress address, IRowStore rows, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(configuration).AddSingleton(clock);
        // As something that the services made: they close what they made, and nothing else.
        services.AddSingleton(_ => rows);
        KeyRing.At(presence.KeyVault ?? data.Keys).AddTo(services);
        services.AddPresence(configuration, FilePlaces.Of(address, data.Place));
        services.AddSingleton(HostStart.None);
        // In Azure whoever takes a post from the queue publishes it: the Functions have the keys, and their own pace. On this computer a shell does what a Desk does.
        if (address.Account is not null) services.AddSingleton(QueueOfDue.Open(address)).AddSingleton<IHandOver, QueueHandOver>();
        return services;
    }
}
