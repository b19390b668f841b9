using System.Management.Automation;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;

namespace Recruiting.PowerShell.Cmdlets.Colleagues;

/// <summary>Removes a colleague, with their tokens and feed.</summary>
/// <remarks>Their posts that are not placed become drafts without an author; a post that they opened for placing stays in hand with the question whether it was placed. They
/// disappear from the channels' colleagues and owners.</remarks>
/// <example>
/// <code>Remove-PresenceColleague sanne</code>
/// <para>Asks, and removes the colleague.</para>
/// </example>
/// <example>
/// <code>'sanne', 'tom' | Remove-PresenceColleague -Confirm:$false -Verbose</code>
/// <para>Removes two without asking, and tells so.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "PresenceColleague", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemovePresenceColleague : PresenceCmdlet
{
    /// <summary>Who: ids or names, or objects with a property Colleague or Id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public ColleagueArgument[] Colleague { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (var who in Colleague)
        {
            Do(who, async cancel =>
            {
                var found = await who.ReadAsync(Session, cancel).ConfigureAwait(false);
                var id = found.Value.Id;
                if (!await MayAsync($"colleague {id} ({found.Value.Name})", "remove with tokens and feed; posts that are not placed become drafts without an author").ConfigureAwait(false)) return;
                await Session.Get<ColleagueBook>().RemoveAsync(Session.Workspace, id, found.Version, Session.Actor, cancel).ConfigureAwait(false);
                Tell($"Removed the colleague {id}.");
            });
        }
    }
}
