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
    /// <summary>Changes a colleague; under the version that the form saw, where it has one.</summary>
    /// <exception cref="PresenceException">What is wrong; 412 <c>colleague.changed</c>.</exception>
    internal async Task ChangeAsync(string id, IFormCollection form, Func<IFormCollection, Colleague, Colleague> change, HttpContext context)
    {
        var cancel = context.RequestAborted;
        var old = await colleagues.GetAsync(options.Workspace, id, cancel).ConfigureAwait(false);
        await book.PutAsync(options.Workspace, change(form, old.Value), Fields.Text(form, "version") ?? old.Version, who.Of(context), cancel).ConfigureAwait(false);
    }

    /// <summary>Says which channels a colleague joined.</summary>
    internal async Task JoinAsync(string id, IReadOnlyCollection<string> joined, HttpContext context)
    {
        var cancel = context.RequestAborted;
        await colleagues.GetAsync(options.Workspace, id, cancel).ConfigureAwait(false);
        await foreach (var (channel, version) in channels.AllAsync(options.Workspace, cancel).ConfigureAwait(false))
        {
            if (channel.Colleagues.Contains(id) == joined.Contains(channel.Id)) continue;
            IReadOnlyList<string> now = joined.Contains(channel.Id) ? [.. channel.Colleagues, id] : [.. channel.Colleagues.Where(c => c != id)];
            await channelBook.PutAsync(options.Workspace, channel with { Colleagues = now }, version, who.Of(context), cancel).ConfigureAwait(false);
        }
    }
}
