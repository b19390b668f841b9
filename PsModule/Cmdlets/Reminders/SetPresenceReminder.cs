using System.Management.Automation;
using System.Net;
using System.Security;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Reminders;

/// <summary>Says how and when a colleague is reminded, or where the team's channels in Teams and Slack are.</summary>
/// <remarks>Of a colleague only what is given changes. Who has said nothing is reminded by every way that is set up, on every day, and not between 20:00 and 07:00 their own time. What is given as
/// $null is as usual again. The address of a webhook is a secret: it is taken as a SecureString, rests encrypted under the store's key ring and is never shown again.
/// In Teams it comes from a workflow (Post to a channel when a webhook request is received), in Slack from an app's incoming webhook. With an account in Azure the key vault must have been named to
/// Connect-Presence (connection.no-keys).</remarks>
/// <example>
/// <code>Set-PresenceReminder sanne -Way mail, page -QuietFrom 21:00 -QuietTo 08:00 -DayOff Saturday, Sunday</code>
/// <para>By mail and on the open board alone, and not in the evening, at night or at the weekend.</para>
/// </example>
/// <example>
/// <code>Get-PresenceColleague | Where-Object Department -eq Sales | Set-PresenceReminder -Enabled $false -WhatIf</code>
/// <para>Says who would get no reminders any more.</para>
/// </example>
/// <example>
/// <code>Set-PresenceReminder -TeamsWebhook (Read-Host -AsSecureString)</code>
/// <para>Asks for the address of the team's channel in Teams.</para>
/// </example>
/// <example>
/// <code>Set-PresenceReminder -Remove Slack</code>
/// <para>Nothing is sent to the team's channel in Slack any more.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "PresenceReminder", SupportsShouldProcess = true, DefaultParameterSetName = ColleagueSet)]
[OutputType(typeof(PresenceColleague), ParameterSetName = [ColleagueSet])]
public sealed class SetPresenceReminder : FormCmdlet
{
    private const string ColleagueSet = "Colleague", TeamSet = "Team";

    private static readonly string[] All = [nameof(Enabled), nameof(Way), nameof(QuietFrom), nameof(QuietTo), nameof(DayOff)];

    /// <summary>Who: their id or name, or an object with a property Colleague or Id.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ColleagueSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public ColleagueArgument Colleague { get; set; } = null!;

    /// <summary>By which ways: mail, teams, slack, page (the board, where it is open), in place of those there were. Default, and $null: every way that is set up; @() for none.</summary>
    [Parameter(ParameterSetName = ColleagueSet, ValueFromPipelineByPropertyName = true)]
    [Alias("Ways")]
    [List]
    [ArgumentCompleter(typeof(WayCompleter))]
    public string[]? Way { get; set; }

    /// <summary>From when nothing is sent, their own time. Default: 20:00.</summary>
    [Parameter(ParameterSetName = ColleagueSet, ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? QuietFrom { get; set; }

    /// <summary>Until when nothing is sent; the same as -QuietFrom for no quiet hours. Default: 07:00.</summary>
    [Parameter(ParameterSetName = ColleagueSet, ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? QuietTo { get; set; }

    /// <summary>Days of the week on which nothing is sent, in English or Dutch, in place of those there were. Default: none.</summary>
    [Parameter(ParameterSetName = ColleagueSet, ValueFromPipelineByPropertyName = true)]
    [Alias("DaysOff")]
    [List]
    [ArgumentCompleter(typeof(WeekdayCompleter))]
    public string[]? DayOff { get; set; }

    /// <summary>Do they want reminders at all? Default: $true.</summary>
    [Parameter(ParameterSetName = ColleagueSet, ValueFromPipelineByPropertyName = true)]
    [Alias("Reminders")]
    [Flag]
    public bool? Enabled { get; set; }

    /// <summary>Writes the colleague as they are then.</summary>
    [Parameter(ParameterSetName = ColleagueSet)]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The address of the team's channel in Teams.</summary>
    [Parameter(ParameterSetName = TeamSet)]
    [Secret]
    public SecureString? TeamsWebhook { get; set; }

    /// <summary>The address of the team's channel in Slack.</summary>
    [Parameter(ParameterSetName = TeamSet)]
    [Secret]
    public SecureString? SlackWebhook { get; set; }

    /// <summary>The team's channels that get no reminders any more: Teams, Slack.</summary>
    [Parameter(ParameterSetName = TeamSet)]
    [ValidateSet("Teams", "Slack")]
    public string[]? Remove { get; set; }

    /// <inheritdoc />
    private protected override bool RowCounts => !Colleague.IsColleague;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if ((TeamsWebhook ?? SlackWebhook) is null || Session.Keyed) return;
        var fault = PresenceException.Conflict(
            "connection.no-keys", "This connection has no key ring, so no address of a webhook can be stored. Connect again with the key vault of the account (Connect-Presence -KeyVault).");
        ThrowTerminatingError(Record(fault, null));
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ColleagueSet)
        {
            Do(Colleague, OfColleagueAsync);
            return;
        }

        foreach (var way in Remove ?? []) Do(way, cancel => EndAsync(way, cancel));
        if (TeamsWebhook is { } teams) Do("Teams", cancel => PutAsync("Teams", teams, cancel));
        if (SlackWebhook is { } slack) Do("Slack", cancel => PutAsync("Slack", slack, cancel));
    }

    private async Task OfColleagueAsync(CancellationToken cancel)
    {
        var found = await Colleague.ReadAsync(Session, cancel).ConfigureAwait(false);
        var (id, there) = (found.Value.Id, ColleagueForm.Of(found.Value));
        var wanted = (there with { Reminders = Or(nameof(Enabled), Enabled, there.Reminders), ReminderWishes = Wishes(there.ReminderWishes) }).ToColleague(id);
        var fields = Fields(All);
        if (fields.Length == 0)
        {
            Tell($"Nothing is given to change of {id}.");
        }
        else if (await MayAsync($"colleague {id} ({found.Value.Name})", $"remind with {fields}").ConfigureAwait(false))
        {
            found = (await Session.Get<ColleagueBook>().PutAsync(Session.Workspace, wanted, found.Version, Session.Actor, cancel).ConfigureAwait(false)).Colleague;
            Tell($"Set {fields} of the reminders of {id}.");
        }
        else
        {
            return;
        }

        if (PassThru) Write(new PresenceColleague(found.Value));
    }

    private ReminderWishesForm? Wishes(ReminderWishesForm? there)
    {
        if (!All.Any(field => field != nameof(Enabled) && Given(field))) return there;
        var usual = there ?? new();
        return usual with
        {
            Ways = Or(nameof(Way), Way?.Select(w => w.Trim().ToLowerInvariant()).ToArray(), usual.Ways),
            QuietFrom = Or(nameof(QuietFrom), QuietFrom, usual.QuietFrom),
            QuietTo = Or(nameof(QuietTo), QuietTo, usual.QuietTo),
            DaysOff = Or(nameof(DayOff), DayOff, usual.DaysOff),
        };
    }

    private async Task PutAsync(string way, SecureString address, CancellationToken cancel)
    {
        if (!await MayAsync($"the team's channel in {way}", "send reminders there").ConfigureAwait(false)) return;
        var (webhook, _) = await Session.Get<WebhookBook>().PutAsync(Session.Workspace, way.ToLowerInvariant(), new NetworkCredential("", address).Password, Session.Actor, cancel).ConfigureAwait(false);
        Tell($"Reminders go to {way} at {webhook.Host}.");
    }

    private async Task EndAsync(string way, CancellationToken cancel)
    {
        if (!await MayAsync($"the team's channel in {way}", "send no reminders there any more, and delete its address").ConfigureAwait(false)) return;
        await Session.Get<WebhookBook>().RemoveAsync(Session.Workspace, way.ToLowerInvariant(), Session.Actor, cancel).ConfigureAwait(false);
        Tell($"Reminders go to {way} no more.");
    }
}
