using System.Text.Json.Nodes;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>A token is shown to nobody, whatever an upload or a reading back is answered with.</summary>
[TestClass]
public sealed class SecretsOfMediaTests : DeskTest
{
    private readonly AllThatShows all = new();

    private protected override string[] Settings => AllThatShows.EveryLog;

    [TestCleanup]
    public void Stop() => all.Dispose();

    [TestMethod]
    [DataRow(SimulatedCall.Initialize, 403)]
    [DataRow(SimulatedCall.Initialize, 500)]
    [DataRow(SimulatedCall.Initialize, 200)]
    [DataRow(SimulatedCall.Upload, 400)]
    [DataRow(SimulatedCall.Upload, 401)]
    [DataRow(SimulatedCall.Upload, 503)]
    [DataRow(SimulatedCall.MediaStatus, 404)]
    public async Task Token_ThatAnUploadEchoes_IsShownNowhere(SimulatedCall call, int status)
    {
        var token = await PageAsync();
        var strikes = LinkedIn.Faults.Add(Echo.Json(call, status, "plain", $"Authorization: Bearer {token}"));
        LinkedIn.Faults.Add(Echo.Html(call, status, "Basic, two later", token));

        var post = await PublishAsync();

        Assert.IsTrue(strikes.Struck.IsCompleted, "LinkedIn was asked");
        await all.HideAsync(Desk, [token], post);
    }

    [TestMethod]
    [DataRow("plain")]
    [DataRow("base64url")]
    public async Task Token_InTheReasonOfFailedProcessing_IsShownNowhere(string dress)
    {
        var token = await PageAsync();
        var strikes = LinkedIn.Faults.Add(new SimulatedFault
        {
            Kind = SimulatedFaultKind.Answer,
            Call = SimulatedCall.MediaStatus,
            Count = 100,
            Status = 200,
            Body = new JsonObject { ["status"] = "PROCESSING_FAILED", ["processingFailureReason"] = SecretDress.Of(dress, token) },
        });

        var post = await PublishAsync();

        Assert.IsTrue(strikes.Struck.IsCompleted, "LinkedIn was asked");
        await all.HideAsync(Desk, [token], post);
    }

    [TestMethod]
    [DataRow(401, "plain")]
    [DataRow(403, "JSON escapes")]
    [DataRow(429, "percent, lower case")]
    [DataRow(500, "Basic")]
    [DataRow(200, "plain")]
    public async Task Token_ThatReadingBackEchoes_IsShownNowhere(int status, string dress)
    {
        var token = await PageAsync();
        LinkedIn.Faults.Add(SimulatedFaultKind.DropAfterCreate);
        var strikes = LinkedIn.Faults.Add(Echo.Json(SimulatedCall.Finder, status, dress, token));

        var post = await PublishAsync(image: false);

        Assert.IsTrue(strikes.Struck.IsCompleted, "LinkedIn was asked");
        Assert.AreEqual("inDoubt", (await Api.GetAsync($"/api/posts/{post}"))["state"]);
        await all.HideAsync(Desk, [token], post);
    }

    private async Task<string> PublishAsync(bool image = true)
    {
        using var body = new ByteArrayContent(TestMedia.Png());
        var file = (await Api.SendAsync(HttpMethod.Post, "/api/media", body)).Is(201)["file"];
        var post = (await Api.PostAsync("/api/posts", Without(new { channel = "our-page", text = "Look.", images = image ? new[] { new { file, altText = "Red" } } : null, dueAt = Instant(Clock.GetUtcNow()), approve = true }))).Is(201)["id"]!;
        for (var minute = 0; minute < 12; minute += 3)
        {
            foreach (var job in (string[])["publish-due", "settle-doubt"]) all.Add((await RunAsync(job)).Text);
            Clock.Advance(TimeSpan.FromMinutes(3));
        }

        return post;
    }
}
