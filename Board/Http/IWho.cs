using Microsoft.AspNetCore.Http;
using Recruiting.Core;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Http;

/// <summary>Tells who asks. The Desk's one user stands for all; in Azure it is whoever signed in.</summary>
public interface IWho
{
    /// <summary>What is wrong with signing in itself; health says it to everybody, since an admin may be kept out by it. Empty where nothing is.</summary>
    IReadOnlyList<Fault> Troubles => [];

    /// <summary>Finds out who asks. Asked for once a request, at the gate; endpoints ask <see cref="Of"/>.</summary>
    /// <exception cref="PresenceException"><see cref="FaultKind.NotSignedIn"/> (401) for a stranger, <see cref="FaultKind.Forbidden"/> (403) for somebody whom nobody knows.</exception>
    ValueTask<Actor> RecognizeAsync(HttpContext context);

    /// <summary>As whom acts who comes by a colleague's signed link: with that colleague's rights, and no more.</summary>
    Actor OfLink(Colleague colleague);

    /// <summary>Who was let in at the gate; somebody without any right where nobody was.</summary>
    Actor Of(HttpContext context) => context.Features.Get<Actor>() ?? Actor.Nobody;
}

/// <summary>Recognizing, once a request.</summary>
internal static class Recognizing
{
    /// <summary>Who asks.</summary>
    /// <exception cref="PresenceException">As <see cref="IWho.RecognizeAsync"/>.</exception>
    internal static async ValueTask<Actor> RequireAsync(this IWho who, HttpContext context)
    {
        if (context.Features.Get<Actor>() is { } known) return known;
        if (context.Features.Get<PresenceException>() is { } refused) throw refused;
        try
        {
            var actor = await who.RecognizeAsync(context).ConfigureAwait(false);
            context.Features.Set(actor);
            return actor;
        }
        catch (PresenceException e)
        {
            context.Features.Set(e);
            throw;
        }
    }

    /// <summary>Who asks, or null for anybody whom nobody knows, and where it cannot be found out.</summary>
    internal static async ValueTask<Actor?> FindAsync(this IWho who, HttpContext context)
    {
        try
        {
            return await who.RequireAsync(context).ConfigureAwait(false);
        }
        catch (PresenceException)
        {
            return null;
        }
    }
}
