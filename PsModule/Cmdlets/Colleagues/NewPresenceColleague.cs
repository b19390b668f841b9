using System.Management.Automation;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Colleagues;

/// <summary>Adds a colleague to the working group.</summary>
/// <remarks>Everything but the id has a default. Where there is a colleague of that id already, it is an error (colleague.exists) and nothing changes.
/// From the rows of a CSV file it adds one colleague a row; an empty cell is the default.</remarks>
/// <example>
/// <code>New-PresenceColleague sanne -Name Sanne -Department Engineering -Language nl, en -Role contributor</code>
/// <para>A colleague who writes Dutch and English and may write, plan and place posts.</para>
/// </example>
/// <example>
/// <code>Import-Csv ./colleagues.csv | New-PresenceColleague -TimeZone Europe/Amsterdam</code>
/// <para>Adds a colleague for each row; columns such as Id, Name, Email, Department, Roles and Languages are taken by their names.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "PresenceColleague", SupportsShouldProcess = true)]
[OutputType(typeof(PresenceColleague))]
public sealed class NewPresenceColleague : ColleagueFormCmdlet
{
    /// <summary>The id by which everything names them: letters, digits, '-', '_' and '.', at most 64.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Colleague")]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = "";

    /// <inheritdoc />
    protected override void ProcessRecord() => Do(Id, async cancel =>
    {
        var wanted = Form(new ColleagueForm()).ToColleague(Id);
        var book = Session.Get<ColleagueBook>();
        await book.RequireNoneAsync(Session.Workspace, Id, cancel).ConfigureAwait(false);
        if (!await MayAsync($"colleague {Id}", $"add '{wanted.Name}' to the working group").ConfigureAwait(false)) return;
        var made = await book.AddAsync(Session.Workspace, wanted, Session.Actor, cancel).ConfigureAwait(false);
        Tell($"Added the colleague {Id}.");
        Write(new PresenceColleague(made.Value));
    });
}
