using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Recruiting.Board;
using Recruiting.Board.Hosting;
using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.Hosting;
using Recruiting.Core.Jobs;
using Recruiting.Core.Storage;

namespace Recruiting.Desk;

/// <summary>Builds the Desk and runs it.</summary>
public static class DeskHost
{
    /// <summary>Where the Desk listens unless told otherwise.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Longer than LinkedIn may take to answer: what is in flight is finished.</summary>
    private static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(130);

    /// <summary>Runs until Ctrl-C.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="PresenceException">What keeps it from starting.</exception>
    public static async Task<int> RunAsync(DeskWish wish, CancellationToken cancel)
    {
        var app = await BuildAsync(wish.Settings, cancel: cancel).ConfigureAwait(false);
        await using (app.ConfigureAwait(false))
        {
            if (!await FirstSteps.RunAsync(app.Services, wish, cancel).ConfigureAwait(false)) return 1;
            if (wish.Quit || wish.CopyTo is not null) return 0;
            await StartAsync(app, cancel).ConfigureAwait(false);
            await Console.Out.WriteLineAsync($"The board: {string.Join(" ", Addresses(app))}").ConfigureAwait(false);
            await Console.Out.WriteLineAsync($"The store: {app.Services.GetRequiredService<IRowStore>().Place}").ConfigureAwait(false);
            await Console.Out.WriteLineAsync("This computer only. Ctrl-C stops; what is in flight is finished first.").ConfigureAwait(false);
            await app.WaitForShutdownAsync(cancel).ConfigureAwait(false);
            return 0;
        }
    }

    /// <summary>Builds the application; nothing listens yet.</summary>
    /// <param name="settings">Configuration as on the command line.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="also">Registers more, or something else instead; for tests.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<WebApplication> BuildAsync(
        string[] settings, TimeProvider? time = null, Action<IServiceCollection>? also = null, CancellationToken cancel = default)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        var presence = builder.Configuration.GetSection(PresenceOptions.Section).Get<PresenceOptions>() ?? new();
        var data = DataFolder.Open(presence.Data);
        var clock = time ?? TimeProvider.System;
        var address = presence.Store ?? data.Store;
        var store = await RowStores.OpenAsync(address, clock, cancel).ConfigureAwait(false);

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])) builder.WebHost.UseUrls(DefaultAddress);
        RequireLoopback(builder.Configuration);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            // The Board has its own, smaller limits and answers them with a problem; Kestrel's would reset the connection.
            k.Limits.MaxRequestBodySize = 256L << 20;
        });
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = Shutdown);
        builder.Services.AddSingleton(clock).AddSingleton(store);
        KeyRing.At(presence.KeyVault ?? data.Keys).AddTo(builder.Services);
        // What keeps it from starting is said once, in words, by whoever starts it; the host would add its stack trace.
        WebApplication? app = null;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && app?.Lifetime.ApplicationStarted.IsCancellationRequested == true);
        // It warns that keys rest unencrypted. They do, in a folder that is the user's alone, beside the store they protect: nobody at the console can or need mend it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Services.AddPresence(builder.Configuration, FilePlaces.Of(StoreAddress.Parse(address), data.Place));
        builder.Services.AddBoard();
        builder.Services.AddPresenceTelemetry(builder.Configuration);
        builder.Services.AddSingleton<IWho, DeskUser>();
        if (presence.Jobs) builder.Services.AddTimedJobs(Timetable.Read(builder.Configuration));
        also?.Invoke(builder.Services);

        app = builder.Build();
        // Now, not when health is first asked: what never ran since the start is late by then.
        app.Services.GetRequiredService<HostStart>();
        var (built, board) = (app, app.Services.GetRequiredService<BoardAddress>());
        app.Lifetime.ApplicationStarted.Register(() => board.Listening = Addresses(built).FirstOrDefault());
        app.UseBoard();
        app.UseThisComputerOnly();
        app.UseRouting();
        app.MapBoard();
        return app;
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel).ConfigureAwait(false);
        }
        catch (IOException e) when (e.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new PresenceException(FaultKind.Unavailable, [new Fault(
                "desk.port-taken", $"{app.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultAddress} is taken, perhaps by a Desk that runs already. Stop it, or give another address with --urls http://127.0.0.1:5081.")], e);
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException)
        {
            throw new PresenceException(FaultKind.Unavailable, [new Fault(
                "desk.cannot-listen", $"{app.Configuration[WebHostDefaults.ServerUrlsKey]} cannot be listened on: {e.Message.ReplaceLineEndings(" ")} Give another address with --urls http://127.0.0.1:5081.")], e);
        }
    }

    /// <summary>The addresses that are listened on.</summary>
    public static IReadOnlyCollection<string> Addresses(WebApplication app) =>
        [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    private static void RequireLoopback(ConfigurationManager configuration)
    {
        // Kestrel's own endpoints, where somebody configured them, take the place of the addresses.
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"] ?? "");
        foreach (var url in (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(endpoints))
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)))) continue;
            throw PresenceException.Invalid("desk.not-loopback", $"The Desk serves this computer only, and '{url}' is more than that. Give a loopback address such as {DefaultAddress}; phones and teams come with Azure.", "urls");
        }
    }
}
