using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Board;
using Recruiting.Board.Hosting;
using Recruiting.Board.Http;
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
    /// <param name="configuration">Sections <c>Presence</c>, <c>LinkedIn</c> and <c>Schedules</c>.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException"><c>configuration.invalid</c>, or what keeps the store from opening.</exception>
    public static async Task AddRecruitingAsync(this IServiceCollection services, IConfiguration configuration, TimeProvider? time = null, CancellationToken cancel = default)
    {
        var presence = configuration.GetSection(PresenceOptions.Section).Get<PresenceOptions>() ?? new();
        var address = StoreAddress.Parse(presence.Store ?? throw PresenceException.Invalid(
            "configuration.invalid", "Presence:Store is not set. In Azure there is no file to fall back on: name the storage account, https://<account>.table.core.windows.net.", "Presence:Store"));
        var clock = time ?? TimeProvider.System;
        services.AddSingleton(clock).AddSingleton(await RowStores.OpenAsync(presence.Store, clock, cancel).ConfigureAwait(false));
        KeyRing.At(presence.KeyVault).AddTo(services);
        services.AddPresence(configuration, FilePlaces.Of(address, presence.Data));
        // A store in a file has no queue beside it: then due posts are published here, as on the Desk.
        if (QueueOfDue.Open(address) is { } queue) services.AddSingleton(queue).AddSingleton<IHandOver, QueueHandOver>();
        services.AddRouting().AddBoard().AddPresenceTelemetry(configuration);
        services.AddSingleton<IWho, NobodyYet>();
        services.AddSingleton<NestedBoard>().AddSingleton<OverdueStarter>().AddHostedService(s => s.GetRequiredService<OverdueStarter>());
    }
}
