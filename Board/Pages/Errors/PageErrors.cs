using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.SignIn;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Errors;

/// <summary>What goes wrong on a page is told on a page; the API tells it as problem+json.</summary>
internal static partial class PageErrors
{
    /// <summary>Catches what pages throw, and paths that lead nowhere.</summary>
    internal static void UsePageErrors(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsProgram(context.Request))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is { HasStarted: false, StatusCode: 404, ContentLength: null, ContentType: null })
            {
                await ShowAsync(context, 404, "error.not-found", w => [w["error.not-found-what"]]).ConfigureAwait(false);
            }
        }
        catch (PresenceException e) when (!context.Response.HasStarted)
        {
            await ShowAsync(context, e).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await ShowAsync(context, e.StatusCode, "error.refused", w => [w["error.unreadable"]]).ConfigureAwait(false);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log.Unexpected(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Recruiting.Board"), e, context.Request.Method, SecretAddresses.Told(context.Request.Path));
            await ShowAsync(context, 500, "error.unexpected", w => [w["error.unexpected-what"]]).ConfigureAwait(false);
        }
    });

    private static bool IsProgram(HttpRequest request) => request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi") || request.Path.StartsWithSegments("/assets");

    private static async Task ShowAsync(HttpContext context, int status, string title, Func<Words, IReadOnlyList<string>> lines, bool signOut = false)
    {
        var visit = await BeginAsync(context).ConfigureAwait(false);
        await Answering.Page<ErrorPage>(visit, new ErrorView(title, lines(visit.Words), signOut), status).ExecuteAsync(context).ConfigureAwait(false);
    }

    private static async Task ShowAsync(HttpContext context, PresenceException e)
    {
        // What was typed is not lost for want of a session, or of the store.
        var (held, tooLarge) = e.Kind is FaultKind.NotSignedIn or FaultKind.Unavailable ? await HeldForm.ReadAsync(context).ConfigureAwait(false) : default;
        var status = Problems.StatusOf(e.Kind);
        if (e.Kind == FaultKind.NotSignedIn)
        {
            var visit = await BeginAsync(context).ConfigureAwait(false);
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Answering.Page<SignInPage>(visit, SignInView.Of(context.Request, e, held, tooLarge), status).ExecuteAsync(context).ConfigureAwait(false);
        }
        else if (held is not null)
        {
            await Answering.Page<SendAgainPage>(await BeginAsync(context).ConfigureAwait(false), new SendAgainView(e, held), status).ExecuteAsync(context).ConfigureAwait(false);
        }
        else
        {
            var title = e.Kind == FaultKind.NotFound ? "error.not-found" : "error.refused";
            await ShowAsync(context, status, title, w => FaultWords.Of(e, w), signOut: e.Code.StartsWith("signin.", StringComparison.Ordinal)).ConfigureAwait(false);
        }
    }

    private static Task<Visit> BeginAsync(HttpContext context)
    {
        context.Response.Clear();
        OwnForms.KeepNowhere(context);
        return VisitAsync(context);
    }

    // A stranger sees nothing of the workspace; and where even the store cannot be read, the page is shown without what stands in it.
    private static async Task<Visit> VisitAsync(HttpContext context)
    {
        var visits = context.RequestServices.GetRequiredService<VisitReader>();
        var reader = await context.RequestServices.GetRequiredService<IWho>().FindAsync(context).ConfigureAwait(false);
        if (reader?.May(Role.Reader) != true) return visits.Bare(context);
        try
        {
            return await visits.ReadAsync(context).ConfigureAwait(false);
        }
        catch (PresenceException)
        {
            return visits.Bare(context);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2002, LogLevel.Error, "The page {Method} {Path} failed unexpectedly.")]
        internal static partial void Unexpected(ILogger logger, Exception e, string method, string path);
    }
}
