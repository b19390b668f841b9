using System.Net;
using Recruiting.Core.Reminding;

namespace Recruiting.Board.Tests.Reminders;

/// <summary>The link that ends messages by one way: asked by looking, done by a POST, a mail program's too (RFC 8058).</summary>
[TestClass]
public sealed class EndTests : DeskTest
{
    [TestInitialize]
    public async Task PrepareAsync() => (await Api.PutAsync("/api/colleagues/anouk", new { name = "Anouk", readsIn = "nl" })).Is(201);

    [TestMethod]
    public async Task OneClick_OfAMailProgram_EndsThatWayAlone()
    {
        using var mail = new HttpClient(new SocketsHttpHandler { UseCookies = false });

        using var answer = await mail.PostAsync(new Uri(Api.Address, Link("mail")), new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));

        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.IsTrue(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("Geen herinneringen meer via mail", await answer.Content.ReadAsStringAsync());
        Assert.AreSequenceEqual(["teams", "slack", "page"], await WaysAsync());
        Assert.Contains("Anouk", (await Api.GetAsync("/log")).Text);
    }

    [TestMethod]
    public async Task Link_Fetched_AsksAndChangesNothing()
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var answer = (await Api.SendAsync(method, Link("mail"), null)).Is(200);
            if (method == HttpMethod.Get) Assert.Contains("Geen herinneringen meer via mail?", answer.Text);
            Assert.DoesNotContain("<nav", answer.Text);
        }

        Assert.IsNull((await Api.GetAsync("/api/colleagues/anouk")).Json["reminderWishes"]);
    }

    [TestMethod]
    public async Task OneClick_Twice_IsAsGoodAsOnceAndKeepsTheOtherWishes()
    {
        (await Api.PutAsync("/api/colleagues/anouk", new { name = "Anouk", reminderWishes = new { ways = new[] { "mail", "page" }, quietFrom = "21:30", daysOff = new[] { "sunday" } } })).Is(200);

        foreach (var _ in new[] { 1, 2 }) (await Api.SendAsync(HttpMethod.Post, Link("mail"), null)).Is(200);

        Assert.AreSequenceEqual(["page"], await WaysAsync());
        var now = await Api.GetAsync("/api/colleagues/anouk");
        Assert.AreEqual(("21:30", "sunday"), (now["reminderWishes.quietFrom"], now["reminderWishes.daysOff.0"]));
    }

    [TestMethod]
    public async Task Link_CutOff_IsToldKindly()
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            Assert.Contains("not whole", (await Api.SendAsync(method, Link("mail")[..^5], null, "Accept-Language: en")).Is(404).Text);
        }
    }

    [TestMethod]
    public async Task Link_OfAColleagueWhoLeft_SaysThatNothingIsSent()
    {
        var link = Link("mail");
        (await Api.DeleteAsync("/api/colleagues/anouk")).Is(204);

        Assert.Contains("No more reminders by mail", (await Api.SendAsync(HttpMethod.Post, link, null, "Accept-Language: en")).Is(200).Text);
    }

    [TestMethod]
    public async Task Link_OfACard_EndsNothing()
    {
        var card = Desk.Get<CardLinks>().Sign("dotnet-nl.1", "anouk");

        (await Api.SendAsync(HttpMethod.Post, "/reminders/end/" + card, null)).Is(404);
    }

    private string Link(string way) => "/reminders/end/" + Desk.Get<CardLinks>().SignEnd("anouk", way);

    private async Task<IEnumerable<string>> WaysAsync() =>
        (await Api.GetAsync("/api/colleagues/anouk")).Is(200).Json["reminderWishes"]!["ways"]!.AsArray().Select(w => (string)w!);
}
