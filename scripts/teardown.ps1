<#
.SYNOPSIS
Deletes everything in Azure: the resource group with the store and its copies, and the app registration.
.DESCRIPTION
Take the data home first: docs/azure.md, "Back to a Desk". The vault alone is kept by Azure for 90 days: purge protection allows no less.
.EXAMPLE
./scripts/teardown.ps1 -WhatIf
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    [string] $ResourceGroup,
    [string] $ClientId
)
. "$PSScriptRoot/board.ps1"
if (-not $ResourceGroup) { $ResourceGroup = Get-Setting RESOURCE_GROUP }
if (-not $ClientId) { $ClientId = Get-Setting PRESENCE_CLIENT_ID }

if ($PSCmdlet.ShouldProcess($ResourceGroup, 'Delete the resource group, with every post and every copy')) {
    az group delete --name $ResourceGroup --yes
    Assert-Done 'Deleting the resource group'
}
if ($PSCmdlet.ShouldProcess($ClientId, 'Delete the app registration')) {
    az ad app delete --id $ClientId
    Assert-Done 'Deleting the app registration'
}
