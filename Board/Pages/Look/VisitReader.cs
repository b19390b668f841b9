using Microsoft.AspNetCore.Http;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Look;

/// <summary>Reads what a page needs whoever asks for whichever.</summary>
public sealed class VisitReader(ChannelStore channels, ColleagueStore colleagues, IWho who, PublicAddress address, PresenceOptions options, TimeProvider clock)
{
    /// <summary>Reads it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="refusal">What went wrong with it; null for nothing.</param>
    /// <param name="reader">As whom it is read; null for whoever was let in at the gate.</param>
    public async Task<Visit> ReadAsync(HttpContext context, Refusal? refusal = null, Actor? reader = null)
    {
        var cancel = context.RequestAborted;
        var bare = Bare(context, reader);
        var byName = StringComparer.Create(bare.Words.Language, ignoreCase: true);
        var places = await channels.AllAsync(options.Workspace, cancel).Select(c => c.Value).ToListAsync(cancel).ConfigureAwait(false);
        var people = await colleagues.AllAsync(options.Workspace, cancel).ConfigureAwait(false);
        var (team, version) = await channels.WorkspaceAsync(options.Workspace, cancel).ConfigureAwait(false);
        var self = people.FirstOrDefault(p => p.Value.Id == bare.Actor.Colleague)?.Value;
        return bare with
        {
            Times = new TimeWords(bare.Words, bare.Now, Zones.TryGet(self?.TimeZone) ?? bare.Times.Zone),
            Team = team,
            TeamVersion = version,
            Names = new([.. places.OrderBy(c => c.Name, byName)], [.. people.Select(p => p.Value).OrderBy(c => c.Name, byName)], bare.Actor),
            Refusal = refusal,
        };
    }

    /// <summary>What is known without the store.</summary>
    public Visit Bare(HttpContext context, Actor? reader = null)
    {
        var (actor, words, now) = (reader ?? who.Of(context), new Words(Asked.Language(context, options, reader)), clock.Now());
        return new()
        {
            Actor = actor,
            Words = words,
            Times = new TimeWords(words, now, Zones.Get(options.TimeZone)),
            Now = now,
            Path = context.Request.Path,
            Board = address.Of(context.Request),
            Team = new(),
            Names = new([], [], actor),
            Said = Said(context, words),
            SaidOf = context.Request.Query["post"].ToString() is { Length: > 0 } post ? post : null,
        };
    }

    // A key that no text has was not sent by a page of ours.
    private static string? Said(HttpContext context, Words words) =>
        context.Request.Query["said"].ToString() is { Length: > 0 and < 40 } said && words.Find("said." + said) is not null ? said : null;
}
