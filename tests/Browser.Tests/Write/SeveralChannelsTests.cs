using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests.Write;

/// <summary>One writing for several channels: a post each, all of them or none.</summary>
[TestClass]
public sealed class SeveralChannelsTests
{
    private const string Hostile = "<script>document.title='taken'</script> abc \u202e gnp.exe";

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
        Assert.AreEqual("Wat vinden jullie van de nieuwe release van .NET, na een week ermee werken?", await desk.WrittenTextAsync("dotnet-nl"));
        Assert.AreEqual("Draait jullie cluster al op de nieuwe runtime?", await desk.WrittenTextAsync("cloud-engineers-nl"));
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

    private static ValueTask<int> CountAsync(DeskUnderTest desk, string channel) => desk.Get<PostStore>().OfChannelAsync("default", channel).CountAsync();
}
