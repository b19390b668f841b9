using System.Text;

namespace Recruiting.Board.Tests.People;

/// <summary><c>PUT, DELETE …/connection</c>: a token is taken and never given back, whatever happens to it.</summary>
[TestClass]
public sealed class ConnectionTests : DeskTest
{
    private const string Token = "AQX-access-token-1234567890", Refresh = "AQX-refresh-token-0987654321";

    /// <summary>Even who turns on every log sees no token.</summary>
    private protected override string[] Settings => ["--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:System", "Trace", "--Logging:LogLevel:Microsoft", "Trace", "--Logging:LogLevel:Recruiting", "Trace"];

    private static object Body(string expiresAt = "2027-01-23T08:00:00Z", string urn = "urn:li:person:AbC1") =>
        new { accessToken = Token, refreshToken = Refresh, expiresAt, scopes = new[] { "w_member_social" }, urn };

    [TestMethod]
    public async Task Token_WhateverIsAsked_IsShownNowhere()
    {
        await UnconnectedPageAsync();
        (await Api.PutAsync("/api/colleagues/anouk", new { })).Is(201);
        var seen = new StringBuilder();
        async Task SeeAsync(Task<Reply> call) => seen.AppendLine((await call).Text);
        await SeeAsync(Api.PutAsync("/api/channels/our-page/connection", Body()));
        await SeeAsync(Api.PutAsync("/api/colleagues/anouk/connection", Body()));
        await SeeAsync(Api.PutAsync("/api/colleagues/anouk/connection", new { accessToken = Token, colour = "red" }));
        await SeeAsync(Api.PutAsync("/api/colleagues/anouk/connection", $$"""{"accessToken":"{{Token}}","expiresAt":"{{Token}}"}"""));
        await PostedAsync("our-page", "Goes out with a token that LinkedIn does not know.", Clock.GetUtcNow(), approve: true);
        foreach (var job in (string[])["publish-due", "settle-doubt", "guard-streaks", "keep-tokens", "tidy"]) await SeeAsync(Api.PostAsync($"/api/jobs/{job}"));
        foreach (var path in (string[])["channels", "channels/our-page", "colleagues", "colleagues/anouk", "posts", "hand", "health", "jobs", "export"]) await SeeAsync(Api.GetAsync($"/api/{path}"));
        await SeeAsync(Api.GetAsync("/openapi/v1.json"));
        foreach (var line in Desk.Log.GetSnapshot()) seen.AppendLine(line.Message).AppendLine(line.Exception?.ToString());
        foreach (var file in Directory.EnumerateFiles(Desk.Data, "*", SearchOption.AllDirectories)) seen.AppendLine(await StoredAsync(file));

        var all = seen.ToString();
        Assert.DoesNotContain(Token, all);
        Assert.DoesNotContain(Refresh, all);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Token))[..20], all);
        Assert.HasCount(1, LinkedIn.Requests.Creates, "or the token was not used at all");
        Assert.Contains("Connection id", all, "or the lowest logs were not on");
    }

    // Shared, for the store is open.
    private static async Task<string> StoredAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    [TestMethod]
    [DataRow("colleagues/anouk")]
    [DataRow("channels/our-page")]
    public async Task Put_ThenAgain_Is201Then200WithoutTokens(string whose)
    {
        await UnconnectedPageAsync();
        (await Api.PutAsync("/api/colleagues/anouk", new { })).Is(201);
        var put = (await Api.PutAsync($"/api/{whose}/connection", Body())).Is(201);
        (await Api.PutAsync($"/api/{whose}/connection", Body())).Is(200);

        Assert.AreEqual("urn:li:person:AbC1", put["urn"]);
        Assert.AreEqual("2027-01-23T08:00:00Z", put["expiresAt"]);
        (await Api.DeleteAsync($"/api/{whose}/connection")).Is(204);
    }

    [TestMethod]
    [DataRow("""{"expiresAt":"2027-01-23T08:00:00Z","urn":"urn:li:person:AbC1"}""", "accessToken")]
    [DataRow("""{"accessToken":"t","urn":"urn:li:person:AbC1"}""", "expiresAt")]
    [DataRow("""{"accessToken":"t","expiresAt":"soon","urn":"urn:li:person:AbC1"}""", "expiresAt")]
    [DataRow("""{"accessToken":"t","expiresAt":"2027-01-23T08:00:00Z"}""", "urn")]
    [DataRow("""{"accessToken":"t","expiresAt":"2027-01-23T08:00:00Z","urn":"me"}""", "urn")]
    [DataRow("""{"accessToken":"a b","expiresAt":"2027-01-23T08:00:00Z","urn":"urn:li:person:AbC1"}""", "accessToken")]
    [DataRow("""{"accessToken":"t","expiresAt":"2027-01-23T08:00:00Z","urn":"urn:li:person:AbC1","scopes":"all"}""", "scopes")]
    [DataRow("""{"accessToken":"t","expiresAt":"2027-01-23T08:00:00Z","urn":"urn:li:person:AbC1","colour":"red"}""", "colour")]
    public async Task Put_AWrongField_Is400(string body, string place)
    {
        await UnconnectedPageAsync();
        (await Api.PutAsync("/api/channels/our-page/connection", body)).IsInvalid(place);
    }

    [TestMethod]
    public async Task Put_OfNobody_Is404()
    {
        (await Api.PutAsync("/api/colleagues/nobody/connection", Body())).Is(404, "colleague.not-found");
        (await Api.PutAsync("/api/channels/nowhere/connection", Body())).Is(404, "channel.not-found");
    }

    [TestMethod]
    public async Task Put_ToAGroup_IsRefused()
    {
        await GroupAsync();
        (await Api.PutAsync("/api/channels/dotnet-nl/connection", Body())).Is(400);
    }
}
