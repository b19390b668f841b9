using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Reporting;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Calendar;

/// <summary><c>/calendar/{token}.ics</c>, which calendar programs read, and the forms that make such addresses and end them.</summary>
internal static class CalendarEndpoints
{
    // Calendar programs cannot sign in: the address is the key. It is no page: what was taken may be kept, and asked for again by its tag.
    internal static void MapFile(IEndpointRouteBuilder routes) => routes.MapGet("/calendar/{token}.ics", ReadAsync).ExcludeFromDescription().AllowsStrangers();

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/calendar/people/{id}", (string id, HttpContext context, FeedBook book, IWho who, PresenceOptions options) => MakeAsync(id, "/people/" + Uri.EscapeDataString(id), context, book, who, options)).Needs(Role.Admin, orSelf: true);
        pages.MapPost("/calendar/people/{id}/end", (string id, HttpContext context, FeedBook book, IWho who, PresenceOptions options) => EndAsync(id, "/people/" + Uri.EscapeDataString(id), context, book, who, options)).Needs(Role.Admin, orSelf: true);
        pages.MapPost(CalendarReader.Team, (HttpContext context, FeedBook book, IWho who, PresenceOptions options) => MakeAsync(null, "/settings", context, book, who, options)).Needs(Role.Admin);
        pages.MapPost(CalendarReader.Team + "/end", (HttpContext context, FeedBook book, IWho who, PresenceOptions options) => EndAsync(null, "/settings", context, book, who, options)).Needs(Role.Admin);
    }

    private static async Task<IResult> ReadAsync(string token, HttpContext context, FeedBook book, PublicAddress address, PresenceOptions options)
    {
        var file = Encoding.UTF8.GetBytes(await book.ReadAsync(options.Workspace, token, address.Of(context.Request), context.RequestAborted).ConfigureAwait(false));
        context.Response.Headers.CacheControl = "private, no-cache";
        // The same events are the same bytes: whoever has them is told so, and takes nothing (RFC 9110 section 13.1.2).
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..32]}\"");
        return Results.Bytes(file, FeedCalendar.MediaType + "; charset=utf-8", entityTag: tag);
    }

    private static async Task<IResult> MakeAsync(string? colleague, string back, HttpContext context, FeedBook book, IWho who, PresenceOptions options)
    {
        await book.SubscribeAsync(options.Workspace, colleague, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answering.Done(back, "calendar-made", at: "calendar");
    }

    private static async Task<IResult> EndAsync(string? colleague, string back, HttpContext context, FeedBook book, IWho who, PresenceOptions options)
    {
        await book.EndAsync(options.Workspace, colleague, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answering.Done(back, "calendar-ended", at: "calendar");
    }
}
