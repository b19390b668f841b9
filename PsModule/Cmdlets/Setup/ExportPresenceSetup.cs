using System.Management.Automation;
using Recruiting.Core.Setups;
using Recruiting.PowerShell.Binding;

namespace Recruiting.PowerShell.Cmdlets.Setup;

/// <summary>Writes the whole set-up to one file: channels with their rules and blackouts, colleagues, and what holds for the team.</summary>
/// <remarks>The file is JSON to read, to change and to keep in git: the same set-up always makes the same file, what has its default is left out. No token is ever in it, no post, and
/// nothing that is counted per person. Import-PresenceSetup reads it, into this store or another.</remarks>
/// <example>
/// <code>Export-PresenceSetup ./presence.json</code>
/// <para>Writes the set-up; asks where the file is there already.</para>
/// </example>
/// <example>
/// <code>Export-PresenceSetup ./presence.json -Force; git diff presence.json</code>
/// <para>Writes over the last one and shows what somebody changed on the board since.</para>
/// </example>
[Cmdlet(VerbsData.Export, "PresenceSetup", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportPresenceSetup : PresenceCmdlet
{
    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Writes over a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the file that was made to the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var file = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(file, $"write the set-up of the workspace '{Session.Workspace}'")) return;
        if (File.Exists(file) && !Force && !ShouldContinue($"There is a file '{file}'. Replace it?", "Export-PresenceSetup")) return;
        Do(file, async cancel =>
        {
            var setup = await Session.Get<SetupBook>().ExportAsync(Session.Workspace, cancel).ConfigureAwait(false);
            await GivenFile.WriteAsync(file, stream => stream.WriteAsync(SetupFile.Write(setup), cancel).AsTask()).ConfigureAwait(false);
            Tell($"Wrote {setup.Channels?.Count} channel(s) and {setup.Colleagues?.Count} colleague(s) to {file}.");
            if (PassThru) Write(new FileInfo(file));
        });
    }
}
