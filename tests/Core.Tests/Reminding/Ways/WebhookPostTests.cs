using Microsoft.AspNetCore.Http;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reminding.Ways;

/// <summary>What became of a post to a webhook, told exactly, and its address told nobody.</summary>
[TestClass]
public sealed class WebhookPostTests
{
    private static readonly string[] Ways = [ReminderWays.Teams, ReminderWays.Slack];

    public static IEnumerable<string> Names() => Ways;

    [TestMethod]
    [DataRow(200, "ok", "Taken")]
    [DataRow(202, "", "Taken")]
    [DataRow(429, "slow down", "Later webhook.not-now way: 429 slow down")]
    [DataRow(500, "rollup_error", "Unknown webhook.unknown: 500 rollup_error")]
    [DataRow(503, "", "Later webhook.not-now way: 503")]
    [DataRow(404, "no_service", "Refused webhook.gone: 404 no_service")]
    [DataRow(410, "channel_is_archived", "Refused webhook.gone: 410 channel_is_archived")]
    [DataRow(403, "action_prohibited", "Refused webhook.gone: 403 action_prohibited")]
    [DataRow(401, "", "Refused webhook.gone: 401")]
    [DataRow(400, "invalid\r\npayload", "Refused webhook.refused: 400 invalid  payload")]
    [DataRow(302, "", "Refused webhook.refused: 302")]
    public async Task Post_WhenItIsAnswered_IsToldExactly(int status, string said, string told)
    {
        await using var receiver = await HookReceiver.StartAsync(http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = status == 302 ? "/elsewhere" : default;
            return http.Response.WriteAsync(said);
        });

        Assert.AreEqual(told, Told(await receiver.Way(ReminderWays.Slack).SendAsync(SampleMessages.Due("nl"), receiver.Address)));
        Assert.HasCount(1, receiver.Bodies);
        Assert.AreEqual("application/json", receiver.Types[0]);
    }

    [TestMethod]
    public async Task Post_WhenTheConnectionBreaksAfterIt_IsUnknown()
    {
        await using var receiver = await HookReceiver.StartAsync(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });

        Assert.AreEqual("Unknown webhook.unknown", Told(await receiver.Way(ReminderWays.Teams).SendAsync(SampleMessages.Due("nl"), receiver.Address)));
    }

    [TestMethod]
    public async Task Post_WhenNoAnswerComesInTime_IsUnknown()
    {
        await using var receiver = await HookReceiver.StartAsync(http => Task.Delay(Timeout.Infinite, http.RequestAborted), patience: TimeSpan.FromMilliseconds(300));

        Assert.AreEqual("Unknown webhook.unknown", Told(await receiver.Way(ReminderWays.Teams).SendAsync(SampleMessages.Due("nl"), receiver.Address)));
    }

    [TestMethod]
    public async Task Post_WhenNobodyIsThere_IsLater()
    {
        await using var receiver = await HookReceiver.StartAsync(_ => Task.CompletedTask);
        var plain = new Uri(receiver.Address);
        string[] nowhere = ["https://nowhere.invalid/services/x", $"https://{plain.Authority}{plain.PathAndQuery}"]; // No such name; no TLS there.

        foreach (var address in nowhere) Assert.AreEqual("Later webhook.unreachable way", Told(await receiver.Way(ReminderWays.Slack).SendAsync(SampleMessages.Due("nl"), address)), address);
        Assert.IsEmpty(receiver.Bodies);
    }

    [TestMethod]
    [DataRow("https://169.254.169.254/latest/meta-data/")]
    [DataRow("https://10.0.0.1/")]
    [DataRow("https://localhost/")]
    [DataRow("http://hooks.example.com/")]
    public async Task Address_ThatIsNotPublic_OrNotSecure_IsRefused(string address)
    {
        await using var receiver = await HookReceiver.StartAsync(_ => Task.CompletedTask, strict: true);

        Assert.AreEqual("Refused webhook.not-public", Told(await receiver.Way(ReminderWays.Teams).SendAsync(SampleMessages.Due("nl"), address)));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public async Task Address_StandsInNoLogAndNoAnswer(string way)
    {
        await using var receiver = await HookReceiver.StartAsync(http =>
        {
            http.Response.StatusCode = 400;
            return http.Response.WriteAsync($"no workflow {HookReceiver.Secret} at {http.Request.Path}");
        });

        var refused = await receiver.Way(way).SendAsync(SampleMessages.Due("nl"), receiver.Address);
        await receiver.Way(way).SendAsync(SampleMessages.Due("nl"), $"https://nowhere.invalid/{HookReceiver.Secret}");

        Assert.StartsWith("400 no workflow [token]", refused.Detail!);
        Assert.DoesNotContain(HookReceiver.Secret, refused.ToString());
        Assert.IsEmpty(receiver.Logged.Where(l => l.Contains(HookReceiver.Secret, StringComparison.Ordinal)));
    }

    private static string Told(Delivered d) => $"{d.Outcome} {d.Code}{(d.IsOfTheWay ? " way" : "")}{(d.Detail is null ? "" : ": " + d.Detail)}".Trim();
}
