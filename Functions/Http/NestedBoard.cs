using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
        // The platform ends TLS in front of the worker; without this no cookie would be marked Secure. Who lies about it only marks their own. Of several proxies people reach the first.
        var proto = context.Request.Headers["X-Forwarded-Proto"].ToString().Split(',')[0].Trim();
        if (proto.Equals("https", StringComparison.OrdinalIgnoreCase)) context.Request.Scheme = "https";
        return board(context);
    }

    private static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseBoard();
        app.UseRouting();
        app.UseEndpoints(routes => routes.MapBoard());
        return app.Build();
    }
}
