using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core.Channels;
using Recruiting.Core.Hosting;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Benchmarks;

/// <summary>All of Core on a SQLite store in a folder of its own.</summary>
internal sealed class Bench : IAsyncDisposable
{
    internal const string Workspace = "default";

    private readonly string folder;
    private readonly ServiceProvider services;

    private Bench(string folder, ServiceProvider services) => (this.folder, this.services) = (folder, services);

    internal IRowStore Rows => Get<IRowStore>();

    internal static async Task<Bench> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("recruiting-bench-").FullName;
        var store = await RowStores.OpenAsync($"sqlite:{Path.Combine(folder, "bench.db")}", TimeProvider.System);
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddSingleton(store);
        services.AddDataProtection().SetApplicationName("Recruiting").UseEphemeralDataProtectionProvider();
        services.AddPresence(new ConfigurationBuilder().Build(), files: null);
        return new(folder, services.BuildServiceProvider());
    }

    internal T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    internal async Task<Channel> ChannelAsync(string id, ChannelKind kind, string cadence)
    {
        var channel = new Channel
        {
            Id = id,
            Kind = kind,
            Name = id,
            Delivery = kind == ChannelKind.Group ? Delivery.Assisted : Delivery.Direct,
            Cadence = CadenceText.Parse(cadence, "Europe/Amsterdam", new NodaTime.LocalDate(2026, 11, 23)),
        };
        return (await Get<ChannelBook>().PutAsync(Workspace, channel, null, new Actor("bench", StandsForAll: true))).Channel.Value;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
