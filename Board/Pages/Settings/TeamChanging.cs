using Microsoft.AspNetCore.Http;
using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Settings;

/// <summary>Changes the team's settings for whoever asks.</summary>
internal sealed class TeamChanging(ChannelBook book, IWho who, PresenceOptions options)
{
    /// <summary>Changes them.</summary>
    /// <param name="change">What is asked for, on what is there.</param>
    /// <param name="version">The version that the form saw; null for a form that goes with any.</param>
    /// <param name="context">The request.</param>
    /// <exception cref="PresenceException">What is wrong; 412 <c>workspace.changed</c>.</exception>
    internal async Task ChangeAsync(Func<Workspace, Workspace> change, string? version, HttpContext context)
    {
        var all = (Workspace old) =>
        {
            var next = change(old);
            var faults = new FaultList();
            faults.Add(Blackouts.Check(next.Blackouts));
            faults.ThrowIfAny();
            return next;
        };
        await book.ChangeTeamAsync(options.Workspace, version, all, who.Of(context), context.RequestAborted).ConfigureAwait(false);
    }
}
