using System.Net;
using System.Net.Http.Headers;

namespace Recruiting.Board.Tests.Calendars;

/// <summary>A calendar as a program reads it that subscribed: by its address alone, again and again, until that is ended.</summary>
[TestClass]
public sealed class CalendarTests : DeskTest
{
    private readonly HttpClient program = new();

    [TestInitialize]
    public async Task PrepareAsync()
    {
        await GroupAsync();
        (await Api.PutAsync("/api/colleagues/anouk", new { name = "Anouk" })).Is(201);
    }

    [TestCleanup]
    public void Close() => program.Dispose();

    [TestMethod]
    public async Task Calendar_Subscribed_IsReadAndTakenAgainOnlyWhereItChanged()
    {
        var address = await MakeAsync();
        await PostedAsync("dotnet-nl", "Wie komt er?", RunningDesk.Start.AddDays(7), approve: true);
        var first = await program.GetAsync(address);

        Assert.AreEqual(HttpStatusCode.OK, first.StatusCode);
        Assert.AreEqual("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.IsTrue(first.Headers.CacheControl!.Private);
        Assert.Contains("Wie komt er?", await first.Content.ReadAsStringAsync());
        Assert.AreEqual(HttpStatusCode.NotModified, (await AgainAsync(address, first.Headers.ETag!)).StatusCode, "nothing changed since");

        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.AreEqual(HttpStatusCode.NotModified, (await AgainAsync(address, first.Headers.ETag!)).StatusCode, "time alone changes nothing");

        await PostedAsync("dotnet-nl", "Wie nog meer?", RunningDesk.Start.AddDays(9), approve: true);
        var third = await AgainAsync(address, first.Headers.ETag!);
        Assert.AreEqual(HttpStatusCode.OK, third.StatusCode);
        Assert.Contains("Wie nog meer?", await third.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Calendar_Ended_Is404()
    {
        var address = await MakeAsync();
        (await Api.DeleteAsync("/api/colleagues/anouk/feed")).Is(204);

        Assert.AreEqual(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
    }

    [TestMethod]
    public async Task Address_IsInNoAnswerButItsOwn()
    {
        var secret = (await MakeAsync()).Split('/')[^1].Split('.')[0];

        foreach (var path in new[] { "/api/colleagues/anouk", "/api/colleagues", "/api/health", "/people", "/log" })
        {
            Assert.DoesNotContain(secret, await program.GetStringAsync(new Uri(Api.Address, path)), path);
        }

        Assert.Contains(secret, await program.GetStringAsync(new Uri(Api.Address, "/people/anouk")), "the one user of a Desk stands for all");
    }

    private async Task<string> MakeAsync() => (string)(await Api.PutAsync("/api/colleagues/anouk/feed", new { })).Is(200).Json["address"]!;

    private async Task<HttpResponseMessage> AgainAsync(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return await program.SendAsync(request);
    }
}
