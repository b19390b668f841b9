using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using Recruiting.Desk;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests.Write;

/// <summary>Writing: what comes of it while one types, several channels at once, and nothing that was typed is lost.</summary>
[TestClass]
public sealed class WritingTests
{
    private const string Hostile = "<script>document.title='taken'</script> abc \u202e gnp.exe";

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
    [DataRow(true)]
    [DataRow(false)]
    public async Task TwoChannels_EachWithItsText_AreTwoPosts(bool script)
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: script));
        var form = await WriteForm.OpenAsync(visitor, "?channel=dotnet-nl");

        await form.Channel("Cloud Engineers NL").CheckAsync();
        await form.Text.FillAsync("Wat vinden jullie van de nieuwe release van .NET, na een week ermee werken?");
        await form.OpenOwnTextAsync("Cloud Engineers NL");
        if (script) await Expect(form.OwnText("Cloud Engineers NL")).ToHaveValueAsync("Wat vinden jullie van de nieuwe release van .NET, na een week ermee werken?");
        await form.OwnText("Cloud Engineers NL").FillAsync("Draait jullie cluster al op de nieuwe runtime?");
        await form.SaveAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("These posts were saved");
        await Expect(visitor.Page.Locator("main .lines a")).ToHaveTextAsync([".NET Nederland", "Cloud Engineers NL"]);
        Assert.AreEqual("Wat vinden jullie van de nieuwe release van .NET, na een week ermee werken?", await LastTextAsync(desk, "dotnet-nl"));
        Assert.AreEqual("Draait jullie cluster al op de nieuwe runtime?", await LastTextAsync(desk, "cloud-engineers-nl"));
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task SameTextInTwoGroups_IsSaidBeforeItIsSent()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        var form = await WriteForm.OpenAsync(visitor, "?channel=dotnet-nl");

        await form.Text.FillAsync("Een vraag die nog nergens in een van deze groepen is gesteld, zo lang als een bericht.");
        await form.Channel("Cloud Engineers NL").CheckAsync();

        await Expect(form.Findings).ToHaveCountAsync(2);
        await Expect(form.Findings.First).ToContainTextAsync("cloud-engineers-nl");
        await Expect(form.Findings.Last).ToContainTextAsync("dotnet-nl");
    }

    [TestMethod]
    public async Task OneOfTwoChannels_ThatRefuses_KeepsAllThatWasTypedAndWritesNothing()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        var before = await CountAsync(desk, "our-page");
        var form = await WriteForm.OpenAsync(visitor, "?channel=our-page");

        await form.Channel("Anouk's own feed").CheckAsync();
        await form.Text.FillAsync("For the page");
        await form.OpenOwnTextAsync("Anouk's own feed");
        await form.OwnText("Anouk's own feed").FillAsync(Hostile);
        await visitor.Page.GetByLabel("Author").SelectOptionAsync("bram");
        await form.SaveAsync();

        await Expect(form.Refused).ToContainTextAsync("Anouk's own feed: ");
        await Expect(form.Text).ToHaveValueAsync("For the page");
        await Expect(form.OwnText("Anouk's own feed")).ToHaveValueAsync(Hostile);
        await Expect(form.Channel("Our page")).ToBeCheckedAsync();
        Assert.AreEqual(before, await CountAsync(desk, "our-page"));
        Assert.AreNotEqual("taken", await visitor.Page.TitleAsync());
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Words_InATabThatWasClosed_AreOfferedAndSentOnce()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        var form = await WriteForm.OpenAsync(visitor, "?channel=our-page");
        await form.Text.FillAsync("Half a thought " + Hostile);
        await Expect(form.KeptSaid).ToContainTextAsync("Kept in this browser at");

        // Another tab of the same browser, after the first is gone.
        await visitor.GoAsync("about:blank");
        form = await WriteForm.OpenAsync(visitor);
        await Expect(form.Kept).ToContainTextAsync("Half a thought <script>");
        await form.GoOnAsync();

        await Expect(form.Text).ToHaveValueAsync("Half a thought " + Hostile);
        await Expect(form.Channel("Our page")).ToBeCheckedAsync();
        await form.SaveAsync();
        await visitor.Page.WaitForURLAsync("**/posts/**");
        form = await WriteForm.OpenAsync(visitor);
        await Expect(form.Kept).ToBeHiddenAsync();
        Assert.AreEqual("Half a thought " + Hostile, await LastTextAsync(desk, "our-page"));
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task KeptWords_ThatAreNotWanted_AreThrownAway()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        var form = await WriteForm.OpenAsync(visitor, "?channel=our-page");
        await form.Text.FillAsync("Never mind");
        await Expect(form.KeptSaid).Not.ToBeEmptyAsync();

        form = await WriteForm.OpenAsync(visitor);
        await form.Kept.GetByText("Throw it away").ClickAsync();
        await Expect(form.Kept).ToBeHiddenAsync();
        form = await WriteForm.OpenAsync(visitor);

        await Expect(form.Kept).ToBeHiddenAsync();
        Assert.AreEqual(0, await visitor.Page.EvaluateAsync<int>("Object.keys(localStorage).length"));
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
        Assert.AreEqual("Alleen met de toetsen", await LastTextAsync(desk, "dotnet-nl"));
    }

    // The sample plan is imported; what was written on the page is not.
    private static async Task<string> LastTextAsync(DeskUnderTest desk, string channel)
    {
        await foreach (var post in desk.Get<PostStore>().OfChannelAsync("default", channel))
        {
            var first = await desk.Get<PostStore>().HistoryAsync(new("default", post.Value.Id)).FirstAsync();
            if (first.Why.Code == "created") return post.Value.Text;
        }

        return "";
    }

    private static ValueTask<int> CountAsync(DeskUnderTest desk, string channel) => desk.Get<PostStore>().OfChannelAsync("default", channel).CountAsync();
}
