using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruiting.Board.Api;
using Recruiting.Board.Http;
using Recruiting.Board.Pages;
using Recruiting.Board.Pages.Errors;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board;

/// <summary>The Board as one request pipeline, whoever hosts it.</summary>
public static class BoardPipeline
{
    /// <summary>Registers what the pipeline needs beside Core; the host brings <see cref="IWho"/> (in Azure <see cref="SignInRegistration.AddAppServiceSignIn"/>).</summary>
    public static IServiceCollection AddBoard(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => PresenceJson.Configure(o.SerializerOptions));
        services.AddApiDescription();
        services.AddSingleton<Samples.SamplePlan>().AddSingleton<PublicAddress>();
        // It writes down every query, and LinkedIn brings its codes back in one.
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.AddCompression();
        services.AddPageSecurity();
        services.AddPages();
        return services;
    }

    /// <summary>What stands around all else: compression, security headers, then errors.</summary>
    public static void UseBoard(this IApplicationBuilder app)
    {
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UsePageErrors();
    }

    /// <summary>Maps the pages, the API and its description.</summary>
    public static void MapBoard(this IEndpointRouteBuilder routes)
    {
        var board = routes.BehindTheGate();
        PageRoutes.Map(board);
        var api = board.MapGroup("/api");
        ChannelEndpoints.Map(api);
        PostEndpoints.Map(api);
        MediaEndpoints.Map(api);
        LinkCardEndpoints.Map(api);
        MoveEndpoints.Map(api);
        PlanEndpoints.Map(api);
        WorkspaceEndpoints.Map(api);
        ColleagueEndpoints.Map(api);
        ReminderEndpoints.Map(api);
        JobEndpoints.Map(api);
        board.MapOpenApi("/openapi/{documentName}.json").Needs(Role.Reader);
    }
}
