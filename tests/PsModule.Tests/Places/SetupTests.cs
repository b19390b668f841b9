using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>Export- and Import-PresenceSetup.</summary>
[TestClass]
public sealed class SetupTests : ShellTests
{
    private const string Make = """
        $null = New-PresenceColleague sanne -Name Sanne
        $null = New-PresenceColleague tom -Name Tom
        $null = New-PresenceChannel a Group -Name Aap -Cadence '1x/week Tue 08:30-10:00 Europe/Amsterdam' -Colleague sanne
        $null = New-PresenceChannel b Page -Name Noot

        """;

    private string File => Path.Combine(Folder, "presence.json");

    [TestMethod]
    public void Export_AndImport_ChangeNothing()
    {
        var made = Session.Run($"{Make} Export-PresenceSetup '{File}' -PassThru").Well();
        Assert.AreEqual(File, ((FileInfo)made.One.BaseObject).FullName);
        Assert.IsEmpty(Session.Run($"Import-PresenceSetup '{File}'").Well().Output);

        Session.Run($"Export-PresenceSetup '{File}' -Force").Well();
        Assert.AreEqual("file.not-written", Session.Run($"Export-PresenceSetup '{Folder}/none/x.json'").Codes.Single());
        Assert.AreEqual("file.not-found", Session.Run($"Import-PresenceSetup '{Folder}/none.json'").Codes.Single());
    }

    [TestMethod]
    public void Import_UnderWhatIf_ShowsEveryDifferenceAndWritesThemAsObjects()
    {
        Session.Run($"{Make} Export-PresenceSetup '{File}'; Set-PresenceChannel a -MostPerWeek 2 -Name Mies; Remove-PresenceColleague tom -Confirm:$false; $null = New-PresenceChannel c Group").Well();
        Session.Host.Clear();
        var changes = Session.Run($"Import-PresenceSetup '{File}' -Prune -WhatIf").Well();

        Assert.AreEqual("Add Colleague tom False, Change Channel a False, Remove Channel c False", Said(changes));
        StringAssert.Contains(Session.Host.Said, "rules.mostPerWeek: 2 → nothing");
        StringAssert.Contains(Session.Host.Said, "name: Mies → Aap");
        StringAssert.Contains(Session.Host.Said, "channel c");
        Assert.AreEqual("tom|c", string.Join('|', Said(Session.Run($"Import-PresenceSetup '{File}' -Prune -WhatIf").Well()).Split(", ").Where((_, i) => i != 1).Select(s => s.Split(' ')[2])), "nothing was done");
    }

    [TestMethod]
    public void Import_DoesItAndWritesEachDifference()
    {
        Session.Run($"{Make} Export-PresenceSetup '{File}'; Set-PresenceChannel a -Name Mies; $null = New-PresenceChannel c Group").Well();
        var changes = Session.Run($"Import-PresenceSetup '{File}'").Well();

        Assert.AreEqual("Change Channel a True", Said(changes));
        Assert.AreEqual("name: Mies → Aap", ((object[])changes["Fields"]!).Single().ToString());
        Assert.AreEqual("Aap", Session.Run("(Get-PresenceChannel a).Name").One.BaseObject);
        Assert.HasCount(3, Session.Run("Get-PresenceChannel").Output, "without -Prune nothing is removed");
        Assert.IsNotEmpty(changes.Progress);
    }

    [TestMethod]
    public void Import_WithPrune_AsksForWhatIsRemovedAlone()
    {
        Session.Run($"{Make} Export-PresenceSetup '{File}'; Set-PresenceChannel a -Name Mies; $null = New-PresenceChannel c Group").Well();
        Session.Host.Clear();
        Session.Host.Answer = 2;
        var declined = Session.Run($"Import-PresenceSetup '{File}' -Prune").Well();

        Assert.AreEqual("Remove Channel c False, Change Channel a True", Said(declined));
        Assert.DoesNotContain("channel a", Session.Host.Said);
        StringAssert.Contains(Session.Host.Said, "Channel 'c' is removed");
        Assert.AreEqual("Remove Channel c True", Said(Session.Run($"Import-PresenceSetup '{File}' -Prune -Confirm:$false").Well()));
    }

    [TestMethod]
    public void Import_OfAWrongFile_TellsEverythingAndDoesNothing()
    {
        System.IO.File.WriteAllText(File, """{"version":1,"channels":[{"id":"x y","kind":"group"},{"id":"z","kind":"group","cadence":"often"}]}""");
        var asked = Session.Run($"Import-PresenceSetup '{File}'");

        Assert.AreEqual("channel.id-invalid", asked.Codes.Single());
        StringAssert.Contains(asked.Errors[0].ToString(), "cadence");
        Assert.IsEmpty(Session.Run("Get-PresenceChannel").Output);
    }

    [TestMethod]
    public void Import_OfAnUnknownName_Warns()
    {
        System.IO.File.WriteAllText(File, """{"version":1,"channels":[{"id":"z","kind":"group","owner":"nobody"}]}""");
        var imported = Session.Run($"Import-PresenceSetup '{File}'").Well();
        StringAssert.Contains(imported.Warnings.Single(), "channels[0].owner: 'nobody' is no colleague");
    }

    private static string Said(Outcome changes) =>
        string.Join(", ", changes.Output.Select(c => $"{c.Properties["Action"].Value} {c.Properties["Kind"].Value} {c.Properties["Id"].Value} {c.Properties["Done"].Value}"));
}
