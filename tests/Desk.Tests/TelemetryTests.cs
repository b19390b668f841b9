using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Recruiting.Core.Jobs;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Desk.Tests;

/// <summary>Traces and metrics go where they are configured to go, against a receiver that keeps what it gets.</summary>
[TestClass]
public sealed class TelemetryTests : IAsyncDisposable
{
    private static readonly Message Message = new() { Id = new('0', 32), Subject = "x", Items = [new("x")], Language = System.Globalization.CultureInfo.GetCultureInfo("nl"), Because = "x" };

    private readonly TempData data = new();
    private readonly ConcurrentDictionary<string, string> received = [];
    private WebApplication? receiver;

    public async ValueTask DisposeAsync()
    {
        if (receiver is not null) await receiver.DisposeAsync();
        data.Dispose();
    }

    [TestMethod]
    public async Task Otlp_Configured_GetsMetricsAndTracesWithoutASecret()
    {
        var address = await ReceiveAsync();

        await RunAsync("--OTEL_EXPORTER_OTLP_ENDPOINT", address, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");

        Told(received["/v1/metrics"], "recruiting.job.finished");
        Told(received["/v1/traces"], "tidy", "/api/jobs");
        NotTold(string.Concat(received.Values), "a-secret");
    }

    [TestMethod]
    public async Task AzureMonitor_Configured_GetsMetricsAndTraces()
    {
        var address = await ReceiveAsync();

        await RunAsync("--APPLICATIONINSIGHTS_CONNECTION_STRING", $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={address}/");

        var sent = received.Single(r => r.Key.EndsWith("/track", StringComparison.Ordinal)).Value;
        Told(sent, "recruiting.job.finished", "tidy", "/api/jobs");
        NotTold(sent, "a-secret");
    }

    [TestMethod]
    public async Task Nobody_Configured_NothingIsMeasured()
    {
        await using var app = await DeskHost.BuildAsync(["--Presence:Data", data.Data, "--Presence:Jobs", "false", "--urls", "http://127.0.0.1:0"]);

        Assert.IsNull(app.Services.GetService<MeterProvider>());
        Assert.IsNull(app.Services.GetService<TracerProvider>());
    }

    private async Task RunAsync(params string[] settings)
    {
        await using var app = await DeskHost.BuildAsync(["--Presence:Data", data.Data, "--Presence:Jobs", "false", "--urls", "http://127.0.0.1:0", .. settings]);
        await app.StartAsync();
        var address = new Uri(DeskHost.Addresses(app).Single());
        await AskAsync(address, "/api/jobs");
        foreach (var secret in new[] { "/calendar/a-secret-feed.ics", "/card/a-secret-feed", "/card/a-secret-feed/media/x", "/reminders/end/a-secret-feed" }) await AskAsync(address, secret);
        await app.Services.GetServices<IReminderWay>().Single(w => w.Name == ReminderWays.Slack).SendAsync(Message, "https://nowhere.invalid/a-secret-hook");
        await app.Services.GetRequiredService<JobRunner>().RunAsync(JobSchedules.Tidy);
        app.Services.GetRequiredService<TracerProvider>().ForceFlush();
        app.Services.GetRequiredService<MeterProvider>().ForceFlush();
        await app.StopAsync();
    }

    // Over a bare socket: an HttpClient of this very process would be traced itself.
    private static async Task AskAsync(Uri address, string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 ", await reader.ReadToEndAsync());
    }

    // What was sent is too long to be shown.
    private static void Told(string sent, params string[] words) => Assert.IsTrue(words.All(sent.Contains), $"It tells {string.Join(" and ", words)}.");

    private static void NotTold(string sent, string word) => Assert.IsFalse(sent.Contains(word, StringComparison.Ordinal), $"It does not tell {word}.");

    private async Task<string> ReceiveAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        receiver = builder.Build();
        receiver.Run(async context =>
        {
            var body = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
            using var reader = new StreamReader(body, Encoding.Latin1);
            var text = await reader.ReadToEndAsync();
            received.AddOrUpdate(context.Request.Path, text, (_, before) => before + text);
        });
        await receiver.StartAsync();
        return receiver.Urls.Single();
    }
}
