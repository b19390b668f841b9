using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Writes posts to a CSV file that can be edited in a spreadsheet and imported again, with their state and proof.</summary>
/// <remarks>UTF-8 with a byte order mark, as Excel wants it. Times are the channel's own local times. The ids are in it, so that Import-PresencePost changes these posts
/// instead of adding others. A cell that a spreadsheet would run as a formula is guarded with an apostrophe, which the import takes away again. A file that is there is
/// replaced after a question, or with -Force; until the new one is whole, the old one stays.</remarks>
/// <example>
/// <code>Export-PresencePost plan.csv -State Draft, Ready, Scheduled</code>
/// <para>All that is still to come. Edit it, then: Import-PresencePost plan.csv -WhatIf</para>
/// </example>
/// <example>
/// <code>Get-PresencePost -State Published -From 2026-10-01 -To 2026-12-31 | Export-PresencePost quarter.csv -Delimiter ';' -Force -PassThru</code>
/// <para>What was placed in a quarter, for a Dutch Excel, in place of an earlier file.</para>
/// </example>
[Cmdlet(VerbsData.Export, "PresencePost", SupportsShouldProcess = true, DefaultParameterSetName = FilterSet)]
[OutputType(typeof(FileInfo))]
public sealed class ExportPresencePost : PostQuery
{
    private readonly List<Post> named = [];
    private readonly List<PresenceChannel> channels = [];
    private bool all;

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Ids of posts, posts, or objects with a property Post or Id. Tab completes ids by the words of the text.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Post")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PostCompleter))]
    public PostArgument[] Id { get; set; } = [];

    /// <summary>What stands between cells: ',' or ';' (which a Dutch Excel opens with a double click). Default: ','.</summary>
    [Parameter]
    [ValidateSet(",", ";")]
    public string Delimiter { get; set; } = ",";

    /// <summary>Replaces a file without asking.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the file, as an object, to the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (var id in Id) Do(id.Id, async cancel => named.Add((await Session.Get<PostStore>().GetAsync(id.In(Session), cancel).ConfigureAwait(false)).Value));
        if (ParameterSetName == IdSet) return;
        // An empty pipeline means no post, not every post.
        if (InputObject is null) all = true;
        else channels.Add(InputObject);
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        var file = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(file, "write posts as CSV")) return;
        if (File.Exists(file) && !Force && !ShouldContinue($"There is a file '{file}'. Replace it?", "Export-PresencePost")) return;
        Do(file, async cancel =>
        {
            var posts = all || channels.Count > 0 ? FilteredAsync(channels, cancel) : named.ToAsyncEnumerable();
            await WriteAsync(file, posts, cancel).ConfigureAwait(false);
            if (PassThru) Write(new FileInfo(file));
        });
    }

    /// <summary>Writes beside it and puts that in its place: what was there stays until the new one is whole.</summary>
    private async Task WriteAsync(string file, IAsyncEnumerable<Post> posts, CancellationToken cancel)
    {
        var part = $"{file}.part";
        try
        {
            var stream = File.Create(part);
            await using (stream.ConfigureAwait(false))
            {
                await Session.Get<PostLists>().ExportAsync(Session.Workspace, posts, stream, Delimiter[0], cancel).ConfigureAwait(false);
            }

            File.Move(part, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PresenceException(FaultKind.Refused, [new Fault("file.not-written", $"The file '{file}' cannot be written. Look whether its folder is there and whether another program has it open. {e.Message}")], e);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }
}
