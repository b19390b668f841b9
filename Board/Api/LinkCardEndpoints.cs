using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/link-card</c>: what a link's page proposes for its card. Nothing is stored but its picture; a post keeps what it is given.</summary>
internal static class LinkCardEndpoints
{
    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/link-card", ReadAsync).WithName("readLinkCard").Accepts<LinkBody>("application/json").Produces<ProposedCardBody>().Needs(Role.Contributor);

    private static async Task<IResult> ReadAsync(HttpContext context, LinkCardReader cards, PresenceOptions options)
    {
        var asked = await JsonBody.ReadAsync<LinkBody>(context.Request).ConfigureAwait(false);
        return Answer.Json(ProposedCardBody.Of(await cards.ReadAsync(options.Workspace, asked.Link, context.RequestAborted).ConfigureAwait(false), Asked.Language(context, options)));
    }
}

/// <summary>A link.</summary>
public sealed record LinkBody
{
    /// <summary>An absolute http or https address.</summary>
    public string? Link { get; init; }
}

/// <summary>A card as the page proposes it.</summary>
/// <param name="Link">Where the page was found, after redirects.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Description">Its description, or null.</param>
/// <param name="Image">Its picture among the media, or null.</param>
/// <param name="Problem">Why there is no picture, where the page names one that cannot be had; else null.</param>
public sealed record ProposedCardBody(string Link, string? Title, string? Description, string? Image, ErrorBody? Problem)
{
    internal static ProposedCardBody Of(ProposedCard card, CultureInfo language) =>
        new(card.Link, card.Title, card.Description, card.Image, card.ImageTrouble is { } trouble ? new(trouble.Code, trouble.Text(language)) : null);
}
