using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Hosting;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.PowerShell.Session;

/// <summary>Opens a store for a shell, as the Desk does for itself.</summary>
internal static class SessionOpening
{
    /// <summary>Opens it, and reads once, so that what keeps it from working is told here.</summary>
    /// <exception cref="PresenceException">What keeps it from being opened.</exception>
    public static async Task<PresenceSession> OpenAsync(SessionWish wish, TimeProvider clock, CancellationToken cancel)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(wish.Settings()).Build();
        var presence = configuration.GetSection(PresenceOptions.Section).Get<PresenceOptions>() ?? new();
        var data = DataFolder.Open(presence.Data);
        var store = presence.Store ?? data.Store;
        var address = StoreAddress.Parse(store);

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration).AddSingleton(clock);
        services.AddSingleton(await RowStores.OpenAsync(store, clock, cancel).ConfigureAwait(false));
        KeyRing.At(presence.KeyVault ?? data.Keys).AddTo(services);
        services.AddPresence(configuration, FilePlaces.Of(address, data.Place));
        if (address.Account is not null) services.AddSingleton(QueueOfDue.Open(address)).AddSingleton<IHandOver, QueueHandOver>();
        var provider = services.BuildServiceProvider();
        try
        {
            await provider.GetRequiredService<ChannelStore>().WorkspaceAsync(presence.Workspace, cancel).ConfigureAwait(false);
            var actor = address.Account is null ? Actor.Desk : await SignedIn.OfAsync(provider, presence.Workspace, cancel).ConfigureAwait(false);
            return new(provider, actor, address.Account is null || presence.KeyVault is not null);
        }
        catch
        {
            await provider.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
