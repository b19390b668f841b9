using System.Management.Automation;
using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>New-PresenceChannel: by parameters, from rows, and what it refuses.</summary>
[TestClass]
public sealed class ChannelMakingTests : ShellTests
{
    [TestMethod]
    public void New_ByParameters_MakesIt()
    {
        var made = Session.Run("""
            New-PresenceChannel dotnet-nl -Kind Group -Name '.NET Nederland' -Cadence '2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam' -MinimumSpacing 1.12:00:00 `
                -MostPerWeek 3 -JobPostDay Tuesday, do -NoLinks -MaxHashtags 2 -Approval Other -Blackout '2026-12-25', @{ From = '24-12-2027'; To = [DateOnly]'2028-01-02'; Reason = 'Christmas' }
            """).Well();

        Assert.AreEqual("Group", made["Kind"]);
        Assert.AreEqual("Assisted", made["Delivery"]);
        Assert.AreEqual("2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam", made["Cadence"]!.ToString());
        Assert.AreEqual("spacing 1.12:00:00, most 3/week, job posts Tue,Thu, no links, hashtags 2, approval Other", made["Rules"]!.ToString());
        Assert.AreEqual("2026-12-25|2027-12-24/2028-01-02 Christmas", string.Join('|', (object[])made["Blackouts"]!));
        Assert.AreEqual("Europe/Amsterdam", Session.Run("(Get-PresenceChannel dotnet-nl).Cadence.TimeZone.Id").Well().One.BaseObject);
    }

    [TestMethod]
    public void New_FromRows_MakesOneEachWithEmptyCellsAsDefaults()
    {
        var made = Session.Run("""
            $rows = @(
                [pscustomobject]@{ Id = 'dotnet-nl'; Name = '.NET Nederland'; Cadence = '2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam'; Colleagues = 'sanne, tom'; MinimumSpacing = 'PT48H'; MostPerWeek = '3'; JobPostDays = 'Tue;Thu'; NoLinks = 'ja'; Approval = 'Other' }
                [pscustomobject]@{ Id = 'hr-tech'; Name = ''; Cadence = ''; Colleagues = ''; MinimumSpacing = ''; MostPerWeek = ''; JobPostDays = ''; NoLinks = ''; Approval = '' }
            )
            $rows | New-PresenceChannel -Kind Group
            """).Well();

        Assert.AreEqual("dotnet-nl hr-tech", string.Join(' ', made.Output));
        Assert.AreEqual("spacing 2.00:00:00, most 3/week, job posts Tue,Thu, no links, approval Other", made.Output[0].Properties["Rules"].Value.ToString());
        Assert.AreEqual("sanne tom", string.Join(' ', (string[])made.Output[0].Properties["Colleagues"].Value));
        Assert.AreEqual("hr-tech", made.Output[1].Properties["Name"].Value);
        Assert.AreEqual("", made.Output[1].Properties["Rules"].Value.ToString());
        Assert.IsNull(made.Output[1].Properties["Cadence"].Value);
    }

    [TestMethod]
    public void New_FromAnotherChannel_TakesItsRhythm()
    {
        var rule = "@{ Rrule = 'FREQ=WEEKLY;BYDAY=TU'; Start = '2026-11-24T08:30'; Window = 'PT90M'; TimeZone = 'Europe/Amsterdam' }";
        var made = Session.Run($"$null = New-PresenceChannel a Group -Cadence {rule}; Get-PresenceChannel a | New-PresenceChannel -Id b").Well();

        Assert.AreEqual("b", made["Id"]);
        Assert.AreEqual("FREQ=WEEKLY;BYDAY=TU 08:30-10:00 Europe/Amsterdam", made["Cadence"]!.ToString());
    }

    [TestMethod]
    public void New_OfAnIdThatIsThere_IsRefusedAndChangesNothing()
    {
        var asked = Session.Run("$null = New-PresenceChannel a Group -Name First; New-PresenceChannel a Group -Name Second");

        Assert.AreEqual("channel.exists", asked.Codes.Single());
        Assert.AreEqual(ErrorCategory.InvalidOperation, asked.Errors[0].CategoryInfo.Category);
        Assert.AreEqual("First", Session.Run("(Get-PresenceChannel a).Name").One.BaseObject);
    }

    [TestMethod]
    public void New_WithSeveralFaults_TellsThemAtOnceAndGoesOnWithTheNextRow()
    {
        var asked = Session.Run("""
            [pscustomobject]@{ Id = 'a b'; Urn = 'nonsense' }, [pscustomobject]@{ Id = 'good' } | New-PresenceChannel -Kind Group
            """);

        Assert.AreEqual("channel.id-invalid", asked.Codes.Single());
        StringAssert.Contains(asked.Errors[0].ToString(), "urn:li:group");
        Assert.AreEqual("a b", asked.Errors[0].TargetObject);
        Assert.AreEqual("good", asked.One.ToString());
    }

    [TestMethod]
    [DataRow("-MinimumSpacing 4", "04:00:00")]
    [DataRow("-MinimumSpacing '4'", "PT4H")]
    [DataRow("-Approval Both", "Workspace, Self, Other")]
    [DataRow("-Delivery Mail", "Assisted, Direct")]
    public void New_WithAValueThatPowerShellCanRefuse_NamesTheRemedy(string parameter, string remedy)
    {
        var asked = Session.Run($"New-PresenceChannel a Page {parameter}");

        StringAssert.Contains(asked.Errors.Append(asked.Stopped).OfType<ErrorRecord>().Single().ToString(), remedy);
        Assert.IsEmpty(Session.Run("Get-PresenceChannel").Output);
    }

    [TestMethod]
    public void New_InDutch_TellsFaultsInDutch()
    {
        using var dutch = Shell.On(Folder, "nl-NL");
        var asked = dutch.Run("$null = New-PresenceChannel a Group; New-PresenceChannel a Group");
        Assert.AreEqual("Er is al een kanaal 'a'. Geef een andere id, of wijzig het kanaal dat er is.", asked.Errors[0].ToString());
    }

    [TestMethod]
    public void New_WithACalendar_ReadsItsDays()
    {
        File.WriteAllText(Path.Combine(Folder, "days.ics"), "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20270427\r\nSUMMARY:Koningsdag\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        var made = Session.Run($"New-PresenceChannel a Group -BlackoutCalendar '{Path.Combine(Folder, "days.ics")}' -Blackout 2026-12-25").Well();

        Assert.AreEqual("2026-12-25|2027-04-27 Koningsdag", string.Join('|', (object[])made["Blackouts"]!));
        Assert.AreEqual("file.not-found", Session.Run("New-PresenceChannel b Group -BlackoutCalendar ./none.ics").Codes.Single());
    }
}
