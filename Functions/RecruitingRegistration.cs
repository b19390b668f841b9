using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Board;
using Recruiting.Board.Hosting;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Hosting;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Functions.Http;

namespace Recruiting.Functions;

/// <summary>Registers all that the triggers need, whichever worker calls them.</summary>
public static class RecruitingRegistration
{
    /// <summary>Opens the store and registers everything.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">Sections <c>Presence</c>, <c>LinkedIn</c> and <c>Schedules</c>, and what telemetry and the platform's sign-in say.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException"><c>configuration.invalid</c>, or what keeps the store from opening.</exception>
    public static async Task AddRecruitingAsync(this IServiceCollection services, IConfiguration configuration, TimeProvider? time = null, CancellationToken cancel = default)
    {
        var presence = configuration.GetSection(PresenceOptions.Section).Get<PresenceOptions>() ?? new();
        var clock = time ?? TimeProvider.System;
        var address = Store(presence);
        services.AddSingleton(clock).AddSingleton(await RowStores.OpenAsync(presence.Store!, clock, cancel).ConfigureAwait(false));
        KeyRing.At(Keys(presence)).AddTo(services);
        services.AddPresence(configuration, FilePlaces.Of(address));
        services.AddSingleton(QueueOfDue.Open(address)).AddSingleton<IHandOver, QueueHandOver>();
        services.AddRouting().AddBoard().AddAppServiceSignIn().AddPresenceTelemetry(configuration);
        services.AddSingleton<NestedBoard>().AddSingleton<OverdueStarter>().AddHostedService(s => s.GetRequiredService<OverdueStarter>());
    }

    private static StoreAddress Store(PresenceOptions presence) =>
        presence.Store is { Length: > 0 } store && StoreAddress.Parse(store) is { File: null } account
            ? account
            : throw PresenceException.Invalid("configuration.invalid", "Presence:Store does not name a storage account. Nothing is kept on an instance's own disk in Azure: give https://<account>.table.core.windows.net, or a connection string.", "Presence:Store");

    // A folder is for somebody who tries it on their own machine; in Azure it would be gone with the instance, and every token with it.
    private static string Keys(PresenceOptions presence) =>
        presence.KeyVault ?? (presence.Data is { Length: > 0 } folder
            ? new DataFolder(folder).Keys
            : throw PresenceException.Invalid("configuration.invalid", "Presence:KeyVault is not set: tokens are encrypted under a key ring that outlasts the instances. Give the vault's address, https://<name>.vault.azure.net.", "Presence:KeyVault"));
}
