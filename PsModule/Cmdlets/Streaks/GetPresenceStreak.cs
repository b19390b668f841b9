using System.Management.Automation;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Cmdlets.Channels;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Streaks;

/// <summary>Gets the streaks of channels: how many promises in a row were kept, what is at risk, and what would save it.</summary>
/// <remarks>A period is a week (Monday to Sunday), or a month for a monthly rhythm. The table draws the last twelve as signs; Format-List tells why each came out
/// as it did, and how a streak is counted.</remarks>
/// <example>
/// <code>Get-PresenceStreak</code>
/// <para>The streaks of all channels, one line each.</para>
/// </example>
/// <example>
/// <code>Get-PresenceStreak -AtRisk</code>
/// <para>Only the channels that are about to break a promise, with what would save each.</para>
/// </example>
/// <example>
/// <code>Get-PresenceStreak dotnet-nl | Format-List</code>
/// <para>The last twelve periods of one channel with their reasons, and the rule.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "PresenceStreak")]
[OutputType(typeof(PresenceStreak))]
public sealed class GetPresenceStreak : ChannelsCmdlet
{
    /// <summary>Only those whose running period is about to break its promise.</summary>
    [Parameter]
    public SwitchParameter AtRisk { get; set; }

    /// <inheritdoc />
    private protected override async Task ShowAsync(Channel channel, CancellationToken cancel)
    {
        var (book, now) = (Session.Get<StreakBook>(), Session.Get<TimeProvider>().Now());
        var streak = await book.OfAsync(Session.Workspace, channel, now, cancel).ConfigureAwait(false);
        if (AtRisk && !streak.AtRisk) return;
        var advice = await book.AdviceAsync(Session.Workspace, channel, streak, now, cancel).ConfigureAwait(false);
        Write(new PresenceStreak(channel, streak, advice, PresenceSession.Language));
    }
}
