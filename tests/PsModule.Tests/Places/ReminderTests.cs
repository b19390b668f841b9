using System.Management.Automation;
using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>Set-PresenceReminder: how somebody is reminded, and the team's channels, whose addresses go in and never come out.</summary>
[TestClass]
public sealed class ReminderTests : ShellTests
{
    private const string Secret = "very-secret-webhook";

    // ConvertTo-SecureString is not served with the engine.
    private const string Address = "$address = [securestring]::new(); 'https://hooks.example.com/very-secret-webhook'.ToCharArray() | ForEach-Object { $address.AppendChar($_) }; ";

    [TestInitialize]
    public void Make() => Session.Run("$null = New-PresenceColleague sanne -Name Sanne; $null = New-PresenceColleague tom -Name Tom").Well();

    [TestMethod]
    public void Wishes_Given_AreSetAndTheOthersStay()
    {
        var set = Session.Run("Set-PresenceReminder sanne -Way Mail, page -QuietFrom 21:00 -DayOff zaterdag, Sunday -PassThru").Well();
        var again = Session.Run("Set-PresenceReminder Sanne -QuietTo 08:15 -PassThru").Well();

        Assert.AreEqual(("mail,page", new TimeOnly(21, 0), new TimeOnly(7, 0)), (string.Join(',', (string[])set["ReminderWays"]!), set["QuietFrom"], set["QuietTo"]));
        Assert.AreEqual("Saturday,Sunday", string.Join(',', (DayOfWeek[])set["DaysOff"]!));
        Assert.AreEqual(("mail,page", new TimeOnly(21, 0), new TimeOnly(8, 15)), (string.Join(',', (string[])again["ReminderWays"]!), again["QuietFrom"], again["QuietTo"]));
    }

    [TestMethod]
    public void Wishes_TakenAway_AreAsUsual()
    {
        Session.Run("Set-PresenceReminder sanne -Way @() -QuietFrom 00:00 -QuietTo 00:00 -DayOff Monday -Enabled no").Well();
        var none = Session.Run("Get-PresenceColleague sanne").Well();
        var usual = Session.Run("Set-PresenceReminder sanne -Way $null -QuietFrom '' -QuietTo $null -DayOff $null -Enabled $true -PassThru").Well();

        Assert.AreEqual((0, false), (((string[])none["ReminderWays"]!).Length, none["Reminders"]));
        Assert.AreEqual((null, true), (usual["ReminderWays"], usual["Reminders"]));
        Assert.AreEqual((new TimeOnly(20, 0), new TimeOnly(7, 0), 0), (usual["QuietFrom"], usual["QuietTo"], ((DayOfWeek[])usual["DaysOff"]!).Length));
    }

    [TestMethod]
    public void Pipeline_OfColleagues_SetsEachAndTakesNothingElseOfThem()
    {
        Session.Run("Set-PresenceReminder tom -QuietFrom 22:30").Well();
        Session.Run("Get-PresenceColleague | Set-PresenceReminder -DayOff Friday").Well();

        Assert.AreEqual("Friday 20:00,Friday 22:30", string.Join(',', Session.Run("Get-PresenceColleague | ForEach-Object { \"$($_.DaysOff) $($_.QuietFrom.ToString('HH:mm'))\" }").Well().Output));
    }

    [TestMethod]
    [DataRow("Set-PresenceReminder sanne -Way pigeon", "reminders.way-unknown")]
    [DataRow("Set-PresenceReminder sanne -QuietFrom noon", "reminders.time-invalid")]
    [DataRow("Set-PresenceReminder sanne -DayOff mon, tue, wed, thu, fri, sat, sun", "reminders.every-day-off")]
    [DataRow("Set-PresenceReminder nobody -Enabled $false", "colleague.not-found")]
    [DataRow("Set-PresenceReminder -TeamsWebhook ([securestring]::new())", "reminders.webhook-invalid")]
    public void Set_OfWhatCannotBe_SaysWhy(string script, string code) => Assert.AreEqual(code, Session.Run(script).Codes.Single());

    [TestMethod]
    public void Webhook_OfTheTeam_IsStoredAndItsAddressAppearsNowhere()
    {
        var set = Session.Run(Address + "Set-PresenceReminder -TeamsWebhook $address -SlackWebhook $address -Verbose").Well();

        Assert.AreEqual(2, set.Verbose.Count(said => said.Contains("hooks.example.com", StringComparison.Ordinal)));
        foreach (var said in set.Verbose.Append(Session.Host.Said)) Assert.DoesNotContain(Secret, said);
        Assert.IsEmpty(Session.Run("Set-PresenceReminder -Remove Slack -Confirm:$false").Well().Output);
        Session.Run("Disconnect-Presence").Well();
        var rows = StoreImage.Of(Folder).Where(row => row.Contains("hooks.example.com", StringComparison.Ordinal)).ToList();
        Assert.Contains("teams", rows.Single());
        Assert.IsFalse(StoreImage.Of(Folder).Any(row => row.Contains(Secret, StringComparison.Ordinal)), "it rests encrypted");
    }

    [TestMethod]
    public void Webhook_AsPlainText_IsRefusedWithoutRepeatingIt()
    {
        var refused = Session.Run($"$plain = 'https://hooks.example.com/{Secret}'; Set-PresenceReminder -SlackWebhook $plain");
        var error = refused.Errors.Append(refused.Stopped).OfType<ErrorRecord>().Single();

        Assert.Contains("SecureString", error.ToString());
        Assert.DoesNotContain(Secret, $"{error} {error.Exception} {error.ErrorDetails} {error.TargetObject}");
    }

    [TestMethod]
    public void Trial_WithoutAnyWay_SaysWhatToSetUp() => Assert.AreEqual("reminders.no-way", Session.Run("Test-PresenceReminder sanne").Codes.Single());

    [TestMethod]
    public void Trial_OfAWayThatIsNone_SaysWhichThereAre() => Assert.AreEqual("reminders.way-unknown", Session.Run("Test-PresenceReminder sanne -Way pigeon").Codes.Single());

    [TestMethod]
    public void Trial_WithWhatIf_SendsNothing() => Assert.IsEmpty(Session.Run("Test-PresenceReminder sanne -WhatIf").Well().Output);
}
