using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.Functions.Tests.Running;

/// <summary>A storage account, a LinkedIn, a clock that the test moves, and an application on them; beside it, all of Core for what people do.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly List<Instance> instances = [];
    private readonly FakeTimeProvider clock;
    private int written;

    private Stage(string store, FakeTimeProvider clock, LinkedInSimulatorFixture linkedIn, Presence desk) =>
        (Store, this.clock, LinkedIn, Desk, Queues) = (store, clock, linkedIn, desk, new(store));

    /// <summary>The account.</summary>
    public string Store { get; }

    /// <summary>LinkedIn.</summary>
    public LinkedInSimulatorFixture LinkedIn { get; }

    /// <summary>What people do.</summary>
    public Presence Desk { get; }

    /// <summary>The account's queues.</summary>
    public HostQueues Queues { get; }

    /// <summary>The application's first instance.</summary>
    public Instance Instance => instances[0];

    /// <summary>Now.</summary>
    public Instant Now => Desk.Now;

    /// <summary>Sets one, on Monday 2 November 2026, 07:00 in Amsterdam.</summary>
    /// <param name="also">Registers something else with the first instance.</param>
    public static async Task<Stage> SetAsync(Action<IServiceCollection>? also = null)
    {
        var store = await Azurite.NewAccountAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
        var linkedIn = await LinkedInSimulatorFixture.StartAsync(new SimulatorOptions { Clock = clock });
        var stage = new Stage(store, clock, linkedIn, Presence.Start(AzureTablesRowStore.Open(StoreAddress.Parse(store), clock), clock));
        stage.instances.Add(await stage.StartAsync(also));
        return stage;
    }

    /// <summary>Starts one more instance, which the test ends.</summary>
    public Task<Instance> StartAsync(Action<IServiceCollection>? also = null, params (string Key, string Value)[] settings) => Instance.StartAsync(Store, clock, LinkedIn.BaseAddress, also, settings);

    /// <summary>Has so many instances, the first among them.</summary>
    public async Task<IReadOnlyList<Instance>> StartAsync(int count)
    {
        while (instances.Count < count) instances.Add(await StartAsync());
        return instances;
    }

    /// <summary>Moves the clock to an instant.</summary>
    public void At(Instant instant) => Desk.At(instant);

    /// <summary>Moves the clock on.</summary>
    public void After(Duration length) => Desk.After(length);

    /// <summary>Puts a page or profile that is connected, unless it is there.</summary>
    public async Task ConnectAsync(string channel, ChannelKind kind = ChannelKind.Page, Func<Channel, Channel>? with = null)
    {
        if (await Desk.Get<ChannelStore>().FindAsync(Presence.Workspace, channel) is not null) return;
        var number = 1000 + ++written;
        await Desk.PutChannelAsync(channel, kind, with);
        await Desk.ConnectAsync(channel, $"urn:li:organization:{number}", LinkedIn.AddToken(channel, $"{number}"));
    }

    /// <summary>Writes an approved post for a connected page; each with another text.</summary>
    public async Task<Post> PostAsync(string channel, Instant? at = null)
    {
        await ConnectAsync(channel);
        return await Desk.WriteAsync(channel, $"Bericht {++written} voor {channel}.", at);
    }

    /// <summary>How often the last publish tick counted a word.</summary>
    public async Task<int> CountAsync(string word) =>
        (await Desk.Get<JobStore>().FindAsync(Presence.Workspace, JobSchedules.PublishDue))!.Last.Counts.GetValueOrDefault(word);

    /// <summary>The health report.</summary>
    public Task<HealthReport> HealthAsync() => Instance.Services.GetRequiredService<Health>().ReadAsync(Presence.Workspace, PresenceParts.English);

    /// <summary>All that was told.</summary>
    public Task<IReadOnlyList<Notice>> ToldAsync() => Desk.Get<NoticeStore>().SinceAsync(Presence.Workspace, Instant.MinValue);

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances) await instance.DisposeAsync();
        await Desk.DisposeAsync();
        await Desk.Store.DisposeAsync();
        await LinkedIn.DisposeAsync();
    }
}
