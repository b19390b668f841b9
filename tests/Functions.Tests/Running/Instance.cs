using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Recruiting.Core.Jobs;
using Recruiting.Testing;

namespace Recruiting.Functions.Tests.Running;

/// <summary>One instance of the application: the registration of <c>Program.cs</c>, and triggers that are called as the worker calls them, each in a scope of its own.</summary>
internal sealed class Instance : IAsyncDisposable
{
    /// <summary>The tenant whose people sign in, and the first admin.</summary>
    public const string Tenant = "11111111-1111-1111-1111-111111111111", Admin = "22222222-2222-2222-2222-222222222222";

    private readonly WebApplication app;
    private readonly DirectoryInfo data;

    private Instance(WebApplication app, DirectoryInfo data) => (this.app, this.data) = (app, data);

    /// <summary>The registered services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Where it is served.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Starts one.</summary>
    /// <param name="store">A connection string.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="linkedIn">LinkedIn's address; null for one that nobody listens at.</param>
    /// <param name="also">Registers more, or something else instead.</param>
    /// <param name="settings">More app settings.</param>
    public static async Task<Instance> StartAsync(
        string store, FakeTimeProvider clock, Uri? linkedIn = null, Action<IServiceCollection>? also = null, params (string Key, string Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("recruiting-functions-");
        var builder = WebApplication.CreateEmptyBuilder(new());
        var all = new Dictionary<string, string?>
        {
            ["Presence:Store"] = store,
            ["Presence:Data"] = data.FullName,
            ["Presence:Tenant"] = Tenant,
            ["Presence:Admins"] = $"{Tenant}/{Admin}",
            ["WEBSITE_AUTH_ENABLED"] = "True",
            ["LinkedIn:BaseAddress"] = linkedIn?.ToString() ?? "http://127.0.0.1:9",
        };
        foreach (var (key, value) in settings) all[key] = value;
        builder.Configuration.AddInMemoryCollection(all);
        await builder.Services.AddRecruitingAsync(builder.Configuration, clock);
        builder.Services.AddSingleton<IDataProtectionProvider>(Presence.Keys);
        also?.Invoke(builder.Services);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();

        var app = builder.Build();
        var instance = new Instance(app, data);
        app.UseRouting();
        instance.Map(app);
        await app.StartAsync();
        return instance;
    }

    /// <summary>Calls a function.</summary>
    /// <param name="function">Which.</param>
    /// <param name="given">What the trigger gives it.</param>
    /// <param name="stopping">Given where it asks for it.</param>
    public async Task<object?> CallAsync(Trigger function, object given, CancellationToken stopping = default)
    {
        await using var scope = Services.CreateAsyncScope();
        var target = ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.Method.DeclaringType!);
        var arguments = function.Method.GetParameters().Select(p => p.ParameterType == typeof(CancellationToken) ? stopping : given).ToArray();
        var task = (Task)function.Method.Invoke(target, arguments)!;
        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    /// <summary>A timer fires.</summary>
    public Task TimerAsync(string job, bool late = false) => CallAsync(Trigger.OfJob(job), new TimerInfo { IsPastDue = late });

    /// <summary>The publish tick.</summary>
    public Task TickAsync() => TimerAsync(JobSchedules.PublishDue);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        data.Delete(recursive: true);
    }

    // As the worker's ASP.NET Core integration: an endpoint of the trigger's route and methods, that calls the function and has its result executed.
    private void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (function, http) in Trigger.Https)
        {
            routes.MapMethods("/" + http.Route!, http.Methods!.Select(m => m.ToUpperInvariant()), async (HttpContext context) =>
            {
                if (await CallAsync(function, context.Request) is IResult result) await result.ExecuteAsync(context);
            });
        }
    }
}
