using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using Recruiting.Desk;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests;

/// <summary>A whole Desk on a free port: Kestrel, SQLite in a folder of its own, a clock that the test moves, no timed jobs. It is driven over HTTP only.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private readonly DirectoryInfo data;
    private readonly WebApplication app;

    private RunningDesk(DirectoryInfo data, WebApplication app, FakeTimeProvider clock, BoardClient api) =>
        (this.data, this.app, Clock, Api) = (data, app, clock, api);

    /// <summary>Tuesday 24 November 2026, 08:00 in Amsterdam.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 7, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; }

    public BoardClient Api { get; }

    /// <summary>The folder with the store.</summary>
    public string Data => data.FullName;

    /// <summary>All that was logged.</summary>
    public FakeLogCollector Log => app.Services.GetRequiredService<FakeLogCollector>();

    /// <summary>A service of it, for what has no call of its own.</summary>
    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static Task<RunningDesk> StartAsync(LinkedInSimulatorFixture? linkedIn, FakeTimeProvider? clock = null, params string[] settings) => StartAsync(linkedIn, clock, null, settings);

    /// <param name="linkedIn">Its LinkedIn; null for none.</param>
    /// <param name="clock">Its clock; null for one that stands at the start.</param>
    /// <param name="also">Registers something else instead.</param>
    /// <param name="settings">Configuration beyond the usual.</param>
    public static async Task<RunningDesk> StartAsync(LinkedInSimulatorFixture? linkedIn, FakeTimeProvider? clock, Action<IServiceCollection>? also, string[] settings)
    {
        clock ??= new(Start);
        var data = Directory.CreateTempSubdirectory("recruiting-board-");
        string[] all =
        [
            "--Presence:Data", data.FullName, "--Presence:Jobs", "false", "--urls", "http://127.0.0.1:0",
            "--LinkedIn:BaseAddress", linkedIn?.BaseAddress.ToString() ?? "http://127.0.0.1:9", .. settings,
        ];
        var app = await DeskHost.BuildAsync(all, clock, services =>
        {
            services.AddLogging(log => log.ClearProviders().AddFakeLogging().SetMinimumLevel(LogLevel.Information));
            also?.Invoke(services);
        });
        await app.StartAsync();
        return new(data, app, clock, new(new Uri(DeskHost.Addresses(app).Single())));
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        data.Delete(recursive: true);
    }
}
