using System.Management.Automation;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Channels;

/// <summary>Changes a channel: only what is given, all else stays as it is.</summary>
/// <remarks>What is given as $null or '' is taken away (a rhythm, an address, a rule). Of a row of a CSV file an empty cell changes nothing; of an object of
/// Get-PresenceChannel only which channel it is counts. Where somebody else changed the channel between reading and writing, it is an error (channel.changed), and nothing is overwritten.
/// A period that is over keeps the promise it had, however the rhythm changes.</remarks>
/// <example>
/// <code>Set-PresenceChannel dotnet-nl -Cadence '1x/week Tue 08:30-10:00 Europe/Amsterdam' -MostPerWeek 2</code>
/// <para>Another rhythm and a weekly maximum.</para>
/// </example>
/// <example>
/// <code>Get-PresenceChannel -Kind Group | Set-PresenceChannel -MaxHashtags 3 -NoLinks -WhatIf</code>
/// <para>Says what would change in every group.</para>
/// </example>
/// <example>
/// <code>Set-PresenceChannel acme -Cadence $null -PassThru</code>
/// <para>Takes the rhythm away: the page promises nothing any more. Writes the channel as it is now.</para>
/// </example>
/// <example>
/// <code>Set-PresenceChannel dotnet-nl -Blackout (Import-Csv ./holidays.csv)</code>
/// <para>Days without posts from a file with the columns From, To and Reason.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "PresenceChannel", SupportsShouldProcess = true)]
[OutputType(typeof(PresenceChannel))]
public sealed class SetPresenceChannel : ChannelFormCmdlet
{
    /// <summary>Which: its id or name, or an object with a property Channel or Id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelArgument Channel { get; set; } = null!;

    /// <summary>Posts with links may not appear here; -NoLinks:$false allows them again. Not taken from the rows of a file.</summary>
    [Parameter]
    public override SwitchParameter NoLinks { get; set; }

    /// <summary>Writes the channel as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    private protected override bool RowCounts => !Channel.IsChannel;

    /// <inheritdoc />
    protected override void ProcessRecord() => DoChannel(Channel, async (calendar, cancel) =>
    {
        var found = await Channel.ReadAsync(Session, cancel).ConfigureAwait(false);
        var id = found.Value.Id;
        var form = await FormAsync(ChannelForm.Of(found.Value), calendar, cancel).ConfigureAwait(false);
        var wanted = form.ToChannel(id, Session.Options, Session.Get<TimeProvider>().Now(), found.Value);
        var fields = Fields();
        if (fields.Length == 0)
        {
            Tell($"Nothing is given to change in {id}.");
        }
        else if (await MayAsync($"channel {id} ({found.Value.Name})", $"set {fields}").ConfigureAwait(false))
        {
            found = (await Session.Get<ChannelBook>().PutAsync(Session.Workspace, wanted, found.Version, Session.Actor, cancel).ConfigureAwait(false)).Channel;
            Tell($"Set {fields} of the channel {id}.");
        }
        else
        {
            return;
        }

        if (PassThru) Write(new PresenceChannel(found.Value));
    });
}
