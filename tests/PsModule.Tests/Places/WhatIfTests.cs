using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>Under -WhatIf nothing changes: the store's rows are the same before and after.</summary>
[TestClass]
public sealed class WhatIfTests : PlacesTests
{
    [TestMethod]
    public async Task EveryCmdletThatChanges_UnderWhatIf_LeavesEveryRow()
    {
        var file = Path.Combine(Folder, "setup.json");
        File.WriteAllText(file, """{"version":1,"workspace":{"approval":"other"},"blackouts":[{"from":"2026-12-25"}],"colleagues":[{"id":"new"}],"channels":[{"id":"new","kind":"group"}]}""");
        await StreakAsync("a", "11");
        await AsOfAsync(Presence.Local(2026, 11, 24), async p =>
        {
            await p.PutColleagueAsync("sanne");
            await p.PutChannelAsync("acme", Core.Channels.ChannelKind.Page);
            await p.ConnectAsync("acme");
        });
        // The shell's own reading of a store writes nothing either.
        var before = StoreImage.Of(Folder);
        using (var shell = Open())
        {
            foreach (var script in new[]
            {
                "New-PresenceChannel b Group", "Set-PresenceChannel a -Name B -Cadence $null", "Remove-PresenceChannel a", "Suspend-PresenceChannel a -Reason R", "Resume-PresenceChannel a",
                "New-PresenceColleague tom", "Set-PresenceColleague sanne -Name S", "Remove-PresenceColleague sanne",
                "Set-PresenceToken acme -Token ([securestring]::new()) -ExpiresAt 2027-01-01 -Urn urn:li:organization:1", "Remove-PresenceToken acme",
                "Set-PresenceReminder sanne -Way mail -QuietFrom 21:00", "Set-PresenceReminder -TeamsWebhook ([securestring]::new())", "Set-PresenceReminder -Remove Slack",
                "Suspend-Presence R", "Resume-Presence", $"Import-PresenceSetup '{file}' -Prune", $"Export-PresenceSetup '{Folder}/out.json'",
            })
            {
                shell.Host.Clear();
                shell.Run($"$null = {script} -WhatIf").Well();
                StringAssert.StartsWith(shell.Host.Said, "What if:", script);
            }

            shell.Run("$null = Get-PresenceChannel; $null = Get-PresenceSlot; $null = Get-PresenceStreak; $null = Measure-Presence; $null = Get-PresenceColleague").Well();
        }

        CollectionAssert.AreEqual(before.ToArray(), StoreImage.Of(Folder).ToArray());
        Assert.IsFalse(File.Exists(Path.Combine(Folder, "out.json")));
    }
}
