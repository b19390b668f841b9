using System.Management.Automation;
using Recruiting.Core.Channels;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Channels;

/// <summary>Gets channels: all of them, or those with the ids or names given.</summary>
/// <example>
/// <code>Get-PresenceChannel</code>
/// <para>All channels of the workspace.</para>
/// </example>
/// <example>
/// <code>Get-PresenceChannel dotnet-nl, 'Acme page' | Get-PresenceStreak</code>
/// <para>The streaks of two channels, one by its id and one by its name.</para>
/// </example>
/// <example>
/// <code>(Get-PresenceChannel dotnet-nl).Blackouts</code>
/// <para>The days without posts of one channel.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "PresenceChannel")]
[OutputType(typeof(PresenceChannel))]
public sealed class GetPresenceChannel : ChannelsCmdlet
{
    /// <summary>Only groups, pages or profiles.</summary>
    [Parameter]
    [ValidateSet("Group", "Page", "Profile")]
    public string? Kind { get; set; }

    /// <summary>Only those that are paused; -Paused:$false for those that are not.</summary>
    [Parameter]
    public SwitchParameter Paused { get; set; }

    /// <inheritdoc />
    private protected override Task ShowAsync(Channel channel, CancellationToken cancel)
    {
        var fits = (Kind is null || Kind.Equals(channel.Kind.ToString(), StringComparison.OrdinalIgnoreCase))
            && (!MyInvocation.BoundParameters.ContainsKey(nameof(Paused)) || Paused.IsPresent == channel.Paused is not null);
        if (fits) Write(new PresenceChannel(channel));
        return Task.CompletedTask;
    }
}
