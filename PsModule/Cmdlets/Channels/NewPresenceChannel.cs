using System.Management.Automation;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Channels;

/// <summary>Makes a channel: a LinkedIn group, a page or a profile that the team posts to.</summary>
/// <remarks>Only the id and the kind must be given. A channel counts from now: slots before promise nothing. Where there is a channel of that id already, it is an error
/// (channel.exists) and nothing changes. From the rows of a CSV file it makes one channel a row; an empty cell is the default.</remarks>
/// <example>
/// <code>New-PresenceChannel dotnet-nl -Kind Group -Name '.NET Nederland' -Url https://www.linkedin.com/groups/43875/ -Cadence '2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam'</code>
/// <para>A group that gets a post on Tuesdays and Thursdays between 08:30 and 10:00, placed by hand.</para>
/// </example>
/// <example>
/// <code>Import-Csv ./groups.csv | New-PresenceChannel -Kind Group</code>
/// <para>Makes a group for each row; columns such as Id, Name, Url, Cadence, Colleagues and MostPerWeek are taken by their names.</para>
/// </example>
/// <example>
/// <code>New-PresenceChannel acme -Kind Page -Urn urn:li:organization:2414183 -Blackout @{ From = '2026-12-24'; To = '2027-01-03'; Reason = 'Christmas' } -WhatIf</code>
/// <para>Checks everything and says what would be made.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "PresenceChannel", SupportsShouldProcess = true)]
[OutputType(typeof(PresenceChannel))]
public sealed class NewPresenceChannel : ChannelFormCmdlet
{
    /// <summary>The id by which everything names it: letters, digits, '-', '_' and '.', at most 64.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Channel")]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = "";

    /// <summary>Group, Page or Profile; it never changes afterwards.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateSet("Group", "Page", "Profile")]
    public string Kind { get; set; } = "";

    /// <summary>Posts with links may not appear here.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag(NothingIsNo = true)]
    public override SwitchParameter NoLinks { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord() => DoChannel(Id, async (calendar, cancel) =>
    {
        var form = await FormAsync(new() { Kind = Enum.Parse<ChannelKind>(Kind, ignoreCase: true) }, calendar, cancel).ConfigureAwait(false);
        var wanted = form.ToChannel(Id, Session.Options, Session.Get<TimeProvider>().Now());
        var book = Session.Get<ChannelBook>();
        await book.RequireNoneAsync(Session.Workspace, Id, cancel).ConfigureAwait(false);
        var rhythm = wanted.Cadence is { } cadence ? $"the rhythm {new PresenceCadence(cadence)}" : "no rhythm";
        if (!await MayAsync($"channel {Id}", $"make a {Kind.ToLowerInvariant()} '{wanted.Name}' with {rhythm}").ConfigureAwait(false)) return;
        var made = await book.AddAsync(Session.Workspace, wanted, Session.Actor, cancel).ConfigureAwait(false);
        Tell($"Made the channel {Id}.");
        Write(new PresenceChannel(made.Value));
    });
}
