using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>Set-, Remove-, Suspend- and Resume-PresenceChannel, and the filters of Get-PresenceChannel.</summary>
[TestClass]
public sealed class ChannelChangingTests : ShellTests
{
    private const string Make = "$null = New-PresenceChannel a Group -Name Aap -Cadence '1x/week Tue 08:30-10:00 Europe/Amsterdam' -MostPerWeek 2 -Language nl; ";

    [TestMethod]
    public void Set_OneField_LeavesTheOthers()
    {
        var set = Session.Run(Make + "Set-PresenceChannel a -Name Noot -PassThru").Well();

        Assert.AreEqual("Noot", set["Name"]);
        Assert.AreEqual("nl", set["Language"]);
        Assert.AreEqual("most 2/week", set["Rules"]!.ToString());
        Assert.AreEqual("1x/week Tue 08:30-10:00 Europe/Amsterdam", set["Cadence"]!.ToString());
    }

    [TestMethod]
    [DataRow("$null")]
    [DataRow("''")]
    public void Set_ToNothing_TakesItAway(string nothing)
    {
        var set = Session.Run(Make + $"Set-PresenceChannel a -Cadence {nothing} -MostPerWeek {nothing} -Language {nothing} -PassThru").Well();

        Assert.IsNull(set["Cadence"]);
        Assert.IsNull(set["Language"]);
        Assert.AreEqual("", set["Rules"]!.ToString());
    }

    [TestMethod]
    public void Set_OfARow_TakesItsCellsAndLeavesWhatIsEmpty()
    {
        var set = Session.Run(Make + "[pscustomobject]@{ Channel = 'a'; Name = 'Mies'; Cadence = ''; MostPerWeek = '' } | Set-PresenceChannel -PassThru").Well();

        Assert.AreEqual("Mies", set["Name"]);
        Assert.AreEqual("most 2/week", set["Rules"]!.ToString());
        Assert.IsNotNull(set["Cadence"]);
    }

    [TestMethod]
    public void Set_OfAChannelObject_WritesOnlyWhatIsTyped()
    {
        var set = Session.Run(Make + "$old = Get-PresenceChannel a; Set-PresenceChannel a -Name Newer; $old | Set-PresenceChannel -Language en -PassThru").Well();

        Assert.AreEqual("Newer", set["Name"], "the object names the channel; what it says of it is from yesterday");
        Assert.AreEqual("en", set["Language"]);
    }

    [TestMethod]
    public void Set_ByNameOfSeveral_AsksForTheId()
    {
        var asked = Session.Run(Make + "$null = New-PresenceChannel b Group -Name Aap; Set-PresenceChannel aap -Name X");
        Assert.AreEqual("channel.name-ambiguous", asked.Codes.Single());
    }

    [TestMethod]
    public void Set_ChangedWhileAsking_IsToldAndNotOverwritten()
    {
        Session.Run(Make).Well();
        using var other = Shell.On(Folder);
        Session.Host.Answer = 0;
        Session.Host.WhenAsked = () => other.Run("Set-PresenceChannel a -Name Other").Well();

        Assert.AreEqual("channel.changed", Session.Run("Set-PresenceChannel a -Name Mine -Confirm").Codes.Single());
        Assert.AreEqual("Other", Session.Run("(Get-PresenceChannel a).Name").One.BaseObject);
    }

    [TestMethod]
    public void Set_UnderWhatIf_SaysWhatWhereAndTo()
    {
        Session.Run(Make).Well();
        Session.Host.Clear();
        Session.Run("Set-PresenceChannel a -Cadence '2x/week Tue,Thu 08:30-10:00' -MostPerWeek $null -WhatIf").Well();

        StringAssert.Contains(Session.Host.Said, "channel a (Aap)");
        StringAssert.Contains(Session.Host.Said, "set Cadence '2x/week Tue,Thu 08:30-10:00', MostPerWeek (none)");
    }

    [TestMethod]
    public void Set_LinksAllowedAgain_ByTheSwitchTurnedOff()
    {
        var set = Session.Run(Make + "Set-PresenceChannel a -NoLinks; Set-PresenceChannel a -NoLinks:$false -JobPostDay @() -PassThru").Well();
        Assert.AreEqual("most 2/week, job posts never", set["Rules"]!.ToString());
    }

    [TestMethod]
    public void Pause_AndGoOn_AreSeen()
    {
        var paused = Session.Run(Make + "'a' | Suspend-PresenceChannel -Reason 'A new admin' -PassThru").Well();
        Assert.AreEqual("A new admin", paused["PausedReason"]);
        Assert.AreEqual("a", Session.Run("Get-PresenceChannel -Paused").One.ToString());
        Assert.IsEmpty(Session.Run("Get-PresenceChannel -Paused:$false").Output);
        Assert.IsEmpty(Session.Run("Get-PresenceChannel -Kind Page").Output);
        Assert.IsFalse((bool)Session.Run("Get-PresenceChannel aap | Resume-PresenceChannel -PassThru").Well()["Paused"]!);
    }

    [TestMethod]
    public void Remove_AsksAndRemoves()
    {
        Session.Run(Make).Well();
        Session.Host.Answer = 2;
        Session.Run("Remove-PresenceChannel a").Well();
        Assert.HasCount(1, Session.Run("Get-PresenceChannel").Output, "no was answered");
        StringAssert.Contains(Session.Host.Said, "its placed posts stay");

        Assert.IsEmpty(Session.Run("Get-PresenceChannel | Remove-PresenceChannel -Confirm:$false").Well().Output);
        Assert.IsEmpty(Session.Run("Get-PresenceChannel").Output);
        Assert.AreEqual("channel.not-found", Session.Run("Remove-PresenceChannel a -Confirm:$false").Codes.Single());
    }
}
