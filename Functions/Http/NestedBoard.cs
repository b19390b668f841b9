using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Recruiting.Board;

namespace Recruiting.Functions.Http;

/// <summary>The Board's request pipeline within another one, which has routed to its trigger already.</summary>
public sealed class NestedBoard(IServiceProvider services, OverdueStarter overdue)
{
    private readonly RequestDelegate board = Build(services);

    /// <summary>Answers a request, and has the jobs looked after that timers have not run.</summary>
    public Task ServeAsync(HttpContext context)
    {
        overdue.Look();
        // The worker's own endpoint and its {*path} would stand in the way of the Board's.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        // The platform ends TLS in front of the worker; without this no cookie would be marked Secure. Who lies about it only marks their own.
        if (IsOverTls(context.Request.Headers["X-Forwarded-Proto"])) context.Request.Scheme = "https";
        return board(context);
    }

    // Each proxy on the way adds what it was reached by: people reach the first one, which stands first.
    private static bool IsOverTls(StringValues forwarded) =>
        forwarded.ToString().Split(',', 2)[0].Trim().Equals("https", StringComparison.OrdinalIgnoreCase);

    private static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseBoard();
        app.UseRouting();
        app.UseEndpoints(routes => routes.MapBoard());
        return app.Build();
    }
}
