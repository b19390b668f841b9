<#
.SYNOPSIS
Registers the board with Entra ID, so that people can sign in, and has the registration trust the app's identity in place of a secret.
.DESCRIPTION
azd runs it before and after it makes the resources; run again it changes nothing that is right. Before: makes the registration where there is none, and fills in
the first admin (who runs it) and the budget's first month where they are not given. After: sets the address to come back to after signing in, and the trust.
May you not register applications, then have somebody who may make one, and give its id: azd env set PRESENCE_CLIENT_ID …
#>
[CmdletBinding()]
param(
    [string] $ClientId = $env:PRESENCE_CLIENT_ID,
    [string] $Admins = $env:PRESENCE_ADMINS,
    [string] $BudgetStart = $env:PRESENCE_BUDGET_START,
    [uri] $Board = $env:BOARD_URL,
    [string] $Principal = $env:IDENTITY_PRINCIPAL_ID,
    [string] $Name = 'Recruiting board'
)
. "$PSScriptRoot/board.ps1"

# The scripts ask for tokens with Azure CLI; it is known by this id everywhere.
$azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46'
$trust = 'recruiting-board'

# Takes the body by a file: quotes on a command line are each shell's own.
function Invoke-WithFile([hashtable] $Body, [scriptblock] $Call) {
    $file = [IO.Path]::GetTempFileName()
    try {
        [IO.File]::WriteAllText($file, (ConvertTo-Json $Body -Depth 9))
        & $Call "@$file"
    }
    finally {
        [IO.File]::Delete($file)
    }
}

function Set-Setting([string] $Setting, [string] $Value) {
    azd env set $Setting $Value
    Assert-Done "Setting $Setting"
    Write-Host "$Setting=$Value"
}

$tenant = az account show --query tenantId --output tsv
Assert-Done 'Asking for the tenant (az login)'

if (-not $ClientId) {
    $ClientId = az ad app create --display-name $Name --sign-in-audience AzureADMyOrg --enable-id-token-issuance true --query appId --output tsv
    Assert-Done 'Making the app registration'
    az ad sp create --id $ClientId --output none
    Assert-Done 'Making the service principal'

    # First the right to speak to the board for somebody, then that Azure CLI has it without asking: Entra refuses both at once.
    $right = [guid]::NewGuid().ToString()
    $api = @{
        requestedAccessTokenVersion = 2
        oauth2PermissionScopes = @(@{
                id = $right; value = 'user_impersonation'; type = 'User'; isEnabled = $true
                adminConsentDisplayName = 'Use the board'; adminConsentDescription = 'Speak to the board for the person who signed in.'
                userConsentDisplayName = 'Use the board'; userConsentDescription = 'Speak to the board for you.'
            })
    }
    $address = "https://graph.microsoft.com/v1.0/applications(appId='$ClientId')"
    Invoke-WithFile @{ identifierUris = @("api://$ClientId"); api = $api } { az rest --method PATCH --url $address --body $args[0] }
    Assert-Done 'Giving the registration its scope'
    $api.preAuthorizedApplications = @(@{ appId = $azureCli; delegatedPermissionIds = @($right) })
    Invoke-WithFile @{ api = $api } { az rest --method PATCH --url $address --body $args[0] }
    Assert-Done 'Letting Azure CLI in'
    Set-Setting PRESENCE_CLIENT_ID $ClientId
}

if (-not $Admins) {
    $person = az ad signed-in-user show --query id --output tsv
    Assert-Done 'Asking who you are'
    Set-Setting PRESENCE_ADMINS "$tenant/$person"
}

if (-not $BudgetStart) { Set-Setting PRESENCE_BUDGET_START ([DateTime]::UtcNow.ToString('yyyy-MM-01')) }

# What follows is known once the resources are there.
if (-not $Board -or -not $Principal) { return }

az ad app update --id $ClientId --web-redirect-uris ([uri]::new($Board, '/.auth/login/aad/callback'))
Assert-Done 'Setting the address to come back to'
$trusted = az ad app federated-credential list --id $ClientId --query "[?name=='$trust'].subject" --output tsv
Assert-Done 'Asking whom the registration trusts'
if ($trusted -ne $Principal) {
    $credential = @{ name = $trust; issuer = "https://login.microsoftonline.com/$tenant/v2.0"; subject = $Principal; audiences = @('api://AzureADTokenExchange') }
    if ($trusted) { Invoke-WithFile $credential { az ad app federated-credential update --id $ClientId --federated-credential-id $trust --parameters $args[0] } }
    else { Invoke-WithFile $credential { az ad app federated-credential create --id $ClientId --parameters $args[0] } }
    Assert-Done 'Having the registration trust the identity'
}
Write-Host "The board: $Board"
