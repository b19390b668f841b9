using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.SignIn;
using Recruiting.Core;

namespace Recruiting.Board.Pages.Look;

/// <summary>What holds for every page: none is kept by a cache, each says its language, and a form is only taken from a page of ours.</summary>
internal sealed class OwnForms(IAntiforgery antiforgery, PresenceOptions options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        KeepNowhere(http);
        http.Response.Headers.ContentLanguage = Asked.Language(http, options).TwoLetterISOLanguageName;
        if (HttpMethods.IsPost(http.Request.Method))
        {
            await UploadForm.ReadAsync(http).ConfigureAwait(false);
            await RequireOwnAsync(http).ConfigureAwait(false);
            HeldForm.Unpack(http.Request);
        }

        return await next(context).ConfigureAwait(false);
    }

    /// <summary>Has no cache keep the answer. Set last, because writing an antiforgery token sets a weaker header.</summary>
    internal static void KeepNowhere(HttpContext http) => http.Response.OnStarting(() =>
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Remove("Pragma");
        return Task.CompletedTask;
    });

    private async Task RequireOwnAsync(HttpContext http)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(http).ConfigureAwait(false);
        }
        catch (AntiforgeryValidationException e)
        {
            throw new PresenceException(FaultKind.Invalid, [new Fault("form.not-ours", "This form was open for too long, or it is not one of this board's. Open the page again and send it once more.")], e);
        }
    }
}
