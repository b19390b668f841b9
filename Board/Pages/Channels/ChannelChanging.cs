using Microsoft.AspNetCore.Http;
using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Channels;

/// <summary>Changes the days without posts of a channel for whoever asks.</summary>
internal sealed class ChannelChanging(ChannelStore channels, ChannelBook book, IWho who, PresenceOptions options)
{
    private const int MostTries = 8;

    /// <summary>Changes them; on what is there, where somebody else was first.</summary>
    internal async Task BlackoutsAsync(string id, Func<IReadOnlyList<Blackout>, Task<IReadOnlyList<Blackout>>> change, HttpContext context)
    {
        var cancel = context.RequestAborted;
        for (var tries = 1; ; tries++)
        {
            var (channel, version) = await channels.GetAsync(options.Workspace, id, cancel).ConfigureAwait(false);
            var next = channel with { Blackouts = await change(channel.Blackouts).ConfigureAwait(false) };
            var faults = new FaultList();
            faults.Add(Blackouts.Check(next.Blackouts));
            faults.ThrowIfAny();
            try
            {
                await book.PutAsync(options.Workspace, next, version, who.Of(context), cancel).ConfigureAwait(false);
                return;
            }
            catch (PresenceException e) when (e.Kind == FaultKind.Changed && tries < MostTries)
            {
                // Days are added to those that are there by now.
            }
        }
    }
}
