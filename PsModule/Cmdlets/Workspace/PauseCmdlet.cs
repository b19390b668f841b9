using System.Management.Automation;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Workspace;

/// <summary>The one switch.</summary>
public abstract class PauseCmdlet : PresenceCmdlet
{
    /// <summary>Writes whether everything is held then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Holds everything, or goes on.</summary>
    private protected void Switch(bool paused, string? reason, string action) => Do(Session.Workspace, async cancel =>
    {
        if (!await MayAsync($"workspace {Session.Workspace} ({Session.Place})", action).ConfigureAwait(false)) return;
        var team = await Session.Get<ChannelBook>().PauseAllAsync(Session.Workspace, reason, paused, Session.Actor, cancel).ConfigureAwait(false);
        Tell(paused ? "Everything is held." : "Everything goes on.");
        if (PassThru) Write(new PresencePause(Session.Workspace, team.Value.Paused));
    });
}
