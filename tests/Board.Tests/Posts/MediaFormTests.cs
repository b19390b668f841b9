using System.Text.Json.Nodes;
using Recruiting.Testing;

namespace Recruiting.Board.Tests.Posts;

/// <summary>Images, a document and a link card in the forms of the pages, without script.</summary>
[TestClass]
public sealed class MediaFormTests : DeskTest
{
    private static readonly (string, string, byte[]) Red = ("files", "rood.png", TestMedia.Png()), Other = ("files", "ander.png", TestMedia.Png(5, 5)), Pdf = ("files", "Ons aanbod.pdf", TestMedia.Pdf());

    [TestMethod]
    public async Task Images_AddedWithAltText_GoAlongInTheirOrder()
    {
        var draft = await NewAsync();

        var (shown, form) = await draft.SendAsync("add", Red, Other);
        form.With("image.alt", "Een <rood> vlak").With("image.alt", "Nog een", at: 1);
        (_, form) = await form.SendAsync("earlier-image-1");
        var post = await WrittenAsync(form);

        Assert.AreEqual(200, shown.Status);
        Assert.AreSequenceEqual(["Nog een", "Een <rood> vlak"], Alts(post));
        Assert.AreEqual("Kijk eens.", (string)post["text"]!);
    }

    [TestMethod]
    public async Task Form_ThatGetsAFile_KeepsAllThatWasTyped()
    {
        var draft = (await NewAsync()).With("text", "Regel een\nregel twee & <meer>").With("link", "https://example.com/a?b=1&c=2").With("when", "next").With("until", "2026-12-31");
        draft.Fields.RemoveAll(f => f.Key == "approve");

        var (_, form) = await draft.SendAsync("add", Red);

        Assert.AreEqual(
            ("Regel een\nregel twee & <meer>", "https://example.com/a?b=1&c=2", "next", "2026-12-31"),
            (form["text"].Single().ReplaceLineEndings("\n"), form["link"].Single(), form["when"].Single(), form["until"].Single()));
        Assert.IsEmpty(form["approve"], "it was not ticked");
    }

    [TestMethod]
    public async Task File_ThatIsRefused_IsNamed_AndLosesNothingElse()
    {
        var (refused, form) = await (await NewAsync()).SendAsync("add", Red, ("files", "film.mov", [.. "not a picture"u8]));

        Assert.AreEqual(400, refused.Status);
        Assert.Contains("film.mov: This is no file that LinkedIn takes", refused.Text);
        Assert.AreEqual(("Kijk eens.", 1), (form["text"].Single(), form["image.file"].Count));
    }

    [TestMethod]
    public async Task File_LargerThanAnyMayBe_IsAnsweredInWords_AndLosesNothingElse()
    {
        var (refused, form) = await (await NewAsync()).SendAsync("add", Red, ("files", "groot.pdf", [.. TestMedia.Pdf(), .. new byte[130 << 20]]));

        Assert.AreEqual(400, refused.Status);
        Assert.Contains("groot.pdf: The file has", refused.Text);
        Assert.Contains("at most 100 MB are taken", refused.Text);
        Assert.AreEqual(("Kijk eens.", 1), (form["text"].Single(), form["image.file"].Count));
    }

    [TestMethod]
    public async Task Files_ChosenAndNotAdded_AreTakenByWriting()
    {
        var (written, _) = await (await NewAsync()).SendAsync(null, Red, Other);

        Assert.HasCount(2, (await PostOfAsync(written))["images"]!.AsArray());
    }

    [TestMethod]
    public async Task File_ThatIsRefusedOnWriting_KeepsThePostUnwritten()
    {
        var (refused, form) = await (await NewAsync()).SendAsync(null, Red, ("files", "film.mov", [1, 2, 3]));

        Assert.AreEqual((400, 1), (refused.Status, form["image.file"].Count));
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Document_IsCalledAsItsFileUntilSomebodySaysOtherwise()
    {
        var (_, form) = await (await NewAsync()).SendAsync("add", Pdf);
        Assert.AreEqual("Ons aanbod", form["document.title"].Single());

        var post = await WrittenAsync(form.With("document.title", "Wat wij bieden"));

        Assert.AreEqual("Wat wij bieden", (string)post["document"]!["title"]!);
        Assert.Contains("Save document “Wat wij bieden”", (await Api.GetAsync($"/posts/{post["id"]}")).Text);
    }

    [TestMethod]
    public async Task ImagesBesideADocument_AreRefusedByCore_UntilOneIsRemoved()
    {
        var (_, both) = await (await NewAsync()).SendAsync("add", Red, Pdf);

        var (refused, form) = await both.SendAsync();
        var (_, images) = await form.SendAsync("remove-document");

        Assert.AreEqual(400, refused.Status);
        Assert.Contains("LinkedIn shows one kind", refused.Text);
        Assert.IsNull((await WrittenAsync(images))["document"]);
    }

    [TestMethod]
    public async Task SecondDocument_IsRefused_AndTheFirstStays()
    {
        var (_, first) = await (await NewAsync()).SendAsync("add", Pdf);

        var (refused, form) = await first.SendAsync("add", ("files", "b.pdf", TestMedia.Pdf(7)));

        Assert.Contains("b.pdf: A post takes one document.", refused.Text);
        Assert.AreEqual("Ons aanbod", form["document.title"].Single());
    }

    [TestMethod]
    public async Task Edit_OfAltText_VoidsTheApproval_AndOfNothing_DoesNot()
    {
        var (_, form) = await (await NewAsync()).SendAsync("add", Red);
        var post = await WrittenAsync(form.With("image.alt", "rood").With("approve", "true"));
        Assert.AreEqual("ready", (string)post["state"]!);

        var (_, _) = await (await EditAsync(post)).SendAsync();
        var same = (string)(await ReadAsync(post)).Json["state"]!;
        var (_, _) = await (await EditAsync(post)).With("image.alt", "vlak").SendAsync();
        var changed = (await ReadAsync(post)).Json;

        Assert.AreEqual(("ready", "draft", "vlak"), (same, (string)changed["state"]!, Alts(changed).Single()));
    }

    [TestMethod]
    public async Task Edit_ThatRemovesAnImage_LeavesTheOthers()
    {
        var (_, form) = await (await NewAsync()).SendAsync("add", Red, Other);
        var post = await WrittenAsync(form.With("image.alt", "een").With("image.alt", "twee", at: 1));

        var (_, without) = await (await EditAsync(post)).SendAsync("remove-image-0");
        await without.SendAsync();

        Assert.AreSequenceEqual(["twee"], Alts((await ReadAsync(post)).Json));
    }

    [TestMethod]
    public async Task Edit_AfterSomebodyElses_IsRefused_ThoughAFileWasAddedSince()
    {
        var (written, _) = await (await NewAsync()).SendAsync();
        var post = await PostOfAsync(written);
        var mine = (await EditAsync(post)).With("text", "Mijn tekst");
        (await Api.PatchAsync($"/api/posts/{post["id"]}", new { text = "Haar tekst" })).Is(200);

        var (_, withFile) = await mine.SendAsync("add", Red);
        var (refused, form) = await withFile.SendAsync();

        Assert.AreEqual((412, "Haar tekst"), (refused.Status, (string)(await ReadAsync(post)).Json["text"]!));
        Assert.AreEqual(("Mijn tekst", 1), (form["text"].Single(), form["image.file"].Count));
    }

    [TestMethod]
    public async Task Edit_OfAFormWithoutMedia_LeavesThemAlone()
    {
        var (written, _) = await (await NewAsync()).SendAsync(null, Red);
        var post = await PostOfAsync(written);
        var older = (await EditAsync(post)).With("text", "Van een oudere pagina.");
        older.Fields.RemoveAll(f => f.Key == "media" || f.Key.StartsWith("image.", StringComparison.Ordinal));

        await older.SendAsync();

        var after = (await ReadAsync(post)).Json;
        Assert.AreEqual(("Van een oudere pagina.", 1), ((string)after["text"]!, after["images"]!.AsArray().Count));
    }

    [TestMethod]
    public async Task HostileAltText_IsShownAsItIs_AndRunsNowhere()
    {
        const string hostile = "\"><script>alert(1)</script>";
        var (_, form) = await (await NewAsync()).SendAsync("add", Red);
        var post = await WrittenAsync(form.With("image.alt", hostile));

        var page = (await Api.GetAsync($"/posts/{post["id"]}")).Text;

        Assert.AreEqual(hostile, Alts(post).Single());
        Assert.DoesNotContain("<script>alert", page);
        Assert.Contains("alt=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"", page);
    }

    [TestMethod]
    public async Task FileName_ThatIsMadeUp_IsRefusedInWordsOfThePage()
    {
        var draft = (await NewAsync()).With("image.file", new string('a', 64)).With("image.alt", "");

        var (refused, _) = await draft.SendAsync();

        Assert.AreEqual(400, refused.Status);
        Assert.Contains("A file of this form is no longer here.", refused.Text);
    }

    private async Task<PostDraft> NewAsync()
    {
        (await Api.PutAsync("/api/channels/page", new { kind = "page" })).Is(201);
        var draft = (await PostDraft.OpenAsync(Api, "/new", "/new")).With("channel", "page").With("text", "Kijk eens.");
        draft.Fields.RemoveAll(f => f.Key is "approve" or "when");
        return draft;
    }

    private Task<PostDraft> EditAsync(JsonNode post) => PostDraft.OpenAsync(Api, $"/posts/{post["id"]}", $"/posts/{post["id"]}/edit");

    private async Task<JsonNode> WrittenAsync(PostDraft form) => await PostOfAsync((await form.SendAsync()).Reply);

    // Written or not: there is one post at most.
    private async Task<JsonNode> PostOfAsync(Reply written)
    {
        Assert.AreEqual(200, written.Status, written.Text);
        return (await Api.GetAsync("/api/posts")).Items.Single();
    }

    private static IEnumerable<string> Alts(JsonNode post) => post["images"]!.AsArray().Select(i => (string)i!["altText"]!);
}
