using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Desk;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests.Write;

/// <summary>Writing: what comes of it while one types, with script and without, by mouse and by keys.</summary>
[TestClass]
public sealed class WritingTests
{
    [TestMethod]
    public async Task Findings_WhileOneTypes_ComeAndGo()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        var form = await WriteForm.OpenAsync(visitor, "?channel=dotnet-nl");

        await form.Text.PressSequentiallyAsync("Native speaker gezocht");
        await Expect(form.Findings.First).ToContainTextAsync("ative speaker");
        await form.Text.FillAsync("Collega gezocht");
        await Expect(form.Findings).ToHaveCountAsync(0);

        Assert.EndsWith("/new?channel=dotnet-nl", visitor.Page.Url, "nothing was sent");
        visitor.AssertQuiet();
    }

    [TestMethod]
    [DataRow("plain", "plain")]
    [DataRow("👩‍👩‍👧‍👦 and 🏳️‍🌈", "👩‍👩‍👧‍👦 and 🏳️‍🌈")]
    [DataRow("two\nlines\n\nand more  ", "two\nlines\n\nand more")]
    [DataRow("e\u0301 is one", "\u00e9 is one")]
    [DataRow("with @[Recruiting BV](urn:li:organization:2414183) in it", "with Recruiting BV in it")]
    public async Task Counter_OnTrickyText_IsCoresCountOfWhatIsPasted(string typed, string pasted)
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        var form = await WriteForm.OpenAsync(visitor, "?channel=dotnet-nl");

        await form.Text.FillAsync(typed);
        await visitor.Page.Locator("#link").FillAsync("https://example.org/");

        await Expect(form.Counter).ToHaveTextAsync($"{pasted.Length + "\n\nhttps://example.org/".Length} of 3,000 characters, as LinkedIn counts");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Preview_OfALongText_FoldsAndOpens()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        var form = await WriteForm.OpenAsync(visitor, "?channel=dotnet-nl");

        await form.Text.FillAsync("First line\nsecond line #dotnet\nthird line\nBehind the fold");

        await Expect(form.Preview("phone").Locator(".tagged")).ToHaveTextAsync("#dotnet");
        await Expect(form.Preview("phone").GetByText("Behind the fold")).ToBeHiddenAsync();
        await form.Preview("phone").GetByText("…more").ClickAsync();
        await Expect(form.Preview("phone").GetByText("Behind the fold")).ToBeVisibleAsync();
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Check_WithoutScript_SaysTheSameAndKeepsTheWords()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: false));
        var form = await WriteForm.OpenAsync(visitor, "?channel=dotnet-nl");

        await form.Text.FillAsync("Native speaker gezocht");
        await form.CheckAsync();

        await Expect(form.Findings.First).ToContainTextAsync("ative speaker");
        await Expect(form.Counter).ToContainTextAsync("22 of 3,000");
        await Expect(form.Text).ToHaveValueAsync("Native speaker gezocht");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task EarlierPost_UsedAgain_FillsThePage()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        var post = await desk.WriteAsync("dotnet-nl", "Welke #dotnet versie draaien jullie?");
        await desk.Get<Core.Publishing.Placing>().ConfirmAsync(new("default", post.Id), null, new(), DeskUser.Myself);
        await using var visitor = await Visitor.ComeAsync(desk);
        var form = await WriteForm.OpenAsync(visitor, "?channel=dotnet-nl");

        await visitor.Page.GetByText("Start from an earlier post").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Welke #dotnet versie" }).ClickAsync();

        await Expect(form.Text).ToHaveValueAsync("Welke #dotnet versie draaien jullie?");
        await Expect(form.Channel(".NET Nederland")).ToBeCheckedAsync();
        await form.Text.FillAsync("Iets heel anders");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "#dotnet" }).ClickAsync();
        await Expect(form.Text).ToHaveValueAsync("Iets heel anders #dotnet ");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Writing_ByKeyboardAlone_ChoosesWritesAndSaves()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        var form = await WriteForm.OpenAsync(visitor);
        var keys = visitor.Page.Keyboard;

        await form.Channel(".NET Nederland").FocusAsync();
        await keys.PressAsync("Space");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Tab");
        await Expect(form.OwnText(".NET Nederland")).ToBeFocusedAsync();
        await keys.TypeAsync("Alleen met de toetsen");
        await visitor.Page.Locator("#link").PressAsync("Enter");

        await visitor.Page.WaitForURLAsync("**/posts/**");
        Assert.AreEqual("Alleen met de toetsen", await desk.WrittenTextAsync("dotnet-nl"));
    }
}
