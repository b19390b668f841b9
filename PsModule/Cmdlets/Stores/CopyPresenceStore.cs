using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Hosting;
using Recruiting.Core.Jobs;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Stores;

/// <summary>Copies the workspace to another store, of either kind: from a file to Azure, back, or to another file.</summary>
/// <remarks>The workspace must be paused (Suspend-Presence), and the copy arrives paused: never may two stores publish the same post. Each row is compared with its copy at the
/// end. Run again, it goes on where it stopped and adds nothing twice. Tokens are encrypted anew under the other store's keys; where these are not named, or cannot be used, the
/// connections are left out and named in LeftOut.</remarks>
/// <example>
/// <code>Suspend-Presence -Reason 'Moving to Azure'; Copy-PresenceStore https://presence.table.core.windows.net -KeyRing https://presence-keys.vault.azure.net</code>
/// <para>Moves a Desk's workspace to Azure, tokens and all. Afterwards: Connect-Presence -Account presence; Resume-Presence.</para>
/// </example>
/// <example>
/// <code>Copy-PresenceStore D:\copy -WhatIf</code>
/// <para>Says what would be copied to 'recruiting.db' in a folder.</para>
/// </example>
[Cmdlet(VerbsCommon.Copy, "PresenceStore", SupportsShouldProcess = true)]
[OutputType(typeof(PresenceStoreCopy))]
public sealed class CopyPresenceStore : PresenceCmdlet
{
    /// <summary>The other store: a file, or a folder whose 'recruiting.db' is meant; https://{account}.table.core.windows.net; UseDevelopmentStorage=true or a whole connection string.
    /// A path with '=' in it is written as sqlite:{path}.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The key ring of the other store: the address of a key vault, or a folder. Default: the folder 'keys' beside a file, and none in Azure.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? KeyRing { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var store = StorePath.Store(this, Destination);
        var keys = KeyRing?.Contains("://", StringComparison.Ordinal) == false ? GetUnresolvedProviderPathFromPSPath(KeyRing) : KeyRing;
        Await(cancel => CopyAsync(store, keys, cancel));
    }

    private async Task CopyAsync(string store, string? keys, CancellationToken cancel)
    {
        var to = Core.Storage.StoreAddress.Parse(store).Place;
        if (!await MayAsync(to, $"copy the workspace '{Session.Workspace}' of {Session.Place}").ConfigureAwait(false)) return;
        var place = await CopyPlace.OpenAsync(store, keys, Session.Get<TimeProvider>(), cancel).ConfigureAwait(false);
        await using var ends = place.ConfigureAwait(false);
        if (place.Trouble is { } trouble) Warn($"Tokens stay behind. {trouble.Text(PresenceSession.Language)}");
        var progress = new ShellProgress<CopyProgress>(p => Show($"Copy to {to}", p.Verifying ? "Comparing rows" : "Copying rows", p.Rows, p.Of));
        var report = await Session.Get<StoreCopy>().RunAsync(Session.Workspace, place.Target, progress, cancel).ConfigureAwait(false);
        Write(new PresenceStoreCopy(Session.Place, to, report));
        if (report.LeftOut.Count > 0) Warn($"Left out, give it anew there: {string.Join(", ", report.LeftOut)}.");
        Warn("Both are paused. Look at the copy; then resume it there, and never this store again: both would publish the same posts.");
    }

    private void Warn(Sentence what) => ToShell(() => WriteWarning(what.In(PresenceSession.Language)));
}
