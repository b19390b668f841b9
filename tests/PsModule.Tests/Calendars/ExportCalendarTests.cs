using Recruiting.PsModule.Tests.Posts;

namespace Recruiting.PsModule.Tests.Calendars;

/// <summary>The calendar as a file.</summary>
[TestClass]
public sealed class ExportCalendarTests : PostTests
{
    private string Calendar => Path.Combine(Folder, "team.ics");

    [TestMethod]
    public async Task Export_OfTheTeam_HasWhatIsPlanned()
    {
        var post = await WriteAsync("Wie komt er?", at: Tuesday, author: "maria");

        var file = Session.Run($"Export-PresenceCalendar '{Calendar}' -Address https://board.example.com -PassThru").Well();

        Assert.AreEqual(Calendar, file["FullName"]);
        var text = System.IO.File.ReadAllText(Calendar).Replace("\r\n ", "", StringComparison.Ordinal);
        StringAssert.StartsWith(text, "BEGIN:VCALENDAR\r\n");
        StringAssert.Contains(text, $"UID:post-{post.Id}@recruiting");
        StringAssert.Contains(text, $"URL:https://board.example.com/posts/{post.Id}");
    }

    [TestMethod]
    public async Task Export_OfAColleague_LeavesOutWhatIsAnotherOnes()
    {
        var (hers, his) = (await WriteAsync("Van Maria", at: Tuesday, author: "maria"), await WriteAsync("Van Jan", at: Tuesday.PlusDays(2), author: "jan"));

        Session.Run($"Get-PresenceColleague maria | Export-PresenceCalendar '{Calendar}'").Well();

        var text = System.IO.File.ReadAllText(Calendar).Replace("\r\n ", "", StringComparison.Ordinal);
        StringAssert.Contains(text, $"post-{hers.Id}@");
        Assert.DoesNotContain($"post-{his.Id}@", text);
    }

    [TestMethod]
    public void Export_WhatIf_WritesNothing()
    {
        Session.Run($"Export-PresenceCalendar '{Calendar}' -WhatIf").Well();

        Assert.IsFalse(System.IO.File.Exists(Calendar));
    }

    [TestMethod]
    public void Export_WithAnAddressThatIsNone_SaysSo()
    {
        var ran = Session.Run($"Export-PresenceCalendar '{Calendar}' -Address board");

        CollectionAssert.AreEqual(new[] { "calendar.address-invalid" }, ran.Codes.ToArray());
        Assert.IsFalse(System.IO.File.Exists(Calendar));
    }
}
