@{
    RootModule           = 'RecruitingPresence.psm1'
    ModuleVersion        = '{version}'
    GUID                 = '6f0f3d0e-3f0c-4f3e-9f6b-2f1c9a1f7c55'
    Author               = 'Recruiting contributors'
    CompanyName          = 'Recruiting contributors'
    Copyright            = '(c) Recruiting contributors. MIT licence.'
    Description          = 'Keeps a recruiting presence on LinkedIn going: plan, import, report and repair the posts of groups, pages and profiles, on the same store as the board.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('Formats/Channels.format.ps1xml', 'Formats/Posts.format.ps1xml', 'Formats/Jobs.format.ps1xml')
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
    CmdletsToExport      = @(
        'Connect-Presence', 'Disconnect-Presence', 'Get-PresenceConnection',
        'Get-PresenceChannel', 'New-PresenceChannel', 'Set-PresenceChannel', 'Remove-PresenceChannel', 'Suspend-PresenceChannel', 'Resume-PresenceChannel',
        'Get-PresenceSlot', 'Get-PresenceStreak', 'Measure-Presence',
        'Get-PresenceColleague', 'New-PresenceColleague', 'Set-PresenceColleague', 'Remove-PresenceColleague',
        'Set-PresenceToken', 'Remove-PresenceToken', 'Set-PresenceReminder', 'Test-PresenceReminder',
        'Get-PresencePost', 'New-PresencePost', 'Set-PresencePost', 'Remove-PresencePost', 'Submit-PresencePost', 'Approve-PresencePost', 'Deny-PresencePost',
        'Confirm-PresencePost', 'Skip-PresencePost', 'Import-PresencePost', 'Export-PresencePost', 'Test-PresencePost', 'Restart-PresencePost',
        'Get-PresenceHand', 'Resolve-PresenceDoubt',
        'Get-PresenceJob', 'Invoke-PresenceJob', 'Get-PresenceHealth', 'Suspend-Presence', 'Resume-Presence',
        'Export-PresenceCalendar', 'Copy-PresenceStore', 'Export-PresenceSetup', 'Import-PresenceSetup'
    )
    PrivateData          = @{
        PSData = @{
            Tags         = @('LinkedIn', 'Recruiting', 'Scheduling', 'SocialMedia', 'Azure', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
            Prerelease   = '{prerelease}'
            ReleaseNotes = @'
{notes}
'@
        }
    }
}
