using System.Globalization;
using Microsoft.Playwright;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Desk;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests.Posts;

/// <summary>What a post said before, on its page.</summary>
[TestClass]
public sealed class VersionsOnThePageTests
{
    private static readonly Dictionary<string, (string Before, string After)> Hostile = new()
    {
        ["script"] = ("An ordinary text", "<script>document.title='taken'</script><b>x</b>"),
        ["direction"] = ("before \u202e gnp.exe", "after \u202e gnp.exe \u2066 and on"),
        ["joiners"] = ("👩‍👩‍👧‍👦 family", "👩‍👩‍👧 family \u200d"),
        ["emoji"] = (string.Concat(Enumerable.Repeat("😀", 3_000)), string.Concat(Enumerable.Repeat("😃", 3_000))),
    };

    public static IEnumerable<string> Kinds() => Hostile.Keys;

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public async Task Differences_OfHostileTexts_AreShownAsTheyAre(string kind)
    {
        var (before, after) = Hostile[kind];
        await using var desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("groep", "Groep");
        var post = await desk.WriteAsync("groep", before, approve: false);
        await EditAsync(desk, post, after);
        await using var visitor = await Visitor.ComeAsync(desk);

        await visitor.GoAsync($"/posts/{post.Id}");

        var diff = visitor.Page.Locator(".versions .diff").First;
        Assert.AreEqual(Content.Normalize(after), await TextAsync(diff, "del"));
        Assert.AreEqual(Content.Normalize(before), await TextAsync(diff, "ins"));
        Assert.AreNotEqual("taken", await visitor.Page.TitleAsync());
        Assert.AreEqual(0, await visitor.Page.Locator("main b, main script").CountAsync());
        await visitor.AssertNoHorizontalScrollAsync();
        await visitor.AssertAccessibleAsync();
        visitor.AssertQuiet();
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task EarlierVersion_GoneBackTo_FillsTheEditAndIsAnEditLikeAnyOther(bool script)
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("groep", "Groep");
        var post = await desk.WriteAsync("groep", "De eerste tekst");
        await EditAsync(desk, post, "De tweede tekst");
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: script));
        await visitor.GoAsync($"/posts/{post.Id}");
        await Expect(visitor.Page.Locator(".versions > li").Last).ToContainTextAsync("Approved by you");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Go back to this text (version 1)" }).ClickAsync();
        await Expect(visitor.Page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("De eerste tekst");
        Assert.AreEqual("De tweede tekst", (await desk.PostAsync(post.Id)).Text, "nothing is done yet");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(visitor.Page.Locator(".versions > li")).ToHaveCountAsync(3);
        Assert.AreEqual(("De eerste tekst", PostState.Draft), ((await desk.PostAsync(post.Id)).Text, (await desk.PostAsync(post.Id)).State));
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Edit_WhileOneTypes_IsHeldAgainstTheGuardrails()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        var post = await desk.WriteAsync("dotnet-nl", "Collega gezocht", approve: false);
        await using var visitor = await Visitor.ComeAsync(desk);
        await visitor.GoAsync($"/posts/{post.Id}");
        await visitor.Page.GetByText("Change the post").ClickAsync();

        await visitor.Page.GetByLabel("Text", new() { Exact = true }).FillAsync("Native speaker gezocht");

        await Expect(visitor.Page.Locator("#check .findings li").First).ToContainTextAsync("ative speaker");
        visitor.AssertQuiet();
    }

    private static Task<Written> EditAsync(DeskUnderTest desk, Post post, string text) =>
        desk.Get<Writing>().EditAsync(new("default", post.Id), null, new PostEdit { Text = new(true, text) }, false, DeskUser.Myself, CultureInfo.InvariantCulture);

    // The text of one side: without what only the other has, and without what is said of it.
    private static Task<string> TextAsync(ILocator diff, string other) =>
        diff.EvaluateAsync<string>("(element, other) => { const copy = element.cloneNode(true); copy.querySelectorAll(other + ', .unseen').forEach((e) => e.remove()); return copy.textContent.trim(); }", other);
}
