using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recruiting.LinkedInSimulator;

/// <summary>The simulator as a web application.</summary>
internal static class SimulatorApp
{
    /// <summary>Builds it; not started. <paramref name="urls"/> is where it listens unless <paramref name="args"/> say otherwise (<c>--urls</c>).</summary>
    public static WebApplication Build(Simulator simulator, string urls, string[] args)
    {
        // The slim builder and nothing from the folder it happens to run in: a test host's appsettings are not for it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        builder.Configuration.AddCommandLine(args);
        builder.WebHost.UseKestrelCore().UseUrls(builder.Configuration["urls"] ?? urls);
        builder.Services.AddRoutingCore().AddSingleton(simulator);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });

        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);

        var app = builder.Build();
        app.Use(ExplainBadRequests);
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/_admin") && !http.Request.Path.StartsWithSegments("/_groups"), linkedIn => linkedIn.Use((http, next) => Gate.PassAsync(http, next, simulator)).Use((http, next) => FaultSwitch.StrikeAsync(http, next, simulator)));
        app.UseRouting();
        app.MapAdminCalls(simulator);
        app.MapPost("/rest/posts", CreatePost.Handle);
        app.MapGet("/rest/posts", ReadPosts.ByAuthor);
        app.MapGet("/rest/posts/{urn}", ReadPosts.One);
        app.MapPost("/rest/posts/{urn}", ChangePost.Update);
        app.MapDelete("/rest/posts/{urn}", ChangePost.Delete);
        app.MapGroupPages(simulator);
        app.MapAuthorizeCalls(simulator);
        app.MapTokenCalls(simulator);
        app.MapOrganizationCalls(simulator);
        app.MapMediaCalls();
        app.MapOtherCalls(simulator);
        return app;
    }

    private static async Task ExplainBadRequests(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException bad)
        {
            await Results.Text($"{bad.Message} {bad.InnerException?.Message}\n", statusCode: bad.StatusCode).ExecuteAsync(http);
        }
    }
}
