using Recruiting.Core.Posts;

namespace Recruiting.Browser.Tests;

/// <summary>Whatever somebody types, in whichever field of whichever form: it is text, it stays where it is shown, and what is refused is still there.</summary>
[TestClass]
public sealed class HostileTextTests
{
    private const string Script = "<script>document.title='taken'</script></textarea><img src=x onerror=\"document.title='taken'\">\"' \u202egnp.exe\u2066 👩‍👩‍👧‍👦\u200d {{7*7}}";

    // Where what was typed is shown, beside the page on which it was.
    private static readonly string[] Shown = ["/", "/plan", "/plan?view=week", "/channels", "/channels/dotnet-nl", "/people", "/settings", "/review", "/log", "/new"];

    // The fields that take any text, with what they stand in.
    private const string Forms = "[...document.forms].filter(f => f.querySelector(\"textarea:not([readonly]), input[type=text]:not([readonly]), input:not([type])\"))";

    [TestMethod]
    public async Task Text_InEveryFieldOfEveryPage_IsTextAndIsNotLost()
    {
        await using var desk = await DeskUnderTest.WithSampleAsync();
        var draft = (await desk.WriteAsync("dotnet-nl", "Een vraag aan jullie", approve: false)).Id;
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(30));
        var post = (await desk.Get<PostStore>().InStateAsync("default", "dotnet-nl", PostState.AwaitingHand).FirstAsync()).Value.Id;
        await using var visitor = await Visitor.ComeAsync(desk);
        var sent = 0;

        foreach (var words in new[] { Script, string.Concat(Enumerable.Repeat("😀", 3000)) })
        {
            foreach (var path in new[]
            {
                "/", "/posts/" + post, "/posts/" + draft, "/new", "/channels/new", "/channels/dotnet-nl", "/channels/dotnet-nl/edit", "/channels/our-page/edit",
                "/people", "/people/anouk", "/settings", "/review", "/log", "/connections", "/import",
            })
            {
                for (var i = 0; i < await CountAsync(visitor, path); i++, sent++) await SendAsync(visitor, i, words);
            }

            foreach (var shown in Shown)
            {
                await visitor.GoAsync(shown);
                await AssertWholeAsync(visitor);
            }
        }

        Assert.IsGreaterThan(30, sent, "forms that were filled and sent");
        visitor.AssertQuiet();
    }

    private static async Task<int> CountAsync(Visitor visitor, string path)
    {
        await visitor.GoAsync(path);
        return await visitor.Page.EvaluateAsync<int>($"{Forms}.length");
    }

    // Fills every text field of one form and sends it.
    private static async Task SendAsync(Visitor visitor, int form, string words)
    {
        var answer = await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.EvaluateAsync(
                $$"""
                ([i, words]) => {
                  window.before = true;
                  const form = {{Forms}}[i];
                  form.noValidate = true;
                  for (const field of form.querySelectorAll("textarea:not([readonly]), input[type=text]:not([readonly]), input:not([type])")) {
                    field.value = field.tagName === "TEXTAREA" ? words : words.replaceAll("\n", " ");
                  }
                  form.requestSubmit([...form.elements].find(e => e.type === "submit" && !e.hidden && !e.name.startsWith("media") && !e.hasAttribute("formaction")));
                }
                """,
                new object[] { form, words }),
            r => r.Request.IsNavigationRequest && r.Status is not (302 or 303));
        await visitor.Page.WaitForFunctionAsync("() => !window.before && document.readyState === 'complete'");

        Assert.IsLessThan(500, answer.Status, $"{answer.Url} answers with a page");
        await AssertWholeAsync(visitor);
        if (answer.Request.Method == "POST")
        {
            var kept = await visitor.Page.EvaluateAsync<bool>("words => [...document.querySelectorAll('textarea, input')].some(f => f.value.trim() === words.trim())", words);
            Assert.IsTrue(kept, $"{answer.Url} refused it, and still has it");
        }
    }

    private static async Task AssertWholeAsync(Visitor visitor)
    {
        Assert.AreNotEqual("taken", await visitor.Page.TitleAsync(), visitor.Page.Url);
        Assert.AreEqual(1, await visitor.Page.Locator("h1").CountAsync(), visitor.Page.Url);
        await visitor.AssertNoHorizontalScrollAsync();
    }
}
