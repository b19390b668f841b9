using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Posts;

/// <summary>Images and documents of posts, given at the prompt.</summary>
[TestClass]
public sealed class MediaTests : PostTests
{
    [TestMethod]
    public async Task New_WithImagesByPattern_KeepsThemInOrderWithTheirTexts()
    {
        var (first, second) = (await FileAsync("a.png", TestMedia.Png(red: 1)), await FileAsync("b.png", TestMedia.Png(red: 2)));
        var made = Session.Run($"[void]$ExecutionContext.SessionState.Path.SetLocation('{Folder}'); New-PresencePost acme 'Kijk eens.' -Image ./*.png -AltText 'Een', 'Twee'").Well();
        var post = (await Core.Get<PostStore>().GetAsync(new(Presence.Workspace, (string)made["Id"]!))).Value;
        CollectionAssert.AreEqual(new[] { (first, "Een"), (second, "Twee") }, post.Images.Select(i => (i.File, i.AltText!)).ToArray());
        Assert.AreEqual("Image \"Een\"", Session.Run($"(Get-PresencePost {post.Id}).Media[0].ToString()").Well().One.BaseObject);
    }

    [TestMethod]
    public async Task New_WithADocument_TakesItsFilesNameAsTitle()
    {
        var name = await FileAsync("Jaarverslag.pdf", TestMedia.Pdf());
        var made = Session.Run($"[pscustomobject]@{{ Channel = 'acme'; Text = 'Lees.'; Image = ''; AltText = ''; Document = '{At("Jaarverslag.pdf")}' }} | New-PresencePost").Well();
        var post = (await Core.Get<PostStore>().GetAsync(new(Presence.Workspace, (string)made["Id"]!))).Value;
        Assert.AreEqual((name, "Jaarverslag"), (post.Document!.File, post.Document.Title));
    }

    [TestMethod]
    [DataRow("-Image none.png", "file.not-found")]
    [DataRow("-Image bad.png", "media.type")]
    [DataRow("-Image good.png -AltText a, b", "post.alt-text-count")]
    [DataRow("-DocumentTitle Verslag", "post.document-missing")]
    public async Task New_WithWrongMedia_IsOneErrorAndWritesNothing(string with, string code)
    {
        await FileAsync("good.png", TestMedia.Png());
        await FileAsync("bad.png", [1, 2, 3]);
        Session.Run($"[void]$ExecutionContext.SessionState.Path.SetLocation('{Folder}')").Well();
        var ran = WhatIf($"New-PresencePost acme 'Kijk eens.' {with}");
        Assert.AreEqual(code, ran.Codes.Single());
    }

    [TestMethod]
    public async Task New_WhatIf_SaysWhatGoesAlongAndTakesNoFileIn()
    {
        var name = await FileAsync("good.png", TestMedia.Png());
        WhatIf($"New-PresencePost acme 'Kijk eens.' -Image '{At("good.png")}' -WhatIf").Well();
        StringAssert.Contains(Session.Host.Said, "write as a draft, with the image good.png");
        Assert.IsEmpty(Directory.GetFiles(Folder, name, SearchOption.AllDirectories));
    }

    [TestMethod]
    public async Task Set_ADocument_TakesThePlaceOfTheImages_AndEmptyTakesItAway()
    {
        await FileAsync("good.png", TestMedia.Png());
        var document = await FileAsync("verslag.pdf", TestMedia.Pdf());
        var id = Session.Run($"New-PresencePost acme 'Kijk eens.' -Image '{At("good.png")}'").Well()["Id"];
        Assert.AreEqual(document, Session.Run($"(Set-PresencePost {id} -Document '{At("verslag.pdf")}' -DocumentTitle Verslag -PassThru).Media.File").Well().One.BaseObject);
        WhatIf($"Set-PresencePost {id} -Document '' -WhatIf").Well();
        StringAssert.Contains(Session.Host.Said, "take its media away");
        Assert.IsEmpty(Session.Run($"(Set-PresencePost {id} -Document '' -PassThru).Media").Well().Output);
    }

    [TestMethod]
    [DataRow("-Image good.png -Document verslag.pdf", "post.media-one-kind")]
    [DataRow("-Image good.png -Link https://jobs.example/1 -CardTitle Kom", "post.media-one-kind")]
    [DataRow("-Image 00000000000000000000000000000000000000000000000000000000000000ff", "media.not-found")]
    [DataRow("-Image verslag.pdf", "media.not-an-image")]
    [DataRow("-Document good.png", "media.not-a-document")]
    public async Task Media_ThatCannotGoOut_AreRefusedBeforeAFileIsTakenIn(string with, string code)
    {
        var names = new[] { await FileAsync("good.png", TestMedia.Png()), await FileAsync("verslag.pdf", TestMedia.Pdf()) };
        Session.Run($"[void]$ExecutionContext.SessionState.Path.SetLocation('{Folder}')").Well();
        var post = Session.Run("New-PresencePost acme 'Kijk eens.'").Well()["Id"];

        foreach (var script in (string[])["New-PresencePost acme 'Kijk eens.'", $"Set-PresencePost {post}"])
        {
            Assert.AreEqual(code, WhatIf($"{script} {with} -WhatIf").Codes.Single());
            Assert.AreEqual(code, WhatIf($"{script} {with}").Codes.Single());
        }

        Assert.IsEmpty(names.SelectMany(name => Directory.GetFiles(Folder, name, SearchOption.AllDirectories)));
    }

    [TestMethod]
    public void Media_ThatIsUnknown_SaysWhatToDoAtThePrompt() =>
        StringAssert.Contains(Session.Run($"New-PresencePost acme 'Kijk eens.' -Image {new string('0', 64)}").Errors.Single().ToString(), "name its path at the prompt");

    [TestMethod]
    public async Task Set_TextsAlone_AreThoseOfTheImagesThatItHas()
    {
        var names = new[] { await FileAsync("a.png", TestMedia.Png(red: 1)), await FileAsync("b.png", TestMedia.Png(red: 2)) };
        var id = Session.Run($"New-PresencePost acme 'Kijk eens.' -Image '{At("a.png")}', '{At("b.png")}'").Well()["Id"];
        WhatIf($"Set-PresencePost {id} -AltText 'Een', 'Twee' -WhatIf").Well();
        StringAssert.Contains(Session.Host.Said, "write what its images show");

        Session.Run($"Set-PresencePost {id} -AltText 'Een', 'Twee'").Well();

        var post = (await Core.Get<PostStore>().GetAsync(new(Presence.Workspace, (string)id!))).Value;
        CollectionAssert.AreEqual(new[] { (names[0], "Een"), (names[1], "Twee") }, post.Images.Select(i => (i.File, i.AltText!)).ToArray());
        Assert.AreEqual("post.alt-text-count", WhatIf($"Set-PresencePost {id} -AltText 'Een'").Codes.Single());
    }

    private string At(string name) => Path.Combine(Folder, name);

    private async Task<string> FileAsync(string name, byte[] content)
    {
        await System.IO.File.WriteAllBytesAsync(At(name), content);
        using var read = new MemoryStream(content);
        return await MediaFiles.NameOfAsync(read);
    }
}
