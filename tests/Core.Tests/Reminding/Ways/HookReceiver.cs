using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruiting.Core.Reminding;
using Recruiting.Core.Reminding.Ways;

namespace Recruiting.Core.Tests.Reminding.Ways;

/// <summary>Whoever takes what is posted to a webhook, on this machine, which only these tests allow; and the ways to it, as a host has them, with everything that is logged.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    /// <summary>The part of the address that is a secret.</summary>
    public const string Secret = "T0123-B4567-abcdefghijklmnop";

    private readonly WebApplication app;
    private readonly ServiceProvider services;

    private HookReceiver(WebApplication app, ServiceProvider services) => (this.app, this.services) = (app, services);

    /// <summary>What came, in order.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>Of what kind each was.</summary>
    public List<string?> Types { get; } = [];

    /// <summary>Everything that was logged, of every level.</summary>
    public IEnumerable<string> Logged => services.GetFakeLogCollector().GetSnapshot().Select(r => $"{r.Message} {r.Exception} {string.Join(' ', r.Scopes)}");

    /// <summary>Its address.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + $"/services/{Secret}?sig={Secret}";

    /// <summary>A way, by its name.</summary>
    public IReminderWay Way(string name) => services.GetServices<IReminderWay>().Single(w => w.Name == name);

    /// <summary>Starts one.</summary>
    /// <param name="answer">What it answers.</param>
    /// <param name="strict">Is nothing allowed that is not public, as out in the world?</param>
    /// <param name="patience">How long a post may take; null for as it is.</param>
    public static async Task<HookReceiver> StartAsync(Func<HttpContext, Task> answer, bool strict = false, TimeSpan? patience = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging(logs => logs.SetMinimumLevel(LogLevel.Trace).AddFakeLogging());
        services.AddReminderWays(new ConfigurationBuilder().Build());
        if (!strict)
        {
            services.AddHttpClient(WebhookPost.Client).ConfigurePrimaryHttpMessageHandler(() => WebhookPost.CreateHandler(policy =>
            {
                policy.AllowPlainTextHttp = true;
                policy.AddAllowedAddresses(["127.0.0.1/32"]);
            }));
        }

        if (patience is { } time) services.AddSingleton(s => new WebhookPost(s.GetRequiredService<IHttpClientFactory>(), s.GetRequiredService<TimeProvider>()) { Patience = time });
        var receiver = new HookReceiver(app, services.BuildServiceProvider());
        app.Run(async http =>
        {
            using var body = new StreamReader(http.Request.Body);
            receiver.Bodies.Add(await body.ReadToEndAsync(http.RequestAborted));
            receiver.Types.Add(http.Request.ContentType);
            await answer(http);
        });
        await app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await services.DisposeAsync();
    }
}
