<#
.SYNOPSIS
Gives the app a new secret of one of its LinkedIn apps, the password of its mail account, or a new key ring.
.DESCRIPTION
There are no other secrets: store, vault, logs and sign-in go by the app's identity.
A secret is read from the prompt and never stands on a command line. LinkedIn keeps the old one valid until it is deleted there.
The key ring renews itself every 90 days. -KeyRing is for when it may have leaked: every key is disabled, so that the tokens that were encrypted
under them cannot be read any more, and each connection must be given anew; until then its posts fall to a person's hand.
.EXAMPLE
./scripts/rotate.ps1 -LinkedIn Page
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High', DefaultParameterSetName = 'LinkedIn')]
param(
    [Parameter(Mandatory, ParameterSetName = 'LinkedIn')] [ValidateSet('Profile', 'Page')] [string] $LinkedIn,
    [Parameter(Mandatory, ParameterSetName = 'Mail')] [switch] $Mail,
    [Parameter(ParameterSetName = 'LinkedIn')] [Parameter(ParameterSetName = 'Mail')] [securestring] $Secret,
    [Parameter(Mandatory, ParameterSetName = 'KeyRing')] [switch] $KeyRing,
    [string] $Vault,
    [string] $ResourceGroup,
    [string] $FunctionApp
)
. "$PSScriptRoot/board.ps1"
if (-not $Vault) { $Vault = Get-Setting KEY_VAULT }
if (-not $ResourceGroup) { $ResourceGroup = Get-Setting RESOURCE_GROUP }
if (-not $FunctionApp) { $FunctionApp = Get-Setting FUNCTION_APP }

if ($KeyRing) {
    if (-not $PSCmdlet.ShouldProcess($Vault, 'Disable every key of the key ring; all LinkedIn connections must be given anew')) { return }
    $keys = @(az keyvault secret list --vault-name $Vault --query "[?starts_with(name, 'recruiting-keys-') && attributes.enabled].name" --output tsv)
    Assert-Done 'Listing the keys'
    foreach ($key in $keys) {
        az keyvault secret set-attributes --vault-name $Vault --name $key --enabled false --output none
        Assert-Done "Disabling $key"
    }
    Write-Host "$($keys.Count) key(s) disabled. Give each LinkedIn connection anew on the board."
}
else {
    $name = if ($Mail) { 'mail-password' } else { "linkedin-$($LinkedIn.ToLowerInvariant())-client-secret" }
    $what = if ($Mail) { 'The password of the mail account' } else { "The new client secret of the LinkedIn app for $($LinkedIn.ToLowerInvariant())s" }
    if (-not $PSCmdlet.ShouldProcess("$Vault/$name", 'Set a new secret')) { return }
    if (-not $Secret) { $Secret = Read-Host -AsSecureString $what }
    # A file that only its owner can read, for as long as it takes.
    $file = [IO.Path]::GetTempFileName()
    try {
        [IO.File]::WriteAllText($file, [Net.NetworkCredential]::new('', $Secret).Password)
        az keyvault secret set --vault-name $Vault --name $name --file $file --encoding utf-8 --output none
        Assert-Done "Writing $name"
    }
    finally {
        [IO.File]::Delete($file)
    }
    Write-Host $(if ($Mail) { "$name has a new version." } else { "$name has a new version. Delete the old secret at LinkedIn once the board has connected with the new one." })
}

# References to the vault are read when the app starts.
az functionapp restart --resource-group $ResourceGroup --name $FunctionApp --output none
Assert-Done 'Restarting'
