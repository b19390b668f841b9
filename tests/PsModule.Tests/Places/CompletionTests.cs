using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>Tab: names of the store, time zones, words.</summary>
[TestClass]
public sealed class CompletionTests : ShellTests
{
    [TestMethod]
    [DataRow("Get-PresenceStreak dot", "dotnet-nl")]
    [DataRow("Set-PresenceChannel -Channel neder", "dotnet-nl")]
    [DataRow("Remove-PresenceChannel dotnet", "dotnet-nl")]
    [DataRow("Get-PresenceChannel -Id d", "dotnet-nl")]
    [DataRow("Get-PresenceColleague s", "sanne")]
    [DataRow("New-PresenceChannel x Group -Owner Jans", "sanne")]
    [DataRow("Set-PresenceChannel x -Colleague ", "sanne,tom")]
    [DataRow("Set-PresenceToken -Colleague to", "tom")]
    [DataRow("Set-PresenceReminder sa", "sanne")]
    [DataRow("Set-PresenceReminder sanne -Way ", "mail,page,slack,teams")]
    [DataRow("Set-PresenceReminder sanne -DayOff s", "Saturday,Sunday")]
    [DataRow("Set-PresenceReminder -Remove t", "Teams")]
    [DataRow("New-PresenceColleague x -TimeZone amst", "Europe/Amsterdam")]
    [DataRow("New-PresenceColleague x -Role a", "admin,approver")]
    [DataRow("New-PresenceChannel x ", "Group,Page,Profile")]
    [DataRow("Set-PresenceChannel x -Approval s", "Self")]
    [DataRow("Set-PresenceChannel x -Delivery d", "Direct")]
    [DataRow("Set-PresenceChannel x -JobPostDay t", "Thursday,Tuesday")]
    public void Tab_AfterAWord_GivesWhatFits(string line, string completed)
    {
        Session.Run("$null = New-PresenceChannel dotnet-nl Group -Name '.NET Nederland'; $null = New-PresenceColleague sanne -Name 'Sanne Jansen'; $null = New-PresenceColleague tom").Well();
        var found = Session.Run($"(TabExpansion2 -inputScript '{line}' -cursorColumn {line.Length}).CompletionMatches | ForEach-Object CompletionText").Well();

        Assert.AreEqual(completed, string.Join(',', found.Output.Select(o => o.ToString()).Order(StringComparer.Ordinal)));
    }
}
