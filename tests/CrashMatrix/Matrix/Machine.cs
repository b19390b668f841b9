using NodaTime;
using Recruiting.Core.Storage;
using Recruiting.CrashMatrix.Child;
using Recruiting.CrashMatrix.Scenarios;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>The machine of one case: a store with scenarios, a LinkedIn, a clock that both go by. Processes live and die on it.</summary>
internal sealed class Machine : IAsyncDisposable
{
    private readonly string folder;
    private readonly MachineClock clock;

    private Machine(string folder, string store, MachineClock clock, LinkedInSimulatorFixture linkedIn) =>
        (this.folder, Store, this.clock, LinkedIn) = (folder, store, clock, linkedIn);

    /// <summary>As <c>Presence:Store</c>.</summary>
    public string Store { get; }

    /// <summary>Its LinkedIn.</summary>
    public LinkedInSimulatorFixture LinkedIn { get; }

    /// <summary>Now, there.</summary>
    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Sets one up: a copy of a store that was filled before, when everything is just due.</summary>
    public static async Task<Machine> SetUpAsync(Stores stores, IReadOnlyList<Scenario> scenarios, bool duplicates)
    {
        var folder = Directory.CreateTempSubdirectory("recruiting-crash-").FullName;
        var store = await stores.NewAsync(folder);
        var clock = MachineClock.Open(Path.Combine(folder, "clock"));
        clock.Set(Scenario.Due);
        var options = new SimulatorOptions { Clock = clock };
        var linkedIn = await LinkedInSimulatorFixture.StartAsync(duplicates ? options : options with { DuplicateWindow = TimeSpan.Zero });
        Stage.Meet(linkedIn, scenarios);
        return new(folder, store, clock, linkedIn);
    }

    /// <summary>Lets a process live until it dies or everything has come to rest.</summary>
    public Task<Life> LiveAsync(Death? death, CancellationToken cancel) =>
        Life.RunAsync(["child", .. new ChildOptions(Store, LinkedIn.BaseAddress.ToString(), Path.Combine(folder, "clock"), death).Words()], cancel);

    /// <summary>All of Core on the store, for looking.</summary>
    public async Task<Presence> OpenAsync() => Stage.Open(await RowStores.OpenAsync(Store, TimeProvider.System), Now);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await LinkedIn.DisposeAsync();
        clock.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
