@{
    RootModule           = 'RecruitingPresence.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = '6f0f3d0e-3f0c-4f3e-9f6b-2f1c9a1f7c55'
    Author               = 'Recruiting contributors'
    CompanyName          = 'Recruiting contributors'
    Copyright            = '(c) Recruiting contributors. MIT licence.'
    Description          = 'Keeps a recruiting presence on LinkedIn going: plan, import, report and repair the posts of groups, pages and profiles, on the same store as the board.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('RecruitingPresence.format.ps1xml')
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
    CmdletsToExport      = @(
        'Connect-Presence', 'Disconnect-Presence', 'Get-PresenceConnection',
        'Get-PresenceChannel'
    )
    PrivateData          = @{
        PSData = @{
            Tags         = @('LinkedIn', 'Recruiting', 'Scheduling', 'SocialMedia', 'Azure', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
            ReleaseNotes = 'See CHANGELOG.md of the project.'
        }
    }
}
