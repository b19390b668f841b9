using System.Net.Sockets;
using System.Text;

namespace Recruiting.Board.Tests.Http;

/// <summary>What is the same for every call.</summary>
[TestClass]
public sealed class ProblemTests : DeskTest
{
    [TestMethod]
    [DataRow("/api")]
    [DataRow("/api/")]
    [DataRow("/api/nothing")]
    [DataRow("/api/channels/a/b/c")]
    [DataRow("/api/posts/dotnet-nl.01m865ncc0js6c9p1bfv63xhba/explode")]
    public async Task Route_Unknown_Is404(string path) => Assert.Contains((await Api.PostAsync(path)).Status, new[] { 404, 405 });

    [TestMethod]
    [DataRow("PATCH", "/api/channels/a", "PUT")]
    [DataRow("DELETE", "/api/posts", "POST")]
    [DataRow("GET", "/api/import", "POST")]
    [DataRow("PUT", "/api/hand", "GET")]
    public async Task Method_Wrong_Is405AndSaysWhichAreRight(string method, string path, string right)
    {
        var reply = (await Api.SendAsync(new HttpMethod(method), path, null)).Is(405, "request.method-not-allowed");

        Assert.Contains(right, reply.Allow);
    }

    [TestMethod]
    [DataRow("%FF%FE")]
    [DataRow("..%2F..%2Fetc")]
    [DataRow("a.b.c.d")]
    [DataRow("%E2%80%AE")]
    public async Task Id_Odd_Is404OrA400(string id)
    {
        foreach (var path in (string[])[$"/api/channels/{id}", $"/api/posts/{id}", $"/api/colleagues/{id}", $"/api/channels/{id}/streak", $"/api/channels/{id}/slots"])
        {
            Assert.Contains((await Api.GetAsync(path)).Status, new[] { 400, 404 }, path);
        }
    }

    [TestMethod]
    public async Task Continuation_MadeUp_IsNoServerError()
    {
        await GroupAsync();
        await PostedAsync("dotnet-nl", "Hello.");
        foreach (var path in (string[])["posts", "channels", "colleagues"]) Assert.IsLessThan(500, (await Api.GetAsync($"/api/{path}?after=%FFnonsense.")).Status);
    }

    [TestMethod]
    public async Task IfMatch_Nonsense_Is412()
    {
        await GroupAsync();
        (await Api.PutAsync("/api/channels/dotnet-nl", new { kind = "group" }, "If-Match: nonsense")).Is(412);
    }

    [TestMethod]
    public async Task HalfABody_IsNoServerErrorAndMakesNothing()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Api.Address.Host, Api.Address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("PUT /api/channels/c1 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"kind\":\"group\""));
        socket.Close();

        (await Api.GetAsync("/api/channels/c1")).Is(404);
        Assert.IsFalse(Desk.Log.GetSnapshot().Any(l => l.Id.Id == 2001), "a caller who hangs up is no fault of ours");
    }

    [TestMethod]
    public async Task Host_Foreign_Is400() => (await Api.GetAsync("/api/channels", "Host: evil.example")).Is(400);

    [TestMethod]
    [DataRow("Host: localhost:1234")]
    [DataRow("Host: 127.0.0.1")]
    [DataRow("Host: [::1]:5080")]
    public async Task Host_Own_IsAnswered(string host) => (await Api.GetAsync("/api/channels", host)).Is(200);

    [TestMethod]
    [DataRow("Sec-Fetch-Site: cross-site", 403)]
    [DataRow("Sec-Fetch-Site: same-site", 403)]
    [DataRow("Sec-Fetch-Site: same-origin", 201)]
    [DataRow("Sec-Fetch-Site: none", 201)]
    [DataRow("Origin: https://evil.example", 403)]
    [DataRow("Origin: null", 403)]
    public async Task Write_FromAnotherSite_Is403(string header, int status)
    {
        (await Api.PutAsync("/api/channels/c1", new { kind = "group" }, header)).Is(status);
        (await Api.GetAsync("/api/channels/c1")).Is(status == 201 ? 200 : 404);
    }

    [TestMethod]
    public async Task Write_FromOurOwnOrigin_IsTaken() =>
        (await Api.PutAsync("/api/channels/c1", new { kind = "group" }, $"Origin: {Api.Address.GetLeftPart(UriPartial.Authority)}")).Is(201);

    [TestMethod]
    public async Task Read_FromAnotherSite_GetsNoPermissionToSee()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Api.Address, "/api/channels"));
        request.Headers.Add("Origin", "https://evil.example");
        using var response = await http.SendAsync(request);

        Assert.IsFalse(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.IsFalse(response.Headers.Contains("Server"));
    }
}
