using System.Text.Json.Nodes;
using Recruiting.Board.Tests.SignIn;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>A doubt as a person settles it on the pages, in both languages: what happened, what to look for, and the buttons.</summary>
[TestClass]
public sealed class DoubtPageTests : DeskTest
{
    [TestMethod]
    [DataRow("en", "gave no clear answer", "Did it appear on our-page? Look for “About something.”", "It is not there: say not placed, or send it again.", "give it a time and approve it, and it is sent again", "LinkedIn has it already, from the attempt whose outcome was unknown")]
    [DataRow("nl", "gaf geen duidelijk antwoord", "Is het verschenen op our-page? Zoek naar “About something.”", "Het staat er niet: meld niet geplaatst, of verstuur het opnieuw.", "geef hem een tijd en keur hem goed, dan wordt hij opnieuw verstuurd", "LinkedIn had het al, van de poging waarvan de afloop onbekend was")]
    public async Task NotThere_ByTheButtons_ThenATimeAndAYes_IsSentAgain_AndFound(string language, string why, string look, string step, string settled, string found)
    {
        var post = await InDoubtAsync();
        var page = await ShowAsync(post, language);
        foreach (var words in (string[])[why, look, step]) Assert.Contains(words, page);

        var said = await SendAsync(post, language, "there", "not-there");
        Assert.Contains(settled, said);
        await SendAsync(post, language, "reschedule", "reschedule", KeyValuePair.Create("due", "2026-11-24T08:00"));
        await SendAsync(post, language, "approve", "approve");
        await RunAsync();

        Assert.AreEqual(("published", LinkedIn.Posts.Visible.Single().Urn), ((await ReadAsync(post))["state"], (await ReadAsync(post))["urn"]));
        Assert.Contains(found, await ShowAsync(post, language));
    }

    [TestMethod]
    public async Task NotThere_SendAgain_ByItsButton_IsSentByTheNextTick()
    {
        var post = await InDoubtAsync();
        Assert.Contains("It is sent again within a minute.", await SendAsync(post, "en", "there", "retry"));
        await RunAsync();

        Assert.AreEqual("published", (await ReadAsync(post))["state"]);
        Assert.HasCount(1, LinkedIn.Posts.Visible);
    }

    private async Task<JsonNode> InDoubtAsync()
    {
        await PageAsync();
        LinkedIn.Faults.Add(SimulatedFaultKind.DropAfterCreate);
        var post = await PostedAsync("our-page", "About something.", Clock.GetUtcNow(), approve: true);
        await RunAsync();
        return post;
    }

    private async Task<string> ShowAsync(JsonNode post, string language) =>
        System.Net.WebUtility.HtmlDecode((await Api.GetAsync($"/posts/{post["id"]}", $"Accept-Language: {language}")).Is(200).Text);

    // A button may send its form elsewhere than the form says.
    private async Task<string> SendAsync(JsonNode post, string language, string form, string button, params KeyValuePair<string, string>[] fields)
    {
        var path = $"/posts/{post["id"]}";
        var shown = PageForm.Of((await Api.GetAsync(path)).Text, $"{path}/{form}");
        return System.Net.WebUtility.HtmlDecode((await Api.SendAsync(HttpMethod.Post, $"{path}/{button}", shown.With(fields), $"Accept-Language: {language}")).Is(200).Text);
    }
}
