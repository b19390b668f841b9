# The cmdlets live in RecruitingPresence.dll, which is loaded with all its dependencies into a context of its own:
# whatever versions of them other modules brought along, the two never meet.
[void][System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($PSScriptRoot, 'RecruitingPresence.Loading.dll'))
$cmdlets = [Recruiting.PowerShell.Loading.ModuleContext]::Load([System.IO.Path]::Combine($PSScriptRoot, 'deps'))
Microsoft.PowerShell.Core\Import-Module -Assembly $cmdlets
Microsoft.PowerShell.Core\Export-ModuleMember -Cmdlet '*'
