<#
.SYNOPSIS
Deploys a release while nothing is on its way out: build, pause, wait until nothing is being published, deploy, resume.
.DESCRIPTION
The store of a release is read by the one before it, so going back is the same as going forward: name the earlier release.
A board that somebody had paused stays paused. Where it fails it says what state it left.
.PARAMETER Release
A tag or commit to deploy; default: what is checked out here.
.PARAMETER WaitSeconds
How long to wait until nothing is being published.
.EXAMPLE
./scripts/upgrade.ps1
.EXAMPLE
./scripts/upgrade.ps1 -Release v0.1.0
Rolls back to 0.1.0.
#>
[CmdletBinding()]
param(
    [string] $Release,
    [uri] $Board,
    [string] $ClientId,
    [string] $ResourceGroup,
    [string] $FunctionApp,
    [int] $WaitSeconds = 600
)
. "$PSScriptRoot/board.ps1"
if (-not $Board) { $Board = Get-Setting BOARD_URL }
if (-not $ClientId) { $ClientId = Get-Setting PRESENCE_CLIENT_ID }
if (-not $ResourceGroup) { $ResourceGroup = Get-Setting RESOURCE_GROUP }
if (-not $FunctionApp) { $FunctionApp = Get-Setting FUNCTION_APP }

$root = [IO.Path]::GetDirectoryName($PSScriptRoot)
$work = [IO.Directory]::CreateTempSubdirectory('recruiting-upgrade-').FullName
$state = 'Nothing was changed.'
$ours = $false
$deploying = $false
try {
    $source = $root
    if ($Release) {
        $source = "$work/source"
        git -C $root worktree add --detach $source $Release
        Assert-Done "Checking out $Release"
    }
    dotnet publish "$source/Functions" --configuration Release --output "$work/app"
    Assert-Done 'Building'
    [IO.Compression.ZipFile]::CreateFromDirectory("$work/app", "$work/app.zip")

    $connection = Connect-Board $Board $ClientId
    $state = 'The board may be paused: look, and resume it there.'
    $ours = Suspend-Board $connection 'A new release is deployed.'
    Wait-BoardQuiet $connection $WaitSeconds

    $deploying = $true
    $state = 'The board is paused, and it is not known which release runs: see the lines above. Deploy again, or resume the board there.'
    az functionapp deployment source config-zip --resource-group $ResourceGroup --name $FunctionApp --src "$work/app.zip" --output none
    Assert-Done 'Deploying'

    $state = 'The board is paused. The new release is deployed and does not answer: look at its log, or deploy the release before (-Release).'
    for ($tries = 1; ; $tries++) {
        try { $null = Invoke-Board $connection GET '/api/pause'; break }
        catch { if ($tries -ge 12) { throw } }
        Start-Sleep -Seconds 10
    }

    $state = 'The new release runs, and the board is paused: resume it there.'
    if ($ours) { Resume-Board $connection }
    Write-Host "Deployed. How the work goes: $([uri]::new($Board, '/api/health'))"
}
catch {
    $why = $_.Exception.Message
    if ($ours -and -not $deploying) {
        try {
            Resume-Board $connection
            $state = 'Nothing was changed.'
        }
        catch { $state = 'The release before runs, and the board is paused: resume it there.' }
    }
    throw "The upgrade stopped. $why $state"
}
finally {
    if ($Release) { git -C $root worktree remove --force "$work/source" }
    [IO.Directory]::Delete($work, $true)
}
