using System.Management.Automation;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Colleagues;

/// <summary>Changes a colleague: only what is given, all else stays as it is.</summary>
/// <remarks>What is given as $null or '' is taken away. Of a row of a CSV file an empty cell changes nothing; of an object of Get-PresenceColleague only who it is counts. Where
/// somebody else changed the colleague between reading and writing, it is an error (colleague.changed), and nothing is overwritten.</remarks>
/// <example>
/// <code>Set-PresenceColleague sanne -Away @{ From = '2026-12-21'; To = '2027-01-03' }</code>
/// <para>No turns over Christmas.</para>
/// </example>
/// <example>
/// <code>Get-PresenceColleague | Where-Object Department -eq Sales | Set-PresenceColleague -Share 0.5 -WhatIf</code>
/// <para>Says whose share of turns would be halved.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "PresenceColleague", SupportsShouldProcess = true)]
[OutputType(typeof(PresenceColleague))]
public sealed class SetPresenceColleague : ColleagueFormCmdlet
{
    /// <summary>Who: their id or name, or an object with a property Colleague or Id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public ColleagueArgument Colleague { get; set; } = null!;

    /// <summary>Writes the colleague as they are then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    private protected override bool RowCounts => !Colleague.IsColleague;

    /// <inheritdoc />
    protected override void ProcessRecord() => Do(Colleague, async cancel =>
    {
        var found = await Colleague.ReadAsync(Session, cancel).ConfigureAwait(false);
        var id = found.Value.Id;
        var wanted = Form(ColleagueForm.Of(found.Value)).ToColleague(id);
        var fields = Fields();
        if (fields.Length == 0)
        {
            Tell($"Nothing is given to change of {id}.");
        }
        else if (await MayAsync($"colleague {id} ({found.Value.Name})", $"set {fields}").ConfigureAwait(false))
        {
            found = (await Session.Get<ColleagueBook>().PutAsync(Session.Workspace, wanted, found.Version, Session.Actor, cancel).ConfigureAwait(false)).Colleague;
            Tell($"Set {fields} of the colleague {id}.");
        }
        else
        {
            return;
        }

        if (PassThru) Write(new PresenceColleague(found.Value));
    });
}
