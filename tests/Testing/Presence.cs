using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Hosting;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Testing;

/// <summary>All of Core, as a host has it: over a store, with a clock that only the test moves, and a LinkedIn. One is one process; several on the same
/// <see cref="MemoryRows"/> or SQLite file are several.</summary>
public sealed class Presence : IAsyncDisposable
{
    /// <summary>The workspace of every test.</summary>
    public const string Workspace = "default";

    /// <summary>Where the channels of tests are.</summary>
    public const string Zone = "Europe/Amsterdam";

    /// <summary>The key ring of all processes of one test run: what one encrypts, the others can read.</summary>
    public static EphemeralDataProtectionProvider Keys { get; } = new();

    private readonly ServiceProvider services;

    private Presence(IRowStore store, FakeTimeProvider clock, ILinkedIn linkedIn, FilePlaces? files, IDataProtectionProvider keys, ILinkedInReading reading, Action<IServiceCollection>? with)
    {
        (Store, Clock, LinkedIn) = (store, clock, linkedIn);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Presence:TimeZone", Zone)]).Build();
        var parts = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(store)
            .AddSingleton(keys)
            .AddPresence(configuration, files)
            .AddSingleton(linkedIn)
            .AddSingleton(reading);
        with?.Invoke(parts);
        services = parts.BuildServiceProvider();
        _ = Get<HostStart>();
    }

    /// <summary>The store that it works on.</summary>
    public IRowStore Store { get; }

    /// <summary>The clock.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>The LinkedIn that it asks.</summary>
    public ILinkedIn LinkedIn { get; }

    /// <summary>The script of its LinkedIn, where that is a scripted one.</summary>
    public ScriptedLinkedIn Script => (ScriptedLinkedIn)LinkedIn;

    /// <summary>Now.</summary>
    public Instant Now => Clock.Now();

    /// <summary>One process.</summary>
    /// <param name="store">The store; null for a new one in memory. It is not closed with the process.</param>
    /// <param name="clock">The clock; null for one at 2026-11-02 06:00 UTC, a Monday.</param>
    /// <param name="linkedIn">The LinkedIn; null for a scripted one that takes everything.</param>
    /// <param name="files">Where daily copies and media are; null for neither.</param>
    /// <param name="keys">The key ring; null for one that all tests share.</param>
    /// <param name="reading">The LinkedIn that is read back; null for one that shows nothing.</param>
    /// <param name="with">What stands in place of other parts.</param>
    public static Presence Start(
        IRowStore? store = null, FakeTimeProvider? clock = null, ILinkedIn? linkedIn = null, FilePlaces? files = null, IDataProtectionProvider? keys = null, ILinkedInReading? reading = null,
        Action<IServiceCollection>? with = null)
    {
        clock ??= new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
        return new(store ?? new MemoryRowStore(), clock, linkedIn ?? new ScriptedLinkedIn(clock), files, keys ?? Keys, reading ?? new BlindReading(), with);
    }

    /// <summary>A part of Core.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Runs a timed job once.</summary>
    public Task<JobRun> RunAsync(string job) => Get<JobRunner>().RunAsync(job);

    /// <summary>Runs the publish tick once.</summary>
    public Task<JobRun> TickAsync() => RunAsync(JobSchedules.PublishDue);

    /// <summary>Moves the clock to an instant.</summary>
    public void At(Instant instant)
    {
        if (instant > Now) Clock.SetUtcNow(instant.ToDateTimeOffset());
    }

    /// <summary>Moves the clock on.</summary>
    public void After(Duration length) => Clock.Advance(length.ToTimeSpan());

    /// <summary>A local time in <see cref="Zone"/> as an instant.</summary>
    public static Instant Local(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        Zones.Resolve(new LocalDateTime(year, month, day, hour, minute, second), Zones.Get(Zone));

    /// <summary>Ends the process; the store stays.</summary>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
