using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core.Reminding;
using Recruiting.Functions.Tests.Running;

namespace Recruiting.Functions.Tests;

/// <summary>The whole Board behind the one HTTP trigger: real Kestrel, an endpoint of the trigger's route, sign-in by the platform's header.</summary>
[TestClass]
public sealed partial class BoardTests
{
    [TestMethod]
    [DataRow("/", "text/html")]
    [DataRow("/channels", "text/html")]
    [DataRow("/plan", "text/html")]
    [DataRow("/api/channels", "application/json")]
    [DataRow("/api/health", "application/json")]
    [DataRow("/openapi/v1.json", "application/json")]
    public async Task Get_OfPagesApiAndDescription_IsServed(string path, string type)
    {
        await using var served = await Served.StartAsync();

        using var reply = await served.Http.GetAsync(path);

        Assert.AreEqual((HttpStatusCode.OK, type), (reply.StatusCode, reply.Content.Headers.ContentType?.MediaType));
    }

    [TestMethod]
    public async Task Get_OfAPage_ByABrowserThatTakesItCompressed_IsCompressedOnce()
    {
        await using var served = await Served.StartAsync();
        served.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");

        using var page = await served.Http.GetAsync("/channels");
        await using var unpacked = new System.IO.Compression.GZipStream(await page.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);

        Assert.AreEqual("gzip", page.Content.Headers.ContentEncoding.Single());
        Assert.StartsWith("<!DOCTYPE html>", (await new StreamReader(unpacked).ReadToEndAsync()).TrimStart());
    }

    [TestMethod]
    public async Task Get_OfAPage_BringsItsStyle_AndTheSecurityHeaders()
    {
        await using var served = await Served.StartAsync();
        using var page = await served.Http.GetAsync("/");
        var style = Style().Match(await page.Content.ReadAsStringAsync()).Groups["path"].Value;

        using var reply = await served.Http.GetAsync(style);

        Assert.AreEqual((HttpStatusCode.OK, "text/css"), (reply.StatusCode, reply.Content.Headers.ContentType?.MediaType));
        Assert.Contains("default-src", page.Headers.GetValues("Content-Security-Policy").Single());
    }

    [TestMethod]
    [DataRow("https", true)]
    [DataRow("https,http", true)]
    [DataRow("HTTPS, http", true)]
    [DataRow("http", false)]
    [DataRow("http,https", false)]
    public async Task Cookies_AreSecure_WherePeopleComeOverTls(string scheme, bool secure)
    {
        await using var served = await Served.StartAsync();
        served.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);

        using var page = await served.Http.GetAsync("/import");

        Assert.AreEqual(secure, page.Headers.GetValues("Set-Cookie").All(c => c.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
    }

    [TestMethod]
    [DataRow("/api/nothing", "application/problem+json")]
    [DataRow("/api/posts/nothing.here", "application/problem+json")]
    [DataRow("/nothing", "text/html")]
    public async Task Get_OfNothing_IsA404InItsForm(string path, string type)
    {
        await using var served = await Served.StartAsync();
        served.Http.DefaultRequestHeaders.Accept.ParseAdd(type == "text/html" ? type : "application/json");

        using var reply = await served.Http.GetAsync(path);

        Assert.AreEqual((HttpStatusCode.NotFound, type), (reply.StatusCode, reply.Content.Headers.ContentType?.MediaType));
    }

    [TestMethod]
    public async Task Put_WithETags_IsOptimistic()
    {
        await using var served = await Served.StartAsync();
        using var made = await PutAsync(served, "/api/channels/groep", new { kind = "group", name = "Een" });
        var tag = made.Headers.ETag!;

        using var changed = await PutAsync(served, "/api/channels/groep", new { kind = "group", name = "Twee" }, tag);
        using var stale = await PutAsync(served, "/api/channels/groep", new { kind = "group", name = "Drie" }, tag);

        Assert.AreEqual((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (made.StatusCode, changed.StatusCode, stale.StatusCode));
        Assert.AreNotEqual(tag, changed.Headers.ETag);
        Assert.AreEqual("Twee", (string?)(await served.ReadAsync("/api/channels/groep"))["name"]);
    }

    [TestMethod]
    public async Task Post_OfAMegabyte_ArrivesWhole()
    {
        await using var served = await Served.StartAsync();
        using var made = await PutAsync(served, "/api/channels/groep", new { kind = "group" });
        var rows = new StringBuilder("channel,text\n");
        for (var i = 0; rows.Length < 1 << 20; i++) rows.Append("groep,\"Nummer ").Append(i).Append(": ").Append('x', 2000).Append("\"\n");

        using var reply = await served.Http.PostAsync("/api/import?dryRun=true", new StringContent(rows.ToString(), Encoding.UTF8, "text/csv"));

        var said = await reply.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.OK, reply.StatusCode, said);
        Assert.IsGreaterThan(500, (int)JsonNode.Parse(said)!["accepted"]!);
    }

    [TestMethod]
    public async Task Form_OfAPage_IsTaken_AndOneWithoutItsTokenIsNot()
    {
        await using var served = await Served.StartAsync();
        var page = await served.Http.GetStringAsync("/");
        var token = Token().Match(page).Groups["token"].Value;

        using var refused = await served.Http.PostAsync("/language", new FormUrlEncodedContent([new("language", "nl")]));
        using var taken = await served.Http.PostAsync("/language", new FormUrlEncodedContent([new("language", "nl"), new("__RequestVerificationToken", WebUtility.HtmlDecode(token))]));

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, taken.StatusCode, "having been sent back to the page");
        Assert.Contains("lang=\"nl", await taken.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Card_BehindASignedLink_IsPlacedByABrowserWithoutASession()
    {
        await using var served = await Served.StartAsync();
        using var group = await PutAsync(served, "/api/channels/groep", new { kind = "group" });
        using var colleague = await PutAsync(served, "/api/colleagues/anouk", new { roles = new[] { "contributor" } });
        using var made = await served.Http.PostAsJsonAsync("/api/posts", new { channel = "groep", text = "Wie komt er kijken?", approve = true });
        var post = (string)JsonNode.Parse(await made.Content.ReadAsStringAsync())!["id"]!;
        using var opened = await served.Http.PostAsync($"/api/posts/{post}/opened", null);
        using var phone = new HttpClient { BaseAddress = served.Http.BaseAddress };
        var card = "/card/" + served.Services.GetRequiredService<CardLinks>().Sign(post, "anouk");

        var token = WebUtility.HtmlDecode(Token().Match(await phone.GetStringAsync(card)).Groups["token"].Value);
        using var placed = await phone.PostAsync(card + "/confirm", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.AreEqual(HttpStatusCode.OK, placed.StatusCode);
        Assert.Contains("It is placed.", await placed.Content.ReadAsStringAsync());
        Assert.AreEqual("anouk", (string?)(await served.ReadAsync($"/api/posts/{post}"))["history"]!.AsArray()[^1]!["by"]);
        using var head = await phone.SendAsync(new(HttpMethod.Head, card));
        Assert.AreEqual(HttpStatusCode.OK, head.StatusCode);
    }

    [TestMethod]
    public async Task Post_OfAJob_RunsIt()
    {
        await using var served = await Served.StartAsync();

        using var reply = await served.Http.PostAsync("/api/jobs/publish-due", null);

        Assert.AreEqual(HttpStatusCode.OK, reply.StatusCode);
        Assert.AreEqual("publish-due", (string?)JsonNode.Parse(await reply.Content.ReadAsStringAsync())!["job"]);
    }

    [TestMethod]
    public async Task Stranger_MayAskForHealthAlone()
    {
        await using var served = await Served.StartAsync(signedIn: false);

        using var health = await served.Http.GetAsync("/api/health");
        using var channels = await served.Http.GetAsync("/api/channels");

        Assert.AreEqual((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (health.StatusCode, channels.StatusCode));
        Assert.HasCount(1, JsonNode.Parse(await health.Content.ReadAsStringAsync())!.AsObject());
    }

    [TestMethod]
    public async Task PrincipalsHeader_WhereThePlatformDoesNotSignIn_IsNotBelieved()
    {
        await using var served = await Served.StartAsync(platform: false);

        using var reply = await served.Http.GetAsync("/api/channels");

        Assert.AreEqual(HttpStatusCode.Unauthorized, reply.StatusCode);
    }

    private static async Task<HttpResponseMessage> PutAsync(Served served, string path, object body, EntityTagHeaderValue? match = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        if (match is not null) request.Headers.IfMatch.Add(match);
        return await served.Http.SendAsync(request);
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?<path>[^\"]+)\"")]
    private static partial Regex Style();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
