using System.Management.Automation;

namespace Recruiting.PsModule.Tests.Posts;

/// <summary>Importing from files and from the pipeline.</summary>
[TestClass]
public sealed class ImportTests : PostTests
{
    [TestMethod]
    public void Import_AFile_IsWrittenAndSummed()
    {
        var ran = Session.Run($"Import-PresencePost '{Csv("channel;due;text\r\ndotnet-nl;3-12-2030 8:30;Eén\r\nacme;;Twee\r\n")}' -Approve").Well();
        Assert.AreEqual((2, 0, 0, true), (ran["New"], ran["Unchanged"], ran["Rejected"], ran["Written"]));
        Assert.AreEqual("Scheduled Ready", string.Join(" ", Session.Run("Get-PresencePost -Channel dotnet-nl, acme | ForEach-Object State").Well().Output));
    }

    [TestMethod]
    public void Import_AJsonFileAndFilesOfThePipeline_AreRead()
    {
        System.IO.File.WriteAllText(Path.Combine(Folder, "plan.json"), """[{"channel": "dotnet-nl", "text": "Eén", "tags": ["a", "b"]}]""");
        Csv("channel,text\nacme,Twee\n");
        var ran = Session.Run($"[IO.FileInfo]'{Path.Combine(Folder, "plan.json")}', [IO.FileInfo]'{Path.Combine(Folder, "plan.csv")}' | Import-PresencePost").Well();
        Assert.HasCount(2, ran.Output);
        Assert.HasCount(2, Session.Run("Get-PresencePost").Well().Output);
    }

    [TestMethod]
    public void Import_TheSameTwice_AddsNothingTwice()
    {
        var file = Csv("channel,due,text\ndotnet-nl,2030-12-03 08:30,Eén\ndotnet-nl,,Twee\n");
        Session.Run($"Import-PresencePost '{file}'").Well();
        var again = WhatIf($"Import-PresencePost '{file}'").Well();
        Assert.AreEqual((0, 2), (again["New"], again["Unchanged"]));
    }

    [TestMethod]
    public void Import_RowsThatAreWrong_AreErrorsWithLineAndColumn_AndNothingIsWritten()
    {
        var ran = WhatIf($"Import-PresencePost '{Csv("channel,due,text\ndotnet-nl,03/12/2030 8:30,Eén\ndotnet-nl,,Twee\nnowhere,,Drie\n")}'");
        Assert.AreEqual("import.due-ambiguous import.channel-unknown", string.Join(" ", ran.Codes));
        var target = PSObject.AsPSObject(ran.Errors[0].TargetObject);
        Assert.AreEqual((2, "due"), (target.Properties["Line"].Value, target.Properties["Column"].Value));
        Assert.AreEqual("InvalidData", ran.Errors[0].CategoryInfo.Category.ToString());
        StringAssert.StartsWith(ran.Errors[0].ErrorDetails.Message, "plan.csv, line 2, due: ");
        Assert.AreEqual((2, false), (ran["Rejected"], ran["Written"]));
        StringAssert.Contains(ran.Warnings.Single(), "nothing was imported");
    }

    [TestMethod]
    public void Import_Partial_TakesTheRowsThatAreWell()
    {
        var ran = Session.Run($"Import-PresencePost '{Csv("channel,text\ndotnet-nl,Eén\nnowhere,Twee\n")}' -Partial");
        Assert.AreEqual("import.channel-unknown", ran.Codes.Single());
        Assert.AreEqual((1, 1, true), (ran["New"], ran["Rejected"], ran["Written"]));
    }

    [TestMethod]
    public void Import_ObjectsAndHashtables_AreRows()
    {
        var ran = Session.Run("@{ channel = 'dotnet-nl'; text = 'Eén'; due = [datetime]'2030-12-03 08:30'; tags = 'a', 'b'; until = [datetime]'2030-12-31' }, [pscustomobject]@{ Channel = 'acme'; Text = 'Twee'; Due = [datetimeoffset]'2030-12-03T07:30:00Z'; Link = [uri]'https://example.com/a%20b' } | Import-PresencePost").Well();
        Assert.AreEqual(2, ran["New"]);
        var posts = (PSObject[])[.. Session.Run("Get-PresencePost -Channel dotnet-nl, acme").Well().Output];
        foreach (var post in posts) Assert.AreEqual(new DateTimeOffset(2030, 12, 3, 8, 30, 0, TimeSpan.FromHours(1)), post.Properties["Due"].Value);
        CollectionAssert.AreEqual(new[] { "a", "b" }, (string[])posts[0].Properties["Tags"].Value);
        Assert.AreEqual(new DateOnly(2030, 12, 31), posts[0].Properties["Until"].Value);
        Assert.AreEqual("https://example.com/a%20b", ((Uri)posts[1].Properties["Link"].Value).OriginalString);
    }

    [TestMethod]
    public void Import_ARowWithAnUnknownField_IsAnErrorThatHasTheRow()
    {
        var ran = WhatIf("[pscustomobject]@{ Channel = 'dotnet-nl'; Text = 'Eén' }, [pscustomobject]@{ Channel = 'dotnet-nl'; Txet = 'Twee' } | Import-PresencePost");
        CollectionAssert.Contains(ran.Codes.ToList(), "import.field-unknown");
        var target = PSObject.AsPSObject(ran.Errors[0].TargetObject);
        Assert.AreEqual((2, "Txet"), (target.Properties["Line"].Value, target.Properties["Column"].Value));
        Assert.AreEqual("Twee", ((PSObject)target.Properties["Row"].Value).Properties["Txet"].Value);
    }

    [TestMethod]
    public async Task Import_PostsOfThePipeline_AreUnchanged()
    {
        await WriteAsync(at: Tuesday, author: "maria");
        await WriteAsync("In de rij");
        var ran = WhatIf("Get-PresencePost | Import-PresencePost").Well();
        Assert.AreEqual((0, 0, 2), (ran["New"], ran["Changed"], ran["Unchanged"]));
    }

    [TestMethod]
    public void Import_WhatIf_SaysHowManyWhereAndWhen_AndWritesNothing()
    {
        var ran = WhatIf($"Import-PresencePost '{Csv("channel,due,text\ndotnet-nl,2030-12-03 08:30,Eén\ndotnet-nl,2030-12-05 08:30,Twee\nacme,,Drie\n")}' -WhatIf").Well();
        Assert.AreEqual((3, false), (ran["New"], ran["Written"]));
        StringAssert.Contains(Session.Host.Said, "import 2 new in dotnet-nl, from Tue 3 Dec 2030 08:30 Europe/Amsterdam to Thu 5 Dec 2030 08:30 Europe/Amsterdam; 1 new in acme, for the queue");
        Assert.HasCount(3, (Array)ran["Posts"]!);
    }

    [TestMethod]
    public void Import_NoSuchFile_IsAnError() => Assert.AreEqual("file.not-found", Session.Run("Import-PresencePost ./nowhere.csv").Codes.Single());

    [TestMethod]
    public void Import_TenThousandRows_AreAFewHundredCommits()
    {
        Session.Run("$null = Get-PresencePost").Well();
        var commits = new Commits(File);
        var ran = Session.Run(Rows(10_000)).Well();
        Assert.AreEqual(10_000, ran["New"]);
        var count = commits.Count();
        Console.WriteLine($"{count} commits");
        Assert.IsInRange(20L, 600L, count);
        Assert.IsTrue(ran.Progress.Any(p => p.StatusDescription.Contains("10000 of 10000 posts", StringComparison.Ordinal)));
        Assert.AreEqual(ProgressRecordType.Completed, ran.Progress[^1].RecordType);
    }

    [TestMethod]
    public void Import_StoppedAndImportedAgain_AddsNothingTwice()
    {
        var script = Rows(3000);
        var (shell, running) = Session.Start(script);
        using (shell)
        using (var begun = new ManualResetEventSlim())
        {
            shell.Streams.Progress.DataAdded += (_, e) =>
            {
                if (shell.Streams.Progress[e.Index].StatusDescription.Contains(" of 3000 posts", StringComparison.Ordinal)) begun.Set();
            };
            Assert.IsTrue(begun.Wait(TimeSpan.FromMinutes(1)));
            shell.Stop();
            Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        }

        var there = Session.Run("Get-PresencePost").Well().Output.Count;
        var again = Session.Run(script).Well();
        Assert.AreEqual((3000 - there, there), (again["New"], again["Unchanged"]));
        Assert.HasCount(3000, Session.Run("Get-PresencePost").Well().Output);
    }

    private static string Rows(int count) =>
        $"1..{count} | ForEach-Object {{ [pscustomobject]@{{ Channel = 'dotnet-nl'; Text = \"Bericht nummer $_\"; Due = ''; Tags = 'plan' }} }} | Import-PresencePost";

    private string Csv(string text)
    {
        var file = Path.Combine(Folder, "plan.csv");
        System.IO.File.WriteAllText(file, text);
        return file;
    }
}
