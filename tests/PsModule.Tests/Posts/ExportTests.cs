using Recruiting.Core.Posts;

namespace Recruiting.PsModule.Tests.Posts;

/// <summary>Exporting, and the way back.</summary>
[TestClass]
public sealed class ExportTests : PostTests
{
    private string Plan => Path.Combine(Folder, "plan.csv");

    [TestMethod]
    public async Task Export_EditedAndImportedAgain_ChangesTheVeryPosts()
    {
        var post = await WriteAsync("- Wie komt er?", at: Tuesday, author: "maria");
        await WriteAsync("Blijft", at: Tuesday.PlusDays(2));
        Session.Run($"Export-PresencePost '{Plan}' -Delimiter ';'").Well();
        var text = System.IO.File.ReadAllText(Plan);
        StringAssert.Contains(text, "2030-12-03 08:30;'- Wie komt er?;");
        System.IO.File.WriteAllText(Plan, text.Replace("Wie komt er?", "Wie komt er mee?", StringComparison.Ordinal).Replace("2030-12-03 08:30", "10-12-2030 8:30", StringComparison.Ordinal));
        var ran = Session.Run($"Import-PresencePost '{Plan}' -Approve").Well();
        Assert.AreEqual((0, 1, 1), (ran["New"], ran["Changed"], ran["Unchanged"]));
        var after = await ReadAsync(post);
        Assert.AreEqual(("- Wie komt er mee?", "maria", Tuesday.PlusDays(7), PostState.Scheduled), (after.Text, after.Author, after.Due!.Local, after.State));
    }

    [TestMethod]
    public async Task Export_RowsReadByOthersAndImported_LoseTheGuardAgain()
    {
        var post = await WriteAsync("- Wie komt er?");
        // As Import-Csv reads an exported file: the guard is still there, and so are the columns of an export.
        var ran = Session.Run($"[pscustomobject]@{{ id = '{post.Id}'; channel = 'dotnet-nl'; text = \"'- Wie komt er?\"; state = 'ready'; sight = '' }} | Import-PresencePost").Well();
        Assert.AreEqual(1, ran["Unchanged"]);
    }

    [TestMethod]
    public async Task Export_AFilter_WritesWhatFits()
    {
        await WriteAsync("Concept", approve: false);
        await WriteAsync("Klaar");
        Session.Run($"Export-PresencePost '{Plan}' -State Ready -Channel dotnet-nl").Well();
        var lines = System.IO.File.ReadAllLines(Plan);
        Assert.HasCount(2, lines);
        StringAssert.Contains(lines[1], "Klaar");
    }

    [TestMethod]
    public async Task Export_PostsOfThePipeline_AreWritten()
    {
        await WriteAsync("Eén");
        await WriteAsync("Twee");
        var file = Session.Run($"Get-PresencePost | Where-Object Text -eq 'Twee' | Export-PresencePost '{Plan}' -PassThru").Well();
        Assert.AreEqual(Plan, file["FullName"]);
        var text = System.IO.File.ReadAllText(Plan);
        StringAssert.Contains(text, "Twee");
        Assert.DoesNotContain("Eén", text);
    }

    [TestMethod]
    public async Task Export_AnEmptyPipeline_IsAFileWithoutPosts()
    {
        await WriteAsync();
        Session.Run($"Get-PresencePost -State Missed | Export-PresencePost '{Plan}'").Well();
        Assert.HasCount(1, System.IO.File.ReadAllLines(Plan));
    }

    [TestMethod]
    public async Task Export_OverAFile_AsksUnlessForced()
    {
        await WriteAsync();
        System.IO.File.WriteAllText(Plan, "mine");
        Session.Host.Answer = 1; // No.
        Session.Run($"Export-PresencePost '{Plan}'").Well();
        Assert.AreEqual("mine", System.IO.File.ReadAllText(Plan));
        StringAssert.Contains(Session.Host.Said, "Replace it?");
        Session.Run($"Export-PresencePost '{Plan}' -Force").Well();
        StringAssert.Contains(System.IO.File.ReadAllText(Plan), "Wie komt er");
        Assert.IsFalse(System.IO.File.Exists($"{Plan}.part"));
    }

    [TestMethod]
    public void Export_WhatIf_WritesNoFile()
    {
        WhatIf($"Export-PresencePost '{Plan}' -WhatIf").Well();
        Assert.IsFalse(System.IO.File.Exists(Plan));
        StringAssert.Contains(Session.Host.Said, Plan);
    }

    [TestMethod]
    public void Export_NowhereToWrite_IsAnError() =>
        Assert.AreEqual("file.not-written", Session.Run($"Export-PresencePost '{Path.Combine(Folder, "none", "plan.csv")}'").Codes.Single());
}
