using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Recruiting.Core.Hosting;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.CrashMatrix.Child;

/// <summary>All of Core as a host has it, on a real store and the real client of LinkedIn, every touch of storage or network a step.</summary>
internal sealed class ChildHost : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private ChildHost(ServiceProvider services, MachineClock clock) => (this.services, Clock) = (services, clock);

    /// <summary>The machine's clock.</summary>
    public MachineClock Clock { get; }

    /// <summary>The registered services.</summary>
    public IServiceProvider Services => services;

    /// <summary>The queue of due posts; null on a Desk.</summary>
    public Azure.Storage.Queues.QueueClient? Queue { get; private init; }

    /// <summary>Opens the store and registers everything.</summary>
    public static async Task<ChildHost> StartAsync(ChildOptions options, Steps steps)
    {
        var clock = MachineClock.Open(options.Clock);
        var address = StoreAddress.Parse(options.Store);
        var store = await RowStores.OpenAsync(options.Store, clock);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Presence:TimeZone", Presence.Zone), new("LinkedIn:BaseAddress", options.LinkedIn)]).Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IRowStore>(new SteppedRowStore(store, steps))
            .AddSingleton<IDataProtectionProvider>(new PlainKeys())
            .AddPresence(configuration, SteppedFiles.Around(FilePlaces.Of(address), steps))
            .AddSingleton(new UploadPatience { Poll = TimeSpan.FromMilliseconds(20), Unasked = TimeSpan.FromMilliseconds(50) })
            .AddSingleton<IHttpMessageHandlerBuilderFilter>(new SteppedHttp(steps));
        var queue = address.File is null ? QueueOfDue.Open(address, o => o.Transport = new SteppedTransport(steps)) : null;
        if (queue is not null) services.AddSingleton(queue).AddSingleton<IHandOver, QueueHandOver>();
        return new(services.BuildServiceProvider(), clock) { Queue = queue };
    }

    /// <summary>A part of Core.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Clock.Dispose();
    }
}
