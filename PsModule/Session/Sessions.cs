using System.Management.Automation.Runspaces;
using Recruiting.Core;

namespace Recruiting.PowerShell.Session;

/// <summary>Which store each runspace is connected to. A runspace has one connection at most; it ends with <c>Disconnect-Presence</c>, with the module or with the runspace.</summary>
/// <remarks>A runspace of <c>ForEach-Object -Parallel</c> that made none of its own uses the one that is open in the process, where that is one store.
/// Any other runspace without one gets the embedded default, at its first cmdlet.</remarks>
internal static class Sessions
{
    // PowerShell names the runspaces of ForEach-Object -Parallel "PSTask:1", "PSTask:2", …
    private const string ParallelRunspace = "PSTask:";

    private static readonly Lock Guard = new();
    private static readonly Dictionary<Guid, Connected> Open = [];

    /// <summary>The clock of a session that begins, asked for in its runspace; tests give a runspace another.</summary>
    internal static Func<TimeProvider> Clock { get; set; } = () => TimeProvider.System;

    /// <summary>The web that a session reads links' pages from, asked for as its clock is; null for the real one.</summary>
    internal static Func<HttpMessageHandler?> Pages { get; set; } = () => null;

    /// <summary>The runspace's own connection, or null.</summary>
    public static PresenceSession? Own()
    {
        lock (Guard) return Open.GetValueOrDefault(Runspace.DefaultRunspace.InstanceId)?.Session;
    }

    /// <summary>The connection that a cmdlet works on; opened where there is none.</summary>
    /// <exception cref="PresenceException"><c>connection.ambiguous</c>, and what keeps the default from being opened.</exception>
    public static PresenceSession Current(CancellationToken cancel) =>
        Own() ?? (IsParallel(Runspace.DefaultRunspace) ? Shared() : null) ?? Connect(new(), cancel);

    /// <summary>Connects the runspace, in place of what it was connected to.</summary>
    public static PresenceSession Connect(SessionWish wish, CancellationToken cancel)
    {
        var runspace = Runspace.DefaultRunspace;
        var (clock, pages) = (Clock(), Pages());
        // On a thread of its own: no context of the shell's to come back to.
        var opened = Task.Run(() => SessionOpening.OpenAsync(wish, clock, pages, cancel), cancel).GetAwaiter().GetResult();
        PresenceSession? before;
        lock (Guard)
        {
            before = Open.GetValueOrDefault(runspace.InstanceId)?.Session;
            Open[runspace.InstanceId] = new(runspace, opened);
        }

        if (before is null) runspace.StateChanged += Ended;
        before?.Dispose();
        return opened;
    }

    /// <summary>Ends the runspace's connection.</summary>
    /// <returns>Was there one?</returns>
    public static bool Disconnect() => Disconnect(Runspace.DefaultRunspace);

    private static bool Disconnect(Runspace runspace)
    {
        Connected? own;
        lock (Guard) Open.Remove(runspace.InstanceId, out own);
        runspace.StateChanged -= Ended;
        own?.Session.Dispose();
        return own is not null;
    }

    private static void Ended(object? runspace, RunspaceStateEventArgs e)
    {
        if (e.RunspaceStateInfo.State is RunspaceState.Closed or RunspaceState.Broken) Disconnect((Runspace)runspace!);
    }

    private static bool IsParallel(Runspace runspace) => runspace.Name?.StartsWith(ParallelRunspace, StringComparison.Ordinal) == true;

    /// <summary>The one that is open in the process; what a parallel script block connected for itself is its own.</summary>
    private static PresenceSession? Shared()
    {
        lock (Guard)
        {
            var stores = Open.Values.Where(c => !IsParallel(c.Runspace)).Select(c => c.Session).DistinctBy(s => (s.Place, s.Workspace)).ToList();
            return stores.Count <= 1
                ? stores.SingleOrDefault()
                : throw PresenceException.Conflict(
                    "connection.ambiguous", "Several stores are open in this process, and a parallel script block belongs to none of them. Begin it with Connect-Presence.");
        }
    }

    private sealed record Connected(Runspace Runspace, PresenceSession Session);
}
