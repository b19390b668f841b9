using System.Text;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Posts;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>Importing on a page: looked at first, with every wrong place, then brought in.</summary>
[TestClass]
public sealed class ImportTests
{
    [TestMethod]
    public async Task File_WithErrorsAndThenRight_IsImportedWhole()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("dotnet-nl", ".NET Nederland");
        await using var visitor = await Visitor.ComeAsync(desk);
        var import = await ImportForm.OpenAsync(visitor);

        await import.CheckFileAsync("plan.csv", Encoding.UTF8.GetBytes("channel;text;due\ndotnet-nl;Een;24/11/2026\nnowhere;\"Twee\n(m/v/x)\";\n"));
        await Expect(import.Wrong).ToHaveCountAsync(2);
        await Expect(import.Wrong.First).ToContainTextAsync("2");
        Assert.Contains("nowhere", await import.Pasted.InputValueAsync());

        await import.CheckAsync("channel;text;due\ndotnet-nl;Een;25-11-2026 8:30\ndotnet-nl;\"Twee\n(m/v/x)\";\n");
        await Expect(import.Counts).ToContainTextAsync("2 new or changed posts");
        Assert.AreEqual(0, await desk.Get<PostStore>().OfChannelAsync("default", "dotnet-nl").CountAsync());

        await import.ImportAsync();
        await Expect(visitor.Page.GetByText("The plan was imported.")).ToBeVisibleAsync();
        var texts = await desk.Get<PostStore>().OfChannelAsync("default", "dotnet-nl").Select(p => p.Value).ToListAsync();
        Assert.AreEquivalent(new[] { "Een", "Twee\n(m/v/x)" }, texts.Select(p => p.Text));
        Assert.AreEquivalent(new[] { PostState.Scheduled, PostState.Ready }, texts.Select(p => p.State));
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Nothing_Given_IsSaidInWords()
    {
        await using var desk = await DeskUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(desk);

        await (await ImportForm.OpenAsync(visitor)).CheckAsync("");

        await Expect(visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("Choose a file, or paste the rows.");
    }
}
