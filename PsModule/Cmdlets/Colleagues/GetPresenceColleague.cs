using System.Management.Automation;
using Recruiting.Core.WorkingGroup;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Colleagues;

/// <summary>Gets colleagues: the whole working group, or those with the ids or names given.</summary>
/// <example>
/// <code>Get-PresenceColleague</code>
/// <para>Everybody.</para>
/// </example>
/// <example>
/// <code>Get-PresenceColleague sanne | Format-List</code>
/// <para>All that is kept of one colleague.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "PresenceColleague")]
[OutputType(typeof(PresenceColleague))]
public sealed class GetPresenceColleague : PresenceCmdlet
{
    /// <summary>Ids or names, or objects with a property Colleague or Id. Default: everybody.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public ColleagueArgument[]? Colleague { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (Colleague is null)
        {
            Do(null, async cancel =>
            {
                foreach (var colleague in await Session.Get<ColleagueStore>().AllAsync(Session.Workspace, cancel).ConfigureAwait(false)) Write(new PresenceColleague(colleague.Value));
            });
            return;
        }

        foreach (var who in Colleague) Do(who, async cancel => Write(new PresenceColleague((await who.ReadAsync(Session, cancel).ConfigureAwait(false)).Value)));
    }
}
