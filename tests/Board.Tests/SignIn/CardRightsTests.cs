using Recruiting.Board.Tests.Card;
using Recruiting.Core.Reminding;

namespace Recruiting.Board.Tests.SignIn;

/// <summary>A signed link in Azure: it is the key, and it does no more than its colleague may.</summary>
[TestClass]
public sealed class CardRightsTests : AzureTest
{
    private string post = "";

    [TestInitialize]
    public async Task PrepareAsync()
    {
        await KnowEveryRoleAsync();
        await PutChannelAsync("groep", "group");
        post = await WriteAsync("groep", "contributor");
        (await Api.PostAsync($"/api/posts/{post}/approve", null, As("admin"))).Is(200);
        (await Api.PostAsync($"/api/posts/{post}/opened", null, As("contributor"))).Is(200);
    }

    [TestMethod]
    public async Task Link_WithoutSigningIn_ActsAsItsColleague()
    {
        var card = Sign("contributor");

        (await CardTest.SendAsync(Api, card, "confirm")).Is(200);

        var read = (await Api.GetAsync($"/api/posts/{post}", As("reader"))).Is(200);
        Assert.AreEqual(("published", "contributor"), (read["state"], (string?)read.Json["history"]!.AsArray()[^1]!["by"]));
    }

    [TestMethod]
    [DataRow("reader")]
    [DataRow("roleless")]
    [DataRow("nobody-here")]
    public async Task Link_OfSomebodyWhoMayNotPlace_ShowsNothing(string who)
    {
        var answer = (await Api.GetAsync(Sign(who))).Is(403);

        Assert.DoesNotContain("By contributor", answer.Text);
        Assert.DoesNotContain("groep", answer.Text);
    }

    [TestMethod]
    public async Task Link_WhoseColleagueLostTheRole_ActsNoMore()
    {
        var card = Sign("contributor");
        var form = PageForm.Of((await Api.GetAsync(card)).Is(200).Text, card + "/confirm");
        (await Api.PutAsync("/api/colleagues/contributor", new { name = "Contributor", roles = new[] { "reader" } }, As("admin"))).Is(200);

        (await Api.SendAsync(HttpMethod.Post, form.Action, form.With())).Is(403);

        Assert.AreEqual("awaitingHand", (await Api.GetAsync($"/api/posts/{post}", As("reader")))["state"]);
    }

    [TestMethod]
    public async Task Link_InTheBrowserOfSomebodyElse_StillActsAsItsColleague()
    {
        var html = (await Api.GetAsync(Sign("contributor"), As("admin"))).Is(200).Text;

        Assert.DoesNotContain("<nav", html);
        Assert.DoesNotContain("sign-out", html);
    }

    private string Sign(string colleague) => $"/card/{Board.Get<CardLinks>().Sign(post, colleague)}";
}
