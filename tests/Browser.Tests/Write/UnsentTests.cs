using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests.Write;

/// <summary>What was typed and not sent: it waits on every device, and in the browser while the board is out of reach; it is offered, and sent once.</summary>
[TestClass]
public sealed class UnsentTests
{
    private const string Hostile = "Half a thought <script>document.title='taken'</script> abc \u202e gnp.exe 👩‍👩‍👧‍👦";

    private DeskUnderTest desk = null!;

    [TestInitialize]
    public async Task StartAsync() => desk = await DeskUnderTest.WithSampleAsync();

    [TestCleanup]
    public async Task StopAsync() => await desk.DisposeAsync();

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Words_TypedOnAPhone_AreFinishedAtADeskAndSentOnce(bool script)
    {
        await using (var phone = await Visitor.ComeAsync(desk, new(Script: script)))
        {
            var form = await WriteForm.OpenAsync(phone, "?channel=our-page");
            await form.Text.FillAsync(Hostile);
            await phone.Page.Locator("#until").FillAsync("2026-12-24");
            if (script) await Expect(form.KeptSaid).ToContainTextAsync("Draft saved at");
            else await form.CheckAsync();
        }

        await using var visitor = await Visitor.ComeAsync(desk, new(1440, Script: script));
        var there = await WriteForm.OpenAsync(visitor);
        await Expect(there.Unsent).ToContainTextAsync("Half a thought <script>");
        await there.GoOnAsync();

        await Expect(there.Text).ToHaveValueAsync(Hostile);
        await Expect(there.Channel("Our page")).ToBeCheckedAsync();
        await Expect(visitor.Page.Locator("#until")).ToHaveValueAsync("2026-12-24");
        await there.SaveAsync();
        await visitor.Page.WaitForURLAsync("**/posts/**");
        there = await WriteForm.OpenAsync(visitor);
        await Expect(there.Unsent).ToHaveCountAsync(0);
        Assert.AreEqual(Hostile, await desk.WrittenTextAsync("our-page"));
        Assert.AreNotEqual("taken", await visitor.Page.TitleAsync());
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Words_ThatAreNotWanted_AreThrownAway()
    {
        await using var visitor = await Visitor.ComeAsync(desk);
        var form = await WriteForm.OpenAsync(visitor, "?channel=our-page");
        await form.Text.FillAsync("Never mind");
        await Expect(form.KeptSaid).ToContainTextAsync("Draft saved at");

        form = await WriteForm.OpenAsync(visitor);
        await form.Unsent.GetByText("Throw it away").ClickAsync();
        await Expect(form.Unsent).ToHaveCountAsync(0);
        form = await WriteForm.OpenAsync(visitor);

        await Expect(form.Unsent).ToHaveCountAsync(0);
        Assert.AreEqual(0, await visitor.Page.EvaluateAsync<int>("Object.keys(localStorage).length"));
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Words_OfTwoWritings_WaitBesideEachOther()
    {
        await using var visitor = await Visitor.ComeAsync(desk);
        foreach (var words in new[] { "The first thought", "The second thought" })
        {
            var form = await WriteForm.OpenAsync(visitor, "?channel=our-page");
            await form.Text.FillAsync(words);
            await Expect(form.KeptSaid).ToContainTextAsync("Draft saved at");
        }

        var there = await WriteForm.OpenAsync(visitor);

        await Expect(there.Unsent).ToHaveCountAsync(2);
        await visitor.AssertAccessibleAsync();
    }

    [TestMethod]
    public async Task Words_WhileTheBoardIsOutOfReach_WaitInTheBrowser()
    {
        await using var visitor = await Visitor.ComeAsync(desk);
        var form = await WriteForm.OpenAsync(visitor, "?channel=our-page");
        await form.Text.FillAsync("Half a");
        await Expect(form.KeptSaid).ToContainTextAsync("Draft saved at");
        await visitor.Context.SetOfflineAsync(true);
        await form.Text.FillAsync(Hostile);
        await Expect(form.KeptSaid).ToContainTextAsync("Kept in this browser at");
        await visitor.Context.SetOfflineAsync(false);

        // Another tab of the same browser, after the first is gone. What the browser has is later than what the board has.
        await visitor.GoAsync("about:blank");
        form = await WriteForm.OpenAsync(visitor);
        await Expect(form.Kept).ToContainTextAsync("Half a thought <script>");
        await Expect(form.Unsent).ToBeHiddenAsync();
        await form.GoOnHereAsync();

        await Expect(form.Text).ToHaveValueAsync(Hostile);
        await form.SaveAsync();
        await visitor.Page.WaitForURLAsync("**/posts/**");
        form = await WriteForm.OpenAsync(visitor);
        await Expect(form.Kept).ToBeHiddenAsync();
        await Expect(form.Unsent).ToHaveCountAsync(0);
        Assert.AreEqual(Hostile, await desk.WrittenTextAsync("our-page"));
    }

    [TestMethod]
    public async Task Edit_BegunOnAPhone_IsFinishedAtADesk()
    {
        var post = await desk.WriteAsync("our-page", "What it says");
        await using (var phone = await Visitor.ComeAsync(desk))
        {
            await phone.GoAsync("/posts/" + post.Id);
            await phone.Page.GetByText("Change the post").ClickAsync();
            await phone.Page.Locator("#text").FillAsync("What it will say");
            await Expect(phone.Page.Locator("#kept-said")).ToContainTextAsync("Draft saved at");
        }

        await using var visitor = await Visitor.ComeAsync(desk, new(1440));
        await visitor.GoAsync("/posts/" + post.Id);
        Assert.AreEqual("What it says", (await desk.PostAsync(post.Id)).Text);
        var there = new WriteForm(visitor);
        await there.GoOnAsync();
        await Expect(there.Text).ToHaveValueAsync("What it will say");
        await visitor.Page.Locator("#edit").GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(there.Unsent).ToHaveCountAsync(0);
        Assert.AreEqual("What it will say", (await desk.PostAsync(post.Id)).Text);
        visitor.AssertQuiet();
    }
}
