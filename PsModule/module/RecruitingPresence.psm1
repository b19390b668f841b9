# The cmdlets live in RecruitingPresence.dll, which is loaded with all its dependencies into a context of its own:
# whatever versions of them other modules brought along, the two never meet.
[void][System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($PSScriptRoot, 'RecruitingPresence.Loading.dll'))
$assembly = [Recruiting.PowerShell.Loading.ModuleContext]::Load([System.IO.Path]::Combine($PSScriptRoot, 'deps'))
$cmdlets = Microsoft.PowerShell.Core\Import-Module -Assembly $assembly -PassThru
Microsoft.PowerShell.Core\Export-ModuleMember -Cmdlet '*'

# PowerShell leaves a module that came from an assembly behind when the one around it is removed, and then does not import it again
# (https://github.com/PowerShell/PowerShell/issues/20710). So it goes too; this session's connection ends with it.
$ExecutionContext.SessionState.Module.OnRemove = { Microsoft.PowerShell.Core\Remove-Module -ModuleInfo $cmdlets -Force }
