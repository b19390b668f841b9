using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;
using PowerShellEngine = System.Management.Automation.PowerShell;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>A session of PowerShell's own engine with the module imported through its manifest.</summary>
/// <remarks>The Utility, Management and Security cmdlets are absent, as no ConsoleHost is served here: Where-Object, ForEach-Object, Get-Help and Out-Default are there.</remarks>
internal sealed class Shell : IDisposable
{
    private readonly Runspace runspace;

    /// <summary>Opens a session.</summary>
    /// <param name="manifest">Another module than the one that the build made.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="import">Import it?</param>
    /// <param name="formats">A file of views that go before the module's.</param>
    public Shell(string? manifest = null, string culture = "en-US", bool import = true, string? formats = null)
    {
        Host = new ShellHost(CultureInfo.GetCultureInfo(culture));
        var state = InitialSessionState.CreateDefault2();
        if (formats is not null) state.Formats.Add(new SessionStateFormatEntry(formats));
        if (OperatingSystem.IsWindows()) state.ExecutionPolicy = ExecutionPolicy.Bypass;
        runspace = RunspaceFactory.CreateRunspace(Host, state);
        runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        runspace.Open();
        // The reader's language is the thread's, as in a console.
        Run($"[cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = '{culture}'").Well();
        Run("$PSStyle.OutputRendering = 'PlainText'").Well();
        if (import) Run($"Import-Module '{manifest ?? Module.Manifest}'").Well();
    }

    /// <summary>Opens a session connected to a store of its own, in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="clock">The clock of its connections; null for the system's.</param>
    /// <param name="formats">A file of views that go before the module's.</param>
    /// <param name="pages">The web that its connections read links from; null for the real one.</param>
    public static Shell On(string folder, string culture = "en-US", TimeProvider? clock = null, string? formats = null, HttpMessageHandler? pages = null)
    {
        var shell = new Shell(culture: culture, formats: formats);
        if (clock is not null) Clocks.Give(shell.runspace, clock);
        if (pages is not null) LinkPages.Give(shell.runspace, pages);
        shell.Run($"$null = Connect-Presence -Path '{Path.Combine(folder, "recruiting.db")}'").Well();
        return shell;
    }

    /// <summary>What the person at it sees and answers.</summary>
    public ShellHost Host { get; }

    /// <summary>Runs a script to its end.</summary>
    public Outcome Run(string script)
    {
        using var shell = PowerShellEngine.Create(runspace);
        shell.AddScript(script);
        ErrorRecord? stopped = null;
        ICollection<PSObject> output = [];
        try
        {
            output = shell.Invoke();
        }
        catch (RuntimeException e)
        {
            stopped = e.ErrorRecord;
        }

        return new([.. output], [.. shell.Streams.Error], stopped, [.. shell.Streams.Verbose.Select(v => v.Message)], [.. shell.Streams.Warning.Select(w => w.Message)], [.. shell.Streams.Progress]) { Debug = [.. shell.Streams.Debug.Select(d => d.Message)] };
    }

    /// <summary>Gives the session a variable, whose value stands in no script.</summary>
    public void Give(string name, object value) => runspace.SessionStateProxy.SetVariable(name, value);

    /// <summary>What Out-Default shows of a script's output, as plain text.</summary>
    public string Show(string script)
    {
        Host.Clear();
        Run($"{script} | Out-Default").Well();
        return Host.Said;
    }

    /// <summary>A running script, for stopping it.</summary>
    public (PowerShellEngine Shell, IAsyncResult Running) Start(string script)
    {
        var shell = PowerShellEngine.Create(runspace);
        shell.AddScript(script);
        return (shell, shell.BeginInvoke());
    }

    /// <summary>Ends the session.</summary>
    public void Dispose() => runspace.Dispose();
}

/// <summary>What a script came to.</summary>
/// <param name="Output">The objects on the pipeline.</param>
/// <param name="Errors">Errors that went on.</param>
/// <param name="Stopped">The error that ended it, or null.</param>
/// <param name="Verbose">What <c>-Verbose</c> told.</param>
/// <param name="Warnings">Warnings.</param>
/// <param name="Progress">Progress, in order.</param>
internal sealed record Outcome(
    IReadOnlyList<PSObject> Output, IReadOnlyList<ErrorRecord> Errors, ErrorRecord? Stopped, IReadOnlyList<string> Verbose, IReadOnlyList<string> Warnings, IReadOnlyList<ProgressRecord> Progress)
{
    /// <summary>What <c>-Debug</c> told.</summary>
    public IReadOnlyList<string> Debug { get; init; } = [];

    /// <summary>It, where nothing went wrong.</summary>
    public Outcome Well()
    {
        if (Stopped is not null) Assert.Fail($"Stopped: {Stopped.FullyQualifiedErrorId}: {Stopped}");
        if (Errors.Count > 0) Assert.Fail($"{Errors.Count} error(s): {Errors[0].FullyQualifiedErrorId}: {Errors[0]}");
        return this;
    }

    /// <summary>The one object that came.</summary>
    public PSObject One => Output.Single();

    /// <summary>A property of the one object that came.</summary>
    public object? this[string property] => One.Properties[property].Value;

    /// <summary>The stable codes of what went wrong, the cmdlet's type left out.</summary>
    public IReadOnlyList<string> Codes => [.. Errors.Append(Stopped).OfType<ErrorRecord>().Select(e => e.FullyQualifiedErrorId.Split(',')[0])];
}
