using System.Management.Automation;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Cmdlets.Channels;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Streaks;

/// <summary>Gets the slots of channels: the windows in which a post is placed, with the post that holds each.</summary>
/// <remarks>Local dates are those of each channel's own zone. At most two years at once. A slot keeps its id whenever it is computed.</remarks>
/// <example>
/// <code>Get-PresenceSlot dotnet-nl</code>
/// <para>The slots of the coming four weeks.</para>
/// </example>
/// <example>
/// <code>Get-PresenceSlot -From 2027-01-01 -To 2027-03-31 | Where-Object State -eq Open</code>
/// <para>Everything that is still open in a quarter, in all channels.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "PresenceSlot")]
[OutputType(typeof(PresenceSlot))]
public sealed class GetPresenceSlot : ChannelsCmdlet
{
    /// <summary>The first local date (2026-12-01), or a moment from which on. Default: today, where the channel is.</summary>
    [Parameter(Position = 1)]
    public object? From { get; set; }

    /// <summary>The last local date, part of the range, or a moment before which. Default: four weeks after the beginning.</summary>
    [Parameter(Position = 2)]
    public object? To { get; set; }

    /// <inheritdoc />
    private protected override async Task ShowAsync(Channel channel, CancellationToken cancel)
    {
        var zone = Zones.Get(channel.Cadence?.TimeZone ?? Session.Options.TimeZone);
        var slots = await Session.Get<SlotBook>()
            .ListAsync(Session.Workspace, channel.Id, GivenEnd.Of(From, zone, "from"), GivenEnd.Of(To, zone, "to"), cancel).ConfigureAwait(false);
        foreach (var slot in slots)
        {
            var post = slot.Post is { } id ? await Session.Get<PostStore>().FindAsync(new(Session.Workspace, id), cancel).ConfigureAwait(false) : null;
            Write(new PresenceSlot(slot, post?.Value.Text));
        }
    }
}
