using System.Management.Automation;
using System.Management.Automation.Language;

namespace Recruiting.PsModule.Tests.Help;

/// <summary>A script in a text for people, read by PowerShell's own parser.</summary>
internal static class Script
{
    /// <summary>Commands of a whole PowerShell that texts may use; most of them are not in this engine.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Import-Csv", "Export-Csv", "ConvertTo-Csv", "ConvertFrom-Csv", "ConvertTo-Json", "ConvertFrom-Json", "ConvertTo-SecureString", "Get-Content", "Set-Content", "Add-Content", "Out-File",
        "Get-Date", "Select-Object", "Sort-Object", "Group-Object", "Where-Object", "ForEach-Object", "Measure-Object", "Format-Table", "Format-List", "Out-GridView", "Tee-Object",
        "Read-Host", "Write-Error", "Write-Warning", "Write-Output", "Join-Path", "Test-Path", "Get-ChildItem", "Get-Item", "Copy-Item", "Remove-Item", "New-Item", "New-TimeSpan", "Start-Sleep",
        "Import-Module", "Remove-Module", "Get-Help", "Get-Command", "Update-AzConfig", "Connect-AzAccount", "Install-PSResource", "Register-ScheduledTask", "New-ScheduledTaskAction",
        "New-ScheduledTaskTrigger", "New-ScheduledTaskSettingsSet", "Get-Secret", "Set-Clipboard", "Out-Null", "Out-String", "Compare-Object", "ConvertTo-Html", "Send-MailMessage", "git", "pwsh", "az",
    };

    /// <summary>What is wrong with it: what does not parse, commands that nobody has, parameters that the module's cmdlets lack.</summary>
    public static IEnumerable<string> Wrong(string script, IReadOnlyList<CmdletInfo> cmdlets)
    {
        var read = Parser.ParseInput(script, out _, out var errors);
        if (errors.Length > 0) return errors.Select(e => $"{e.Message} {script}");

        var own = read.FindAll(a => a is FunctionDefinitionAst, true).Cast<FunctionDefinitionAst>().Select(f => f.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return read.FindAll(a => a is CommandAst, true).Cast<CommandAst>().SelectMany(c => Wrong(c, own, cmdlets));
    }

    private static IEnumerable<string> Wrong(CommandAst command, HashSet<string> own, IReadOnlyList<CmdletInfo> cmdlets)
    {
        if (command.GetCommandName() is not { } name) return [];
        if (cmdlets.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } cmdlet) return command.CommandElements.OfType<CommandParameterAst>().SelectMany(p => Wrong(cmdlet, p));
        return Known.Contains(name) || own.Contains(name) ? [] : [$"there is no command {name}"];
    }

    private static IEnumerable<string> Wrong(CmdletInfo cmdlet, CommandParameterAst given)
    {
        try
        {
            cmdlet.ResolveParameter(given.ParameterName);
            return [];
        }
        catch (ParameterBindingException e)
        {
            return [$"{cmdlet.Name} -{given.ParameterName}: {e.Message}"];
        }
    }
}
