using System.Text;
using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>A token is shown to nobody, whatever goes wrong with LinkedIn and whatever it echoes.</summary>
[TestClass]
public sealed class SecretsTests : DeskTest
{
    private const string Token = "AQV+Known/secret of=the page";

    private protected override string[] Settings => ["--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:System", "Trace", "--Logging:LogLevel:Microsoft", "Trace", "--Logging:LogLevel:Recruiting", "Trace"];

    [TestMethod]
    [DataRow(Token, "plain")]
    [DataRow("aqv+known/SECRET of=the page", "plain")]
    [DataRow("AQV%2bKnown%2FSecret%20of%3Dthe%20page", "percent")]
    [DataRow("QVFWK0tub3duL3NlY3JldCBvZj10aGUgcGFnZQ==", "base64")]
    public void Search_OfASecretInSomeForm_FindsIt(string form, string name) => Assert.Contains(name, SecretSearch.Find(Token, $"before {form} after"));

    [TestMethod]
    [DataRow(SimulatedFaultKind.DropBeforeCreate)]
    [DataRow(SimulatedFaultKind.DropAfterCreate)]
    [DataRow(SimulatedFaultKind.ErrorBeforeCreate)]
    [DataRow(SimulatedFaultKind.ErrorAfterCreate)]
    [DataRow(SimulatedFaultKind.CreatedWithoutId)]
    [DataRow(SimulatedFaultKind.Throttle)]
    [DataRow(SimulatedFaultKind.Conflict)]
    [DataRow(SimulatedFaultKind.DropDuringRequest)]
    [DataRow(SimulatedFaultKind.DropDuringAnswer)]
    [DataRow(SimulatedFaultKind.DropDuringAnswerBody)]
    [DataRow(SimulatedFaultKind.RemovedAfterCreate)]
    public async Task Token_WhateverFails_IsShownNowhere(SimulatedFaultKind fault)
    {
        var token = await PageAsync();
        LinkedIn.Faults.Add(fault);
        await NowhereAsync(token);
    }

    [TestMethod]
    [DataRow(400)]
    [DataRow(401)]
    [DataRow(403)]
    [DataRow(422)]
    [DataRow(426)]
    [DataRow(429)]
    [DataRow(503)]
    public async Task Token_ThatLinkedInEchoes_IsShownNowhere(int status)
    {
        var token = await PageAsync();
        var echo = $"{token} {Uri.EscapeDataString(token)} {Convert.ToBase64String(Encoding.UTF8.GetBytes(token))} {token.ToLowerInvariant()}";
        LinkedIn.Faults.Add(new SimulatedFault
        {
            Kind = SimulatedFaultKind.Answer,
            Call = SimulatedCall.Any,
            Count = 100,
            Status = status,
            Body = new JsonObject { ["status"] = status, ["code"] = token, ["message"] = echo },
            Headers = new Dictionary<string, string> { ["x-li-uuid"] = token, ["Retry-After"] = token },
        });
        await NowhereAsync(token);
    }

    private async Task NowhereAsync(string token)
    {
        var post = await PostedAsync("our-page", "About something.", Clock.GetUtcNow(), approve: true);
        var seen = new StringBuilder();
        foreach (var job in (string[])["publish-due", "settle-doubt", "keep-tokens"]) seen.AppendLine((await RunAsync(job)).Text);
        Clock.Advance(TimeSpan.FromMinutes(10));
        seen.AppendLine((await RunAsync("settle-doubt")).Text);
        Assert.IsNotEmpty(LinkedIn.Requests.All, "LinkedIn was asked");
        string[] places = ["/api/health", "/api/hand", "/api/posts", $"/api/posts/{post["id"]}", "/api/export", "/api/jobs", "/api/channels", "/", "/connections", "/plan", $"/posts/{post["id"]}"];
        foreach (var place in places) seen.AppendLine((await Api.GetAsync(place)).Text);
        foreach (var line in Desk.Log.GetSnapshot()) seen.AppendLine(line.Message).AppendLine(line.Exception?.ToString());
        foreach (var file in Directory.EnumerateFiles(Desk.Data, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            seen.AppendLine(await reader.ReadToEndAsync());
        }

        Assert.IsEmpty(SecretSearch.Find(token, seen.ToString()));
    }
}
