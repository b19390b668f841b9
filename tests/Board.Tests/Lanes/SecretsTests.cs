using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>A token is shown to nobody, whatever goes wrong with a create and whatever is echoed.</summary>
[TestClass]
public sealed class SecretsTests : DeskTest
{
    private readonly AllThatShows all = new();

    private protected override string[] Settings => AllThatShows.EveryLog;

    private static IEnumerable<string> Dresses => SecretDress.All;

    [TestCleanup]
    public void Stop() => all.Dispose();

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
        LinkedIn.Faults.Add(Echo.Json(SimulatedCall.Any, status, "plain", token));
        await NowhereAsync(token);
    }

    [TestMethod]
    [DynamicData(nameof(Dresses))]
    public async Task Token_InWhateverDressItIsEchoed_IsShownNowhere(string dress)
    {
        var token = await PageAsync();
        LinkedIn.Faults.Add(Echo.Html(SimulatedCall.Create, 400, dress, token));
        await NowhereAsync(token);
    }

    [TestMethod]
    [DataRow("plain")]
    [DataRow("Basic, one later")]
    public async Task TokenOfAProfile_ThatLinkedInEchoes_IsShownNowhere(string dress)
    {
        var token = LinkedIn.AddToken("anouk");
        (await Api.PutAsync("/api/colleagues/anouk", new { name = "Anouk" })).Is(201);
        (await Api.PutAsync("/api/colleagues/anouk/connection", new { accessToken = token, expiresAt = Clock.GetUtcNow().AddDays(60), urn = "urn:li:person:anouk" })).Is(201);
        (await Api.PutAsync("/api/channels/our-page", new { kind = "profile", colleagues = new[] { "anouk" } })).Is(201);
        LinkedIn.Faults.Add(Echo.Json(SimulatedCall.Any, 403, dress, token));
        await NowhereAsync(token, "anouk");
    }

    private async Task NowhereAsync(string token, string? author = null)
    {
        var body = DeskTest.Without(new { channel = "our-page", author, text = "About something.", dueAt = Instant(Clock.GetUtcNow()), approve = true });
        var post = (await Api.PostAsync("/api/posts", body)).Is(201);
        foreach (var job in (string[])["publish-due", "settle-doubt", "keep-tokens"]) all.Add((await RunAsync(job)).Text);
        Clock.Advance(TimeSpan.FromMinutes(10));
        all.Add((await RunAsync("settle-doubt")).Text);
        Assert.IsNotEmpty(LinkedIn.Requests.All, "LinkedIn was asked");
        await all.HideAsync(Desk, [token], post["id"]!);
    }
}
