using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;
using PowerShellEngine = System.Management.Automation.PowerShell;

namespace Recruiting.PsModule.Host;

/// <summary>One session of PowerShell's own engine.</summary>
internal sealed class HostShell : IDisposable
{
    private readonly Runspace runspace;

    public HostShell()
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows()) state.ExecutionPolicy = ExecutionPolicy.Bypass;
        runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
    }

    /// <summary>Runs a line to its end.</summary>
    /// <returns>What it wrote, and <c>error</c> with the id of what went wrong.</returns>
    public IEnumerable<string> Run(string script)
    {
        using var shell = PowerShellEngine.Create(runspace);
        shell.AddScript(script);
        var said = new List<string>();
        try
        {
            said.AddRange(shell.Invoke().Select(o => o?.ToString() ?? ""));
        }
        catch (RuntimeException e)
        {
            said.Add(Error(e.ErrorRecord));
        }

        return [.. said, .. shell.Streams.Error.Select(Error)];
    }

    public void Dispose() => runspace.Dispose();

    private static string Error(ErrorRecord error) => $"error {error.FullyQualifiedErrorId}: {error}";
}
