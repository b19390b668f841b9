using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Card;

/// <summary>Lets in who holds a signed link: it is the key, and opens one card as long as its colleague may place posts.</summary>
internal sealed class CardDoor(CardLinks links, ColleagueStore colleagues, IWho who, PresenceOptions options)
{
    internal static string PathOf(string token) => "/card/" + Uri.EscapeDataString(token);

    /// <summary>Who holds it.</summary>
    /// <exception cref="PresenceException">404 <c>link.not-found</c>, <c>link.expired</c>; 403 <c>link.no-longer-yours</c>.</exception>
    internal async Task<CardHolder> OpenAsync(string token, CancellationToken cancel)
    {
        var link = links.Read(token);
        var colleague = await colleagues.FindAsync(options.Workspace, link.Colleague, cancel).ConfigureAwait(false);
        if (colleague is null || who.OfLink(colleague.Value) is not { } actor || !actor.May(Role.Contributor))
        {
            throw new PresenceException(FaultKind.Forbidden, "link.no-longer-yours", "This link was for somebody who no longer places posts here. Is that you? Then ask an admin of the board.");
        }

        return new(new(options.Workspace, link.Post), actor, PathOf(token));
    }
}
