using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>The cmdlets of colleagues.</summary>
[TestClass]
public sealed class ColleagueTests : ShellTests
{
    [TestMethod]
    public void New_FromRows_AddsOneEach()
    {
        var made = Session.Run("""
            [pscustomobject]@{ Id = 'sanne'; Name = 'Sanne'; Department = 'Engineering'; Roles = 'contributor, approver'; Languages = 'nl;en'; TimeZone = 'W. Europe Standard Time'; Share = '0.5'; MostPerWeek = '2'; Reminders = 'nee'; Feed = '' },
            [pscustomobject]@{ Id = 'tom'; Name = ''; Department = ''; Roles = ''; Languages = ''; TimeZone = ''; Share = ''; MostPerWeek = ''; Reminders = ''; Feed = '' } |
                New-PresenceColleague
            """).Well();

        var sanne = made.Output[0].Properties;
        Assert.AreEqual("contributor approver", string.Join(' ', (string[])sanne["Roles"].Value));
        Assert.AreEqual("nl en", string.Join(' ', (string[])sanne["Languages"].Value));
        Assert.AreEqual("Europe/Berlin", ((TimeZoneInfo)sanne["TimeZone"].Value).Id, "a Windows name is the zone's");
        Assert.AreEqual(0.5, sanne["Share"].Value);
        Assert.AreEqual(false, sanne["Reminders"].Value);
        var tom = made.Output[1].Properties;
        Assert.AreEqual("tom", tom["Name"].Value);
        Assert.AreEqual(true, tom["Reminders"].Value);
        Assert.AreEqual(1.0, tom["Share"].Value);
    }

    [TestMethod]
    public void Set_ByName_ChangesOnlyWhatIsGiven()
    {
        var set = Session.Run("""
            $null = New-PresenceColleague sanne -Name 'Sanne B' -Email s@example.org -Tenant t -ObjectId o
            Set-PresenceColleague 'sanne b' -Away @{ From = '2026-12-21'; To = '2027-01-03' }, '27-4-2027' -Tenant $null -ObjectId $null -PassThru
            """).Well();

        Assert.AreEqual("s@example.org", set["Email"]);
        Assert.IsNull(set["ObjectId"]);
        Assert.AreEqual("2026-12-21/2027-01-03 2027-04-27", string.Join(' ', (object[])set["Away"]!));
    }

    [TestMethod]
    public void Set_ChangedWhileAsking_IsToldAndNotOverwritten()
    {
        Session.Run("$null = New-PresenceColleague sanne").Well();
        using var other = Shell.On(Folder);
        Session.Host.Answer = 0;
        Session.Host.WhenAsked = () => other.Run("Set-PresenceColleague sanne -Name Other").Well();

        Assert.AreEqual("colleague.changed", Session.Run("Get-PresenceColleague | Set-PresenceColleague -Department X -Confirm").Codes.Single());
    }

    [TestMethod]
    [DataRow("New-PresenceColleague sanne", "colleague.exists")]
    [DataRow("New-PresenceColleague tom -Email nowhere", "colleague.email-invalid")]
    [DataRow("New-PresenceColleague tom -TimeZone Mars/Olympus", "time.zone-unknown")]
    [DataRow("New-PresenceColleague tom -Away 2026-13-01", "date.invalid")]
    [DataRow("New-PresenceColleague tom -Tenant T -ObjectId O", "colleague.account-taken")]
    [DataRow("New-PresenceColleague tom -Tenant t", "colleague.account-invalid")]
    [DataRow("Get-PresenceColleague nobody", "colleague.not-found")]
    [DataRow("Set-PresenceColleague nobody -Name x", "colleague.not-found")]
    [DataRow("Remove-PresenceColleague nobody -Confirm:$false", "colleague.not-found")]
    public void WhatCannotBe_IsAnErrorByItsCode(string script, string code)
    {
        Session.Run("$null = New-PresenceColleague sanne -Tenant t -ObjectId o").Well();
        Assert.AreEqual(code, Session.Run(script).Codes.Single());
    }

    [TestMethod]
    public void Remove_TakesThemFromTheirChannels()
    {
        Session.Run("$null = New-PresenceColleague sanne -Name Sanne; $null = New-PresenceChannel a Group -Colleague Sanne -Owner sanne").Well();
        Assert.AreEqual("sanne", Session.Run("(Get-PresenceChannel a).Colleagues").One.BaseObject, "a name is its id");

        Assert.IsEmpty(Session.Run("Get-PresenceColleague sanne | Remove-PresenceColleague -Confirm:$false").Well().Output);
        Assert.IsEmpty(Session.Run("(Get-PresenceChannel a).Colleagues").Output);
    }
}
