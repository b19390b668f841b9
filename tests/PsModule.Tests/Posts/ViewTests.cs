using System.Xml.Linq;
using Recruiting.Core.Posts;
using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Posts;

/// <summary>What a person sees.</summary>
[TestClass]
public sealed class ViewTests : PostTests
{
    [TestMethod]
    public async Task Table_At120And80Columns_ShowsWhenWhereAndWhat()
    {
        await SomeAsync();
        foreach (var width in (int[])[120, 80])
        {
            Wide(width);
            var shown = Session.Show("Get-PresencePost");
            Console.WriteLine(shown);
            StringAssert.Matches(shown, new("When +Channel +State +Author +Text"));
            StringAssert.Matches(shown, new("Tue 3 Dec 2030 08:30 +dotnet-nl +Scheduled +maria +Wie komt er"));
            Assert.IsTrue(shown.Split('\n').All(l => l.TrimEnd().Length <= width), shown);
            Assert.DoesNotContain("\e[", shown);
        }
    }

    [TestMethod]
    public async Task Table_AnotherZone_NamesItsPlace()
    {
        await Recruiting.Testing.PresenceParts.PutChannelAsync(Core, "ny", with: c => c with { Cadence = c.Cadence! with { TimeZone = "America/New_York" } });
        await Recruiting.Testing.PresenceParts.WriteAsync(Core, "ny", "Hello", Local(Tuesday.PlusHours(6)));
        StringAssert.Contains(Session.Show("Get-PresencePost -Channel ny"), "Tue 3 Dec 2030 08:30 New York");
    }

    [TestMethod]
    public async Task List_InEnglishAndDutch_SaysWhatIsKnown()
    {
        var post = await StoreAsync(PostState.InDoubt, "acme");
        var shown = AsList(Session, post);
        StringAssert.Matches(shown, new($"Id +: {post.Id}"));
        StringAssert.Contains(shown, "LinkedIn was asked and gave no clear answer");
        using var dutch = Shell.On(Folder, "nl-NL");
        StringAssert.Contains(AsList(dutch, post), "gaf geen duidelijk antwoord");
    }

    [TestMethod]
    public async Task Hand_IsCardsMostUrgentFirst_InEnglishAndDutch()
    {
        var hand = await StoreAsync(PostState.AwaitingHand, text: "Wie komt er naar de meetup?\n\nDonderdag in Utrecht, om zeven uur. Er is pizza, er zijn drie sprekers, en er is plaats voor iedereen die wil komen luisteren.");
        var doubt = await StoreAsync(PostState.InDoubt, "acme");
        Assert.AreEqual($"{doubt.Id} {hand.Id}", string.Join(" ", Session.Run("Get-PresenceHand | ForEach-Object Id").Well().Output));
        foreach (var width in (int[])[120, 80])
        {
            Wide(width);
            var shown = Session.Show("Get-PresenceHand");
            Console.WriteLine(shown);
            StringAssert.Contains(shown, "1. Copy the text.");
            StringAssert.Contains(shown, $"Resolve-PresenceDoubt {doubt.Id} -NotPlaced");
            StringAssert.Contains(shown, ".NET Nederland");
        }

        using var dutch = Shell.On(Folder, "nl-NL");
        var gezien = dutch.Show("Get-PresenceHand -Channel dotnet-nl");
        Console.WriteLine(gezien);
        StringAssert.Contains(gezien, "Kopieer de tekst");
        StringAssert.Contains(gezien, "sinds ");
    }

    // Colours are the process's: no other shell may begin meanwhile.
    [TestMethod]
    [DoNotParallelize]
    public async Task Colours_WhereTheyAreWanted_MarkWhatWentWrong()
    {
        await StoreAsync(PostState.Failed, "acme");
        Session.Run("$PSStyle.OutputRendering = 'Ansi'").Well();
        StringAssert.Contains(Session.Show("Get-PresencePost"), "\e[91mFailed");
    }

    [TestMethod]
    public async Task OtherViews_AreRead()
    {
        var post = await WriteAsync(new string('a', 4000), approve: false);
        Console.WriteLine(Session.Show($"Test-PresencePost {post.Id}"));
        var history = Session.Show($"(Get-PresencePost {post.Id} -History).History");
        Console.WriteLine(history);
        StringAssert.Contains(history, "Written.");
        var import = Session.Show("@{ channel = 'dotnet-nl'; text = 'Eén' } | Import-PresencePost");
        Console.WriteLine(import);
        StringAssert.Matches(import, new("1 +0 +0 +0 +True +pipeline"));
    }

    [TestMethod]
    public async Task Errors_InDutch_AreDutch()
    {
        var post = await StoreAsync(PostState.AwaitingHand, with: p => p with { Opened = new("maria", Core.Now) });
        using var dutch = Shell.On(Folder, "nl-NL");
        var ran = dutch.Run($"Skip-PresencePost {post.Id}");
        StringAssert.Contains(ran.Errors[0].ErrorDetails.Message, "maria");
        Assert.DoesNotContain("has opened", ran.Errors[0].ErrorDetails.Message);
    }

    // Format-List is not served with the engine: the list views go under a name of their own, which the post gets in front of its own.
    private string AsList(Shell shell, Post post)
    {
        var views = XDocument.Load(Path.Combine(Module.Folder, "Formats", "Posts.format.ps1xml")).Descendants("View").Where(v => v.Element("ListControl") is not null).ToList();
        foreach (var name in views.Descendants("TypeName")) name.Value = "Listed";
        new XDocument(new XElement("Configuration", new XElement("ViewDefinitions", views))).Save(Path.Combine(Folder, "Lists.format.ps1xml"));
        System.IO.File.WriteAllText(Path.Combine(Folder, "Lists.psd1"), "@{ ModuleVersion = '1.0'; FormatsToProcess = 'Lists.format.ps1xml' }");
        shell.Run($"Import-Module '{Path.Combine(Folder, "Lists.psd1")}'").Well();
        return shell.Show($"Get-PresencePost {post.Id} -History | ForEach-Object {{ $_.PSObject.TypeNames.Insert(0, 'Listed'); $_ }}");
    }

    private async Task SomeAsync()
    {
        await WriteAsync("Wie komt er donderdag naar de meetup in Utrecht? Er is pizza en er zijn drie sprekers.", at: Tuesday, author: "maria");
        await WriteAsync("Een idee voor later", approve: false);
        await StoreAsync(PostState.InDoubt, "acme", "Wij groeien: drie nieuwe collega's in één maand");
        await StoreAsync(PostState.AwaitingHand, with: p => p with { Author = "jan" });
        await StoreAsync(PostState.Missed);
    }
}
