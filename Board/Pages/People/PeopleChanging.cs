using Microsoft.AspNetCore.Http;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.People;

/// <summary>Does what the forms about people ask.</summary>
internal sealed class PeopleChanging(ColleagueStore colleagues, ColleagueBook book, ChannelStore channels, ChannelBook channelBook, IWho who, PresenceOptions options)
{
    private const int MostTries = 8;

    /// <summary>Changes a colleague; under the version that the form saw, where it has one.</summary>
    /// <exception cref="PresenceException">What is wrong; 412 <c>colleague.changed</c>.</exception>
    internal async Task ChangeAsync(string id, IFormCollection form, Func<IFormCollection, Colleague, Colleague> change, HttpContext context)
    {
        var cancel = context.RequestAborted;
        var old = await colleagues.GetAsync(options.Workspace, id, cancel).ConfigureAwait(false);
        await book.PutAsync(options.Workspace, change(form, old.Value), Fields.Text(form, "version") ?? old.Version, who.Of(context), cancel).ConfigureAwait(false);
    }

    /// <summary>Says which channels a colleague joined, and which not. Of channels that are not named nothing is said: they may be newer than the form.</summary>
    /// <param name="id">The colleague.</param>
    /// <param name="shown">Ids of the channels that the form shows.</param>
    /// <param name="joined">Those that are ticked.</param>
    /// <param name="context">The request.</param>
    /// <exception cref="PresenceException"><c>colleague.not-found</c>; 403 <c>channel.admin-joins</c>.</exception>
    internal async Task JoinAsync(string id, IReadOnlyCollection<string> shown, IReadOnlyCollection<string> joined, HttpContext context)
    {
        await colleagues.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        foreach (var channel in shown.Union(joined)) await JoinAsync(id, channel, joined.Contains(channel), context).ConfigureAwait(false);
    }

    private async Task JoinAsync(string id, string which, bool joins, HttpContext context)
    {
        var (cancel, actor) = (context.RequestAborted, who.Of(context));
        for (var tries = 1; await channels.FindAsync(options.Workspace, which, cancel).ConfigureAwait(false) is { Value: var channel } found; tries++)
        {
            if (channel.Colleagues.Contains(id) == joins) return;
            if (!Joining.MaySay(actor, id, channel)) throw new PresenceException(FaultKind.Forbidden, "channel.admin-joins", $"Who takes part in '{channel.Name}' is for an admin to say.");
            IReadOnlyList<string> now = joins ? [.. channel.Colleagues, id] : [.. channel.Colleagues.Where(c => c != id)];
            try
            {
                await channelBook.PutAsync(options.Workspace, channel with { Colleagues = now }, found.Version, actor, cancel).ConfigureAwait(false);
                return;
            }
            catch (PresenceException e) when (e.Kind == FaultKind.Changed && tries < MostTries)
            {
                // They join, or leave, what is there by now.
            }
        }
    }
}
