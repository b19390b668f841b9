using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Board.Pages.Write;

/// <summary>Keeps what is typed in a form about a post until it is sent, for whoever types it: begun on a phone, finished at a desk.</summary>
internal sealed class UnsentForms(UnsentStore store, PostStore posts, IWho who, PresenceOptions options, TimeProvider clock)
{
    // What a browser or a button adds to a form, and no person typed.
    private static readonly string[] NotTyped = ["__RequestVerificationToken", "do", Media.MediaForm.Act, "back"];

    /// <summary>Keeps a form as it stands.</summary>
    /// <returns>Is it kept? One without words, or with more than can be stored, is not.</returns>
    /// <param name="key">Which form; null for one of nobody's.</param>
    /// <param name="form">The form.</param>
    /// <param name="context">Whose.</param>
    internal async Task<bool> KeepAsync(string? key, IFormCollection form, HttpContext context)
    {
        var typed = form.Where(f => !NotTyped.Contains(f.Key)).SelectMany(f => f.Value.Select(v => new TypedField(f.Key, v ?? "")));
        var unsent = new Unsent(key ?? "", clock.Now(), [.. typed]);
        return key is not null && unsent.HasWords && await store.KeepAsync(options.Workspace, who.Of(context).Name, unsent, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>It was sent, or is not wanted.</summary>
    internal async Task DropAsync(string? key, HttpContext context)
    {
        if (key is null) return;
        try
        {
            await store.DropAsync(options.Workspace, who.Of(context).Name, key, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PresenceException e) when (e.Kind is FaultKind.Unavailable)
        {
            // What was sent is there, and whoever sent it is told so: at worst the words are offered once more.
        }
    }

    /// <summary>What the reader was typing in one form; null for nothing.</summary>
    internal Task<Unsent?> FindAsync(string key, HttpContext context) => store.FindAsync(options.Workspace, who.Of(context).Name, key, clock.Now(), context.RequestAborted);

    /// <summary>New posts that the reader was writing, the latest first.</summary>
    internal async Task<IReadOnlyList<Unsent>> NewAsync(HttpContext context)
    {
        var waiting = new List<Unsent>();
        foreach (var unsent in await store.OfAsync(options.Workspace, who.Of(context).Name, clock.Now(), context.RequestAborted).ConfigureAwait(false))
        {
            if (PostId.IsSuffix(unsent.Key) && !await IsSentAsync(unsent, context.RequestAborted).ConfigureAwait(false)) waiting.Add(unsent);
        }

        return waiting;
    }

    /// <summary>The form that it was.</summary>
    internal static IFormCollection FormOf(Unsent unsent) =>
        new FormCollection(unsent.Fields.GroupBy(f => f.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(f => f.Value)]), StringComparer.Ordinal));

    // A look at the words that was under way while they were sent may have kept them once more.
    private async Task<bool> IsSentAsync(Unsent unsent, CancellationToken cancel) =>
        unsent.In("channel") is { Length: > 0 } channel && await posts.FindAsync(new(options.Workspace, PostId.Of(channel, unsent.Key)), cancel).ConfigureAwait(false) is not null;
}
