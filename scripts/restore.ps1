<#
.SYNOPSIS
Puts a daily copy in the place of what the board holds, and leaves it paused.
.DESCRIPTION
Without -Copy it lists the copies. The one who runs it needs the data roles: be in the group that was given as adminGroupId.
What was placed after the copy was made is not in it: the hand list asks, and only then is the board resumed.
.EXAMPLE
./scripts/restore.ps1
.EXAMPLE
./scripts/restore.ps1 -Copy default-2026-11-24.jsonl.gz
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    [string] $Copy,
    [uri] $Board,
    [string] $ClientId,
    [string] $Store,
    [string] $StorageAccount,
    [string] $Vault,
    [int] $WaitSeconds = 600
)
. "$PSScriptRoot/board.ps1"
if (-not $Copy) {
    if (-not $StorageAccount) { $StorageAccount = Get-Setting STORAGE_ACCOUNT }
    az storage blob list --account-name $StorageAccount --container-name backups --auth-mode login --query '[].name' --output tsv
    Assert-Done 'Listing the copies'
    return
}
if (-not $Board) { $Board = Get-Setting BOARD_URL }
if (-not $ClientId) { $ClientId = Get-Setting PRESENCE_CLIENT_ID }
if (-not $Store) { $Store = Get-Setting STORE }
if (-not $Vault) { $Vault = Get-Setting KEY_VAULT }
if (-not $PSCmdlet.ShouldProcess($Store, "Put $Copy in the place of everything")) { return }

$connection = Connect-Board $Board $ClientId
$null = Suspend-Board $connection "The copy $Copy is restored."
Wait-BoardQuiet $connection $WaitSeconds
dotnet run --project "$([IO.Path]::GetDirectoryName($PSScriptRoot))/Desk" '--' --Presence:Store $Store --Presence:KeyVault "https://$Vault.vault.azure.net" --Presence:Jobs false --restore $Copy --replace --quit
if ($LASTEXITCODE -ne 0) { throw "The copy was not restored (exit code $LASTEXITCODE): the line above says why. The board is paused; restore again, or resume it with DELETE /api/pause." }
Write-Host 'The board is paused. Answer what the hand list asks; then resume it on the board.'
