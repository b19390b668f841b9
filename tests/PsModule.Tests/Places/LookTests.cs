using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Places;

[TestClass]
public sealed class LookTests : PlacesTests
{
    [TestMethod]
    public async Task Look()
    {
        await StreakAsync("dotnet-nl", "1101111011111", ".NET Nederland");
        await StreakAsync("recruitment-tech-nederland", "1110101110", "Recruitment Tech Nederland", "TU,FR");
        await AsOfAsync(Presence.Local(2026, 11, 20), async p =>
        {
            await p.PutColleagueAsync("sanne", c => c with { Name = "Sanne", Department = "Engineering", Roles = ["contributor"], Languages = ["nl", "en"], Away = [new(new(2026, 12, 21), new(2027, 1, 3))] });
            await p.PutChannelAsync("acme", Core.Channels.ChannelKind.Page, c => c with { Name = "Acme", Cadence = null, Paused = new(p.Now, "Nobody writes") });
            await p.WriteAsync("dotnet-nl", "Hoe wij onze build van twintig naar vier minuten brachten, en wat we daarvan leerden over samenwerken", at: Presence.Local(2026, 12, 1, 8, 30));
        });
        foreach (var width in new[] { 120, 80 })
        {
            using var shell = Open();
            shell.Host.Width = width;
            foreach (var script in new[] { "Get-PresenceChannel", "Get-PresenceStreak", "Get-PresenceSlot -To 2026-12-09", "Measure-Presence", "Get-PresenceColleague", "(Get-PresenceStreak dotnet-nl).LastPeriods", "Suspend-Presence -Reason 'A reorganisation' -PassThru", "Resume-Presence -PassThru" })
            {
                Console.WriteLine($"--- {script} ({width})");
                Console.WriteLine(shell.Show(script));
            }
        }

        foreach (var culture in new[] { "en-GB", "nl-NL" })
        {
            using var shell = Open(culture);
            foreach (var script in new[] { "Get-PresenceStreak", "Get-PresenceChannel", "Get-PresenceSlot -To 2026-12-02", "Get-PresenceColleague" })
            {
                Console.WriteLine($"--- {script} list {culture}");
                Console.WriteLine(shell.Show(script + " | Format-List"));
            }
        }
    }
}
