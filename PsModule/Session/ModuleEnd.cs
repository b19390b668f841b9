using System.Management.Automation;

namespace Recruiting.PowerShell.Session;

/// <summary>Ends the runspace's connection with the module, so that the store's files are free after <c>Remove-Module</c>.</summary>
public sealed class ModuleEnd : IModuleAssemblyCleanup
{
    /// <inheritdoc />
    public void OnRemove(PSModuleInfo psModuleInfo) => Sessions.Disconnect();
}
