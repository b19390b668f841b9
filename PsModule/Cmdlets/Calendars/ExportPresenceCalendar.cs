using System.Management.Automation;
using System.Text;
using Recruiting.Core;
using Recruiting.Core.Reporting;
using Recruiting.PowerShell.Binding;

namespace Recruiting.PowerShell.Cmdlets.Calendars;

/// <summary>Writes what is planned as a calendar file (.ics): each post in its window with its text and a reminder, and the open slots.</summary>
/// <remarks>The hour to answer after a post, days away, days without posts and the days on which connections end are in it as well. The same file as a calendar that is subscribed to at the board, as it is now; a calendar program takes it in once. RFC 5545. A file that is there is replaced after
/// a question, or with -Force.</remarks>
/// <example>
/// <code>Export-PresenceCalendar team.ics</code>
/// <para>Everything that the team has planned.</para>
/// </example>
/// <example>
/// <code>Get-PresenceColleague | ForEach-Object { Export-PresenceCalendar "$($_.Id).ics" -Colleague $_ -Address https://board.example.com -Force }</code>
/// <para>A file for everybody, with links to the posts on the board.</para>
/// </example>
[Cmdlet(VerbsData.Export, "PresenceCalendar", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportPresenceCalendar : PresenceCmdlet
{
    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Whose calendar: an id or a name. Default: the team's.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public ColleagueArgument? Colleague { get; set; }

    /// <summary>Where the board is, such as https://board.example.com, for links to the posts. Default: no links.</summary>
    [Parameter]
    public Uri? Address { get; set; }

    /// <summary>Replaces a file without asking.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the file, as an object, to the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var file = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(file, "write a calendar")) return;
        if (File.Exists(file) && !Force && !ShouldContinue($"There is a file '{file}'. Replace it?", "Export-PresenceCalendar")) return;
        Do(file, async cancel =>
        {
            if (Address is { } board && !(board.IsAbsoluteUri && board.Scheme is "https" or "http")) throw PresenceException.Invalid("calendar.address-invalid", "The board's address is one such as https://board.example.com.", "address");
            var colleague = Colleague is null ? null : (await Colleague.ReadAsync(Session, cancel).ConfigureAwait(false)).Value.Id;
            var calendar = await Session.Get<FeedBook>().WriteAsync(Session.Workspace, colleague, Address?.GetLeftPart(UriPartial.Authority), cancel).ConfigureAwait(false);
            await GivenFile.WriteAsync(file, async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(calendar), cancel).ConfigureAwait(false)).ConfigureAwait(false);
            if (PassThru) Write(new FileInfo(file));
        });
    }
}
