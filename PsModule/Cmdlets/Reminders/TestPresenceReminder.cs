using System.Management.Automation;
using Recruiting.Core.Reminding;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Reminders;

/// <summary>Sends a reminder now, to see whether it arrives and what it looks like.</summary>
/// <remarks>It goes out whatever the hour, by every way that is set up and that the colleague wants, and is not remembered as told. Where one does not arrive, its Message says what to look at. Mail needs a server:
/// this shell takes it from the same settings as the board, in its environment (Mail__Host, Mail__From, Mail__User, Mail__Password, Mail__Tls). The team's channels are those of the store.</remarks>
/// <example>
/// <code>Test-PresenceReminder sanne</code>
/// <para>Sends one to Sanne by every way that she wants.</para>
/// </example>
/// <example>
/// <code>Test-PresenceReminder sanne -Way teams</code>
/// <para>Sends one to the team's channel in Teams alone.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "PresenceReminder", SupportsShouldProcess = true)]
[OutputType(typeof(PresenceReminderTrial))]
public sealed class TestPresenceReminder : PresenceCmdlet
{
    /// <summary>To whom: their id or name, or an object with a property Colleague or Id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public ColleagueArgument Colleague { get; set; } = null!;

    /// <summary>By which way alone: mail, teams, slack. Default: every way that is set up and that they want.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WayCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Way { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord() => Do(Colleague, SendAsync);

    private async Task SendAsync(CancellationToken cancel)
    {
        var found = await Colleague.ReadAsync(Session, cancel).ConfigureAwait(false);
        if (!await MayAsync($"colleague {found.Value.Id} ({found.Value.Name})", $"send a reminder to try, by {Way ?? "every way"}").ConfigureAwait(false)) return;
        Show($"Reminder to {found.Value.Name}", "Sending", 0, 0);
        foreach (var tried in await Session.Get<ReminderTrial>().SendAsync(Session.Workspace, found.Value.Id, Way?.Trim().ToLowerInvariant(), Session.Actor, cancel).ConfigureAwait(false))
        {
            Write(new PresenceReminderTrial(tried, PresenceSession.Language));
        }
    }
}
