using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Brings a plan in: from a CSV or JSON file, or from rows of the pipeline. Importing twice adds nothing twice.</summary>
/// <remarks>Columns, in any order: id, channel, due, text, link, author, tags, language, until; only channel and text are needed. Due is a local time where the channel is
/// (2026-11-24 08:30, or day first 24-11-2026 8:30), an instant, 'next', or empty for the queue. Every row is checked before any is written. What is wrong with a row is an error of
/// its own, with its line and column in its target; then nothing is written, unless -Partial. A row with the id of a post changes that post (an export has the ids); one without
/// is known by its channel, due, text and link, for ever. Rows of the pipeline are collected and written together at its end, some twenty posts a write. After Ctrl-C import the
/// same again: what was written stays, the rest is added. -WhatIf checks all, writes nothing, and puts out what would happen.</remarks>
/// <example>
/// <code>Import-PresencePost plan.csv -WhatIf</code>
/// <para>What the file would do: how many posts, when the first and the last go out, and all that is wrong with it.</para>
/// </example>
/// <example>
/// <code>Import-Csv quarter.csv | Where-Object Channel -eq 'dotnet-nl' | Import-PresencePost -Approve</code>
/// <para>Imports one channel's rows, and gives your yes to each.</para>
/// </example>
/// <example>
/// <code>@{ Channel = 'dotnet-nl'; Text = 'Who comes to the meetup?'; Due = 'next' } | Import-PresencePost -Partial</code>
/// <para>Takes the rows that are well, whatever is wrong with others.</para>
/// </example>
[Cmdlet(VerbsData.Import, "PresencePost", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
[OutputType(typeof(PresenceImport))]
public sealed class ImportPresencePost : PresenceCmdlet
{
    private const string PathSet = "Path", RowSet = "InputObject", Piped = "pipeline", Activity = "Import-PresencePost";

    private readonly List<PSObject> given = [];
    private readonly List<TableRow> rows = [];

    /// <summary>A CSV file (UTF-8; ',', ';' or tab), or a JSON file whose name ends in .json.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>A row: of Import-Csv, a hashtable, a post, or any object with the columns as properties; or a file of Get-ChildItem.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RowSet, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>Gives your yes to every post that the rows bring or change.</summary>
    [Parameter]
    public SwitchParameter Approve { get; set; }

    /// <summary>Takes the rows that are well even where others are rejected.</summary>
    [Parameter]
    public SwitchParameter Partial { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName == PathSet) File(Path);
        else if (InputObject.BaseObject is FileInfo file) File(file.FullName);
        else
        {
            given.Add(InputObject);
            rows.Add(ImportedRow.Of(InputObject));
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (rows.Count > 0) Import(Piped, reading => Task.FromResult(ImportFile.ReadTable(rows, reading)));
    }

    private void File(string path)
    {
        var file = GetUnresolvedProviderPathFromPSPath(path);
        Import(file, reading => ReadAsync(file, reading, Cancel));
    }

    private void Import(string source, Func<ImportOptions, Task<ImportReading>> read) => Do(source, async cancel =>
    {
        var language = PresenceSession.Language;
        using var progress = new ImportProgress(this, source);
        var file = await read(new() { Language = language }).ConfigureAwait(false);
        progress.Checks(file.Rows.Count);
        var views = new PostViews(Session, language);
        var wish = new ImportWish(DryRun: false, Approve, Partial, language, progress) { May = report => AskAsync(source, report, views, progress, cancel) };
        var report = await Session.Get<Importing>().ImportAsync(Session.Workspace, file, wish, Session.Actor, cancel).ConfigureAwait(false);
        foreach (var error in report.Rejected) Reject(source, error);
        if (report.Rejected.Count > 0 && !report.Written && !Partial) Warn(Nothing(report.Rejected.Count).In(language));
        var posts = new PresencePost[report.New.Count];
        for (var i = 0; i < posts.Length; i++) posts[i] = await views.OfAsync(report.New[i], cancel).ConfigureAwait(false);
        Write(new PresenceImport(source, report, posts));
    });

    private static async Task<ImportReading> ReadAsync(string file, ImportOptions reading, CancellationToken cancel)
    {
        try
        {
            var stream = System.IO.File.OpenRead(file);
            await using (stream.ConfigureAwait(false))
            {
                return await (file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ImportFile.ReadJsonAsync(stream, reading, cancel) : ImportFile.ReadCsvAsync(stream, reading, cancel)).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw PresenceException.NotFound("file.not-found", $"There is no file '{file}'. Look at its name and folder.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PresenceException(FaultKind.Refused, [new Fault("file.not-read", $"The file '{file}' cannot be read. Look whether another program has it open. {e.Message}")], e);
        }
    }

    private async Task<bool> AskAsync(string source, ImportReport report, PostViews views, ImportProgress progress, CancellationToken cancel)
    {
        progress.Writes(report.Accepted);
        return report.Accepted == 0 || await MayAsync(source, await ActionAsync(report, views, cancel).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task<string> ActionAsync(ImportReport report, PostViews views, CancellationToken cancel)
    {
        var parts = new List<string>();
        foreach (var channel in report.New.GroupBy(p => p.Channel))
        {
            var view = await views.ViewAsync(channel.Key, cancel).ConfigureAwait(false);
            var timed = channel.Where(p => p.Due is not null).OrderBy(p => p.Due!.At).ToList();
            var when = timed.Count switch
            {
                0 => ", for the queue",
                1 => PostWords.At(timed[0], view),
                _ => $", from {LocalWords.Of(timed[0].Due!.At, view.Zone, view.Language)} to {LocalWords.Of(timed[^1].Due!.At, view.Zone, view.Language)}",
            };
            parts.Add($"{channel.Count()} new in {channel.Key}{when}");
        }

        if (report.Changed > 0) parts.Add($"{report.Changed} changed");
        return $"import {(Approve ? "and approve " : "")}{string.Join("; ", parts)}";
    }

    private void Reject(string source, ImportError error)
    {
        var row = new PresenceRejectedRow(source, error, source == Piped && error.Line >= 1 && error.Line <= given.Count ? given[error.Line - 1] : null);
        var place = System.IO.Path.GetFileName(source);
        Sentence whole = $"{place}, line {error.Line}: {error.Error}";
        Sentence column = $"{place}, line {error.Line}, {error.Column}: {error.Error}";
        var record = Record(new PresenceException(FaultKind.Refused, error.Code, error.Column is null ? whole : column), row);
        ToShell(() => WriteError(record));
    }

    private static Sentence Nothing(int places)
    {
        Sentence said = $"{places} place(s) are not in order, so nothing was imported. Mend them, or import with -Partial to take the other rows.";
        return said;
    }

    /// <summary>Shows how far an import is.</summary>
    private sealed class ImportProgress(ImportPresencePost cmdlet, string source) : IProgress<int>, IDisposable
    {
        private int rows;

        public void Checks(int count) => Show(new(1, Activity, $"{source}: checking {count} rows") { PercentComplete = -1 });

        public void Writes(int count) => rows = count;

        public void Report(int value) => Show(new(1, Activity, $"{source}: {value} of {rows} posts") { PercentComplete = rows == 0 ? 100 : (int)(100L * value / rows) });

        public void Dispose() => Show(new(1, Activity, source) { RecordType = ProgressRecordType.Completed });

        private void Show(ProgressRecord record) => cmdlet.ToShell(() => cmdlet.WriteProgress(record));
    }
}
