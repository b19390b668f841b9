using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace Recruiting.Infra.Tests.Scripts;

/// <summary>PowerShell's engine with a script of this repository in it. HTTP calls are real; programs (az, azd, git, dotnet) are written down in place of being run, and a sleep
/// takes no time.</summary>
internal sealed class Shell
{
    private readonly List<string> said = [];
    private readonly List<string> ran = [];

    /// <summary>What a program does: its command line to its exit code and output. Default: nothing, and well.</summary>
    public Func<string, (int Exit, string Output)> Program { get; set; } = _ => (0, "");

    /// <summary>Called for each sleep, with its seconds.</summary>
    public Action<int> Slept { get; set; } = _ => { };

    /// <summary>What was shown.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>The command lines, in order.</summary>
    public IReadOnlyList<string> Ran => ran;

    /// <summary>Runs a script.</summary>
    /// <returns>What it stopped with; null for nothing.</returns>
    public async Task<string?> RunAsync(string script, params (string Name, object Value)[] parameters)
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows()) state.ExecutionPolicy = ExecutionPolicy.Bypass;
        state.Commands.Add(new SessionStateCmdletEntry("Invoke-RestMethod", typeof(InvokeRestMethod), null));
        state.Commands.Add(new SessionStateCmdletEntry("ConvertTo-Json", typeof(ConvertToJson), null));
        state.Commands.Add(new SessionStateCmdletEntry("Start-Sleep", typeof(StartSleep), null));
        state.Commands.Add(new SessionStateCmdletEntry("Write-Host", typeof(WriteHost), null));
        foreach (var program in (string[])["az", "azd", "git", "dotnet"])
        {
            state.Commands.Add(new SessionStateFunctionEntry(program, $"$global:LASTEXITCODE, $output = $global:Run.Invoke('{program}', $args); if ($output) {{ $output -split \"`n\" }}"));
        }

        state.Variables.Add(new SessionStateVariableEntry("Run", new Func<string, object[], object[]>(Run), null));
        state.Variables.Add(new SessionStateVariableEntry(StartSleep.Variable, Slept, null));
        state.Variables.Add(new SessionStateVariableEntry(WriteHost.Variable, new Action<string>(said.Add), null));
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand(Repository.At("scripts", script));
        foreach (var (name, value) in parameters) shell.AddParameter(name, value);
        try
        {
            foreach (var line in await shell.InvokeAsync()) said.Add(line?.ToString() ?? "");
            return null;
        }
        catch (RuntimeException stopped)
        {
            return stopped.Message;
        }
    }

    private object[] Run(string program, object[] arguments)
    {
        var line = string.Join(' ', arguments.SelectMany(a => a is IEnumerable many and not string ? many.Cast<object>() : [a]).Prepend(program));
        ran.Add(line);
        var (exit, output) = Program(line);
        return [exit, output];
    }
}
