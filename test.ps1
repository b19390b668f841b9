# Installs nothing by itself but what NuGet brings; then builds and runs all tests. Arguments go to `dotnet test`.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    Write-Error 'The .NET 10 SDK is missing. Install it from https://dot.net and run this again.'
}

# The storage tests run against Azurite, Azure Storage's emulator, which needs Node.js.
if (-not (Get-Command npm -ErrorAction SilentlyContinue)) {
    Write-Error 'The storage tests need Node.js with npm. Install it from https://nodejs.org and run this again.'
}
# Calendars are read by two parsers of others, mails by a server of others and cards by what Teams draws them with, from npm as well.
foreach ($tool in 'tests/Testing/azurite', 'tests/Testing/calendars', 'tests/Testing/messages') {
    if (-not (Test-Path "$tool/node_modules/.package-lock.json")) {
        npm ci --prefix $tool --no-audit --no-fund --loglevel=error
        if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    }
}

# The browser tests drive a real Chromium, Chrome or Edge: CHROMIUM_PATH names another one.
if (-not $env:CHROMIUM_PATH) {
    $candidates = @(
        "$env:ProgramFiles\Google\Chrome\Application\chrome.exe"
        "${env:ProgramFiles(x86)}\Microsoft\Edge\Application\msedge.exe"
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
        '/usr/bin/chromium'
    )
    $env:CHROMIUM_PATH = $candidates | Where-Object { $_ -and (Test-Path $_) } | Select-Object -First 1
}
if (-not $env:CHROMIUM_PATH) {
    Write-Error 'The browser tests need Chromium, Chrome or Edge. Install one, or name it with CHROMIUM_PATH, and run this again.'
}

dotnet build Recruiting.sln --nologo -v quiet
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
dotnet test --solution Recruiting.sln --no-build @args
exit $LASTEXITCODE
