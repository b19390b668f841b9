using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;

namespace Recruiting.Board.Pages.Channels;

/// <summary>Answers with a channel's page, also after a form on it was refused.</summary>
internal sealed class ChannelShowing(VisitReader visits, ChannelStore channels, ChannelReader reader, PresenceOptions options)
{
    /// <summary>The page.</summary>
    /// <param name="id">The channel.</param>
    /// <param name="context">The request.</param>
    /// <param name="refusal">What was refused; null for nothing.</param>
    internal async Task<IResult> PageAsync(string id, HttpContext context, Refusal? refusal = null)
    {
        var channel = await channels.GetAsync(options.Workspace, id, context.RequestAborted).ConfigureAwait(false);
        var visit = await visits.ReadAsync(context, refusal).ConfigureAwait(false);
        var view = await reader.ReadAsync(channel.Value, visit, slots: 8, placed: 10, context.RequestAborted).ConfigureAwait(false);
        // After a refused form the address is that of the form; what is asked for next is the channel.
        return Answering.Page<ChannelPage>(visit with { Path = ChannelPaths.Of(id) }, view with { Moved = MovedPost.Of(context.Request.Query, view.Queue), All = context.Request.Query.ContainsKey("all") });
    }
}
