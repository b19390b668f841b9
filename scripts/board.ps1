# What the scripts share: speaking to the board as the person who runs them. Dot-sourced.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
# Exit codes are looked at here, with a sentence each.
$PSNativeCommandUseErrorActionPreference = $false

# A value of azd's environment, such as BOARD_URL: what main.bicep gave out.
function Get-Setting([string] $Name) {
    $value = azd env get-value $Name
    if ($LASTEXITCODE -ne 0) { throw "azd's environment has no $Name. Run this where azd deployed from, or give the value as a parameter." }
    $value
}

function Assert-Done([string] $What) {
    if ($LASTEXITCODE -ne 0) { throw "$What failed (exit code $LASTEXITCODE)." }
}

function Connect-Board([uri] $Url, [string] $ClientId) {
    $token = az account get-access-token --scope "api://$ClientId/.default" --query accessToken --output tsv
    if ($LASTEXITCODE -ne 0) { throw "There is no token for the board. Sign in with: az login --scope api://$ClientId/.default" }
    @{ Url = $Url; Headers = @{ Authorization = "Bearer $token" } }
}

function Invoke-Board([hashtable] $Board, [string] $Method, [string] $Path, [hashtable] $Body) {
    $call = @{ Method = $Method; Uri = [uri]::new($Board.Url, $Path); Headers = $Board.Headers }
    if ($Body) { $call.Body = ConvertTo-Json $Body -Depth 9; $call.ContentType = 'application/json' }
    Invoke-RestMethod @call
}

# Holds everything that would go out. True where it was this call that did, false where somebody else had.
function Suspend-Board([hashtable] $Board, [string] $Reason) {
    $pause = Invoke-Board $Board GET '/api/pause'
    if ($pause.paused) {
        Write-Host "The board was paused already ($($pause.reason)); it stays paused afterwards."
        return $false
    }
    $null = Invoke-Board $Board PUT '/api/pause' @{ reason = $Reason }
    Write-Host 'The board is paused.'
    $true
}

function Resume-Board([hashtable] $Board) {
    $null = Invoke-Board $Board DELETE '/api/pause'
    Write-Host 'The board goes on.'
}

# Until no post is on its way out. What has begun is finished: LinkedIn has two minutes to answer.
function Wait-BoardQuiet([hashtable] $Board, [int] $Seconds) {
    for ($waited = 0; ; $waited += 5) {
        $busy = @((Invoke-Board $Board GET '/api/posts?state=publishing').items).Count
        if ($busy -eq 0) { return }
        if ($waited -ge $Seconds) { throw "$busy post(s) are still on their way out after $Seconds seconds." }
        Write-Host "$busy post(s) on their way out; waiting."
        Start-Sleep -Seconds 5
    }
}
