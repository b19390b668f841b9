using Microsoft.AspNetCore.Http;

namespace Recruiting.Board.Pages.Look;

/// <summary>Pages whose address is a key: no search engine lists them, wherever somebody left the address.</summary>
internal sealed class Unlisted : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // Set last: an error's page begins its answer anew.
        context.HttpContext.Response.OnStarting(() =>
        {
            context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
