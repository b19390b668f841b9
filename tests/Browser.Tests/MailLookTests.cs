using Recruiting.Core.Reminding.Ways;
using Recruiting.Testing;

namespace Recruiting.Browser.Tests;

/// <summary>What a reminder by mail looks like, on a phone and at a desk, in both languages, light and dark.</summary>
[TestClass]
public sealed class MailLookTests
{
    [TestMethod]
    [DataRow("due", "nl")]
    [DataRow("due", "en")]
    [DataRow("several", "nl")]
    [DataRow("several", "en")]
    [DataRow("hostile", "nl")]
    public async Task Mail_InEveryForm_IsAccessibleQuietAndFits(string kind, string language)
    {
        var message = kind switch
        {
            "several" => SampleMessages.Several(language),
            "hostile" => SampleMessages.Due(language, new string('x', 600) + "\n<script>document.title='x'</script><img src=https://elsewhere.invalid/x.png>\nשלום עולם, this is mixed\n" + string.Concat(Enumerable.Repeat("🚀", 300))),
            _ => SampleMessages.Due(language),
        };
        await using var visitor = await Visitor.ComeAsync("https://mail.invalid", new Eyes(Language: language));
        await visitor.Page.SetContentAsync(MailHtml.Of(message));
        Assert.AreEqual(message.Subject, await visitor.Page.TitleAsync());
        foreach (var eyes in new Eyes[] { new(390, language), new(1000, language), new(390, language, Dark: true), new(1000, language, Dark: true) })
        {
            await visitor.LookWithAsync(eyes);
            await visitor.AssertNoHorizontalScrollAsync();
            await visitor.AssertAccessibleAsync();
            await visitor.PhotographAsync($"mail-{kind}", eyes);
        }

        visitor.AssertQuiet();
    }

    [TestMethod]
    [DataRow("two  spaces\n\na line,\tand \"quotes\" & <signs> 🚀")]
    public async Task Text_CopiedFromTheMail_IsTheText(string text)
    {
        await using var visitor = await Visitor.ComeAsync("https://mail.invalid");
        await visitor.Page.SetContentAsync(MailHtml.Of(SampleMessages.Due("en", text)));

        var copied = await visitor.Page.EvaluateAsync<string>("getSelection().selectAllChildren(document.querySelector('.paste')), getSelection().toString()");

        Assert.AreEqual(text, copied);
    }
}
