using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.Reminding.Ways;

namespace Recruiting.Board.Hosting;

/// <summary>Sends traces and metrics to whoever is configured, for every host alike; sends nothing where nobody is.</summary>
/// <remarks><c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>: Azure Monitor, signed in to with Microsoft Entra where <c>APPLICATIONINSIGHTS_AUTHENTICATION_STRING</c> is set
/// (<c>Authorization=AAD;ClientId=…</c>, as the Functions host reads it). <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>: OTLP, with OpenTelemetry's other <c>OTEL_*</c> settings.</remarks>
public static class Telemetry
{
    /// <summary>The service's name, unless <c>OTEL_SERVICE_NAME</c> says another.</summary>
    public const string Service = "recruiting";

    // Calls of the store are counted by Azure itself; as spans they would cost more than all the rest.
    private const string Storage = ".core.windows.net";

    /// <summary>Registers the exporters that are configured.</summary>
    public static IServiceCollection AddPresenceTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var (azure, otlp) = (AzureMonitor(configuration), !string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]));
        if (azure is null && !otlp) return services;

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? Service, serviceVersion: typeof(PresenceMeter).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(PresenceMeter.Name);
                if (azure is not null) metrics.AddAzureMonitorMetricExporter(azure);
                if (otlp) metrics.AddOtlpExporter();
            })
            .WithTracing(traces =>
            {
                traces.AddSource(PresenceMeter.Name);
                traces.AddAspNetCoreInstrumentation(o => o.Filter = MayBeTold);
                traces.AddHttpClientInstrumentation(o => o.FilterHttpRequestMessage = MayBeTold);
                if (azure is not null) traces.AddAzureMonitorTraceExporter(azure);
                if (otlp) traces.AddOtlpExporter();
            });
        return services;
    }

    private static bool MayBeTold(HttpContext context) => !SecretAddresses.Are(context.Request.Path);

    // Nor is the address of a team's webhook told; the store is asked too often to be interesting.
    private static bool MayBeTold(HttpRequestMessage request) =>
        !request.Options.TryGetValue(WebhookPost.Secret, out _) && request.RequestUri?.Host.EndsWith(Storage, StringComparison.OrdinalIgnoreCase) != true;

    private static Action<AzureMonitorExporterOptions>? AzureMonitor(IConfiguration configuration) =>
        configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is not { Length: > 0 } connection ? null : options =>
        {
            options.ConnectionString = connection;
            // Every one: a published post that fell to a sample of five a second would be the one that somebody looks for.
            (options.TracesPerSecond, options.SamplingRatio) = (null, 1);
            options.Credential = Credential(configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]);
        };

    private static DefaultAzureCredential? Credential(string? authentication)
    {
        if (string.IsNullOrEmpty(authentication)) return null;
        var client = authentication.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(p => p.StartsWith("ClientId=", StringComparison.OrdinalIgnoreCase))?["ClientId=".Length..];
        return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client });
    }
}
