using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Recruiting.Core.Reminding;

namespace Recruiting.Board.Tests.Card;

/// <summary>The card behind a signed link, as a phone, a mail scanner and somebody curious ask for it.</summary>
[TestClass]
public sealed class CardTests : CardTest
{
    [TestMethod]
    public async Task Card_Fetched_ChangesNothing()
    {
        await WaitForItsTimeAsync();
        var (card, before) = (Sign(), (await ReadAsync(Post)).Text);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var answer = await Phone.SendAsync(new(method, At(card)));
            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, method.Method);
        }

        using var move = await Phone.GetAsync(At(card + "/confirm"));
        Assert.AreEqual(At(card), move.RequestMessage!.RequestUri, "going to a move's address shows the card");
        Assert.AreEqual(before, (await ReadAsync(Post)).Text);
    }

    [TestMethod]
    public async Task Card_Shown_IsTheCardAloneAndKeptNowhere()
    {
        await WaitForItsTimeAsync();
        await PostedAsync("dotnet-nl", "Iets heel anders", RunningDesk.Start.AddDays(2), approve: true);

        using var answer = await Phone.GetAsync(At(Sign()));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Wie komt er kijken?", html);
        foreach (var elsewhere in new[] { "<nav", "href=\"/posts/", "action=\"/posts/", "href=\"/plan", "/api/", "Iets heel anders", "action=\"/language" }) Assert.DoesNotContain(elsewhere, html);
        Assert.HasCount(2, html.Split("href=\"/\""), "one way into the board");
        Assert.IsTrue(answer.Headers.CacheControl!.NoStore);
        Assert.AreEqual("noindex, nofollow", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.AreEqual("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [TestMethod]
    public async Task Card_BeforeItsTime_SaysWhenInTheColleaguesLanguageAndZone()
    {
        (await Api.PutAsync("/api/colleagues/bram", new { name = "Bram", readsIn = "nl", timeZone = "Asia/Tokyo" })).Is(201);

        var html = (await Api.GetAsync(Sign("bram"), "Accept-Language: en")).Is(200).Text;

        Assert.Contains("Te plaatsen op dinsdag 24 november, 16:30.", html);
        Assert.Contains("lang=\"nl\"", html);
    }

    [TestMethod]
    public async Task Confirm_NamesTheColleague_AndTheCardSaysThatItIsPlaced()
    {
        await WaitForItsTimeAsync();
        var card = Sign();

        (await SendAsync(card, "open")).Is(200);
        var after = (await SendAsync(card, "confirm", ("permalink", Permalink(Clock.GetUtcNow())))).Is(200);

        Assert.Contains("It is placed.", after.Text);
        var post = await ReadAsync(Post);
        Assert.AreEqual("published", post["state"]);
        Assert.AreSequenceEqual(["anouk", "anouk"], post.Json["history"]!.AsArray().TakeLast(2).Select(h => (string)h!["by"]!));
    }

    [TestMethod]
    public async Task Confirm_WithALinkThatProvesNothing_IsRefusedAtTheCardWithWhatWasTyped()
    {
        await WaitForItsTimeAsync();

        var refused = (await SendAsync(Sign(), "confirm", ("permalink", "https://example.com/nothing"))).Is(400);

        Assert.Contains("https://example.com/nothing", refused.Text);
        Assert.DoesNotContain("<nav", refused.Text);
        Assert.AreEqual("awaitingHand", (await ReadAsync(Post))["state"]);
    }

    [TestMethod]
    public async Task Undo_OfAConfirmation_BringsTheCardBack()
    {
        await WaitForItsTimeAsync();
        var card = Sign();
        var placed = (await SendAsync(card, "confirm")).Is(200);

        var undo = SignIn.PageForm.Of(placed.Text, card + "/unconfirm");
        (await Api.SendAsync(HttpMethod.Post, undo.Action, undo.With())).Is(200);

        Assert.AreEqual("awaitingHand", (await ReadAsync(Post))["state"]);
    }

    [TestMethod]
    [DataRow("edit")]
    [DataRow("cancel")]
    [DataRow("approve")]
    [DataRow("assign")]
    [DataRow("reschedule")]
    public async Task Move_ThatTheCardHasNot_Is404AndDoesNothing(string move)
    {
        await WaitForItsTimeAsync();
        var (card, before) = (Sign(), (await ReadAsync(Post)).Text);
        var form = SignIn.PageForm.Of((await Api.GetAsync(card)).Text, card + "/confirm");

        (await Api.SendAsync(HttpMethod.Post, $"{card}/{move}", form.With([new("text", "x"), new("author", "anouk"), new("when", "next")]))).Is(404);

        Assert.AreEqual(before, (await ReadAsync(Post)).Text);
    }

    [TestMethod]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        await WaitForItsTimeAsync();

        (await Api.SendAsync(HttpMethod.Post, Sign() + "/confirm", new FormUrlEncodedContent([]))).Is(400);

        Assert.AreEqual("awaitingHand", (await ReadAsync(Post))["state"]);
    }

    [TestMethod]
    public async Task Link_OfOnePost_DoesNothingWithAnother()
    {
        await WaitForItsTimeAsync();
        var other = await PostedAsync("dotnet-nl", "Een ander", RunningDesk.Start.AddDays(2), approve: true);

        (await SendAsync(Sign(), "confirm", ("id", (string)other["id"]!), ("post", (string)other["id"]!), ("back", "/plan"))).Is(200);

        Assert.AreEqual("scheduled", (await ReadAsync(other))["state"]);
        Assert.AreEqual("published", (await ReadAsync(Post))["state"]);
    }

    [TestMethod]
    public async Task Link_AfterThreeDays_IsToldKindlyAndDoesNothing()
    {
        await WaitForItsTimeAsync();
        var card = Sign();
        var form = SignIn.PageForm.Of((await Api.GetAsync(card)).Text, card + "/confirm");
        Clock.Advance(CardLinks.Lasts.ToTimeSpan());

        var late = (await Api.GetAsync(card)).Is(404);
        (await Api.SendAsync(HttpMethod.Post, form.Action, form.With())).Is(404);

        Assert.Contains("has expired", late.Text);
        Assert.Contains("Open the board", late.Text);
        Assert.DoesNotContain("Wie komt er kijken?", late.Text);
        Assert.AreNotEqual("published", (await ReadAsync(Post))["state"]);
    }

    [TestMethod]
    public async Task Link_CutOrOfAnotherKeyRing_Is404()
    {
        var foreign = new CardLinks(new EphemeralDataProtectionProvider(), Clock).Sign((string)Post["id"]!, "anouk");

        foreach (var card in new[] { Sign()[..^9], $"/card/{foreign}", "/card/x" })
        {
            Assert.Contains("not whole", (await Api.GetAsync(card)).Is(404).Text, card);
        }
    }

    [TestMethod]
    public async Task Link_OfAColleagueWhoLeft_ShowsNothing()
    {
        var card = Sign();
        (await Api.DeleteAsync("/api/colleagues/anouk")).Is(204);

        Assert.DoesNotContain("Wie komt er kijken?", (await Api.GetAsync(card)).Is(403).Text);
    }

    [TestMethod]
    public async Task Card_OfAPostThatWasCancelled_SaysByWhomAndOffersNothing()
    {
        await WaitForItsTimeAsync();
        (await MoveAsync(Post, "cancel")).Is(200);

        var html = (await Api.GetAsync(Sign())).Is(200).Text;

        Assert.Contains("It was cancelled.", html);
        Assert.Contains("somebody at the board", html);
        Assert.DoesNotContain("<form", html);
    }

    [TestMethod]
    public async Task Card_ThatSomebodyElseOpened_AsksAndIsTakenOver()
    {
        await WaitForItsTimeAsync();
        (await Api.PutAsync("/api/colleagues/bram", new { name = "Bram" })).Is(201);
        (await SendAsync(Sign("bram"), "open")).Is(200);
        var card = Sign();

        Assert.Contains("Bram", (await Api.GetAsync(card)).Text);
        (await SendAsync(card, "open")).Is(200);

        Assert.AreEqual("anouk", (await ReadAsync(Post))["opened.by"]);
    }
}
