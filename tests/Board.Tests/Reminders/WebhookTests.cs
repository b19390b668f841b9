using Recruiting.Board.Tests.SignIn;

namespace Recruiting.Board.Tests.Reminders;

/// <summary>The team's channels in Teams and Slack: their addresses are taken and never given back.</summary>
[TestClass]
public sealed class WebhookTests : DeskTest
{
    private const string Secret = "sEcReT-of-the-webhook";
    private const string Address = "https://example.webhook.office.com/workflows/" + Secret;

    [TestMethod]
    public async Task Webhook_Put_ShowsItsHostAndNeverItsAddress()
    {
        var made = (await Api.PutAsync("/api/reminders/teams", new { address = Address })).Is(201);
        var there = (await Api.GetAsync("/api/reminders")).Is(200);

        Assert.AreEqual(("example.webhook.office.com", "desk", "2026-11-24T07:00:00Z"), (there["teams.host"], there["teams.by"], there["teams.since"]));
        Assert.IsNull(there.Json["slack"]);
        Assert.DoesNotContain(Secret, made.Text);
        foreach (var path in new[] { "/api/reminders", "/settings", "/log", "/api/health", "/api/export" }) Assert.DoesNotContain(Secret, (await Api.GetAsync(path)).Text, path);
        (await Api.PutAsync("/api/reminders/teams", new { address = Address })).Is(200);
    }

    [TestMethod]
    public async Task Webhook_Deleted_IsGoneAndTheLogTellsBoth()
    {
        (await Api.PutAsync("/api/reminders/slack", new { address = "https://hooks.slack.com/services/T/B/" + Secret })).Is(201);
        (await Api.DeleteAsync("/api/reminders/slack")).Is(204);
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await Api.DeleteAsync("/api/reminders/slack")).Is(204);

        Assert.IsNull((await Api.GetAsync("/api/reminders")).Json["slack"]);
        var log = (await Api.GetAsync("/log", "Accept-Language: en")).Is(200).Text;
        Assert.Contains("channel in Slack was set up", log);
        Assert.HasCount(2, log.Split("channel in Slack was removed"), "once: there was nothing to remove the second time");
    }

    [TestMethod]
    [DataRow("teams", "", "reminders.webhook-invalid")]
    [DataRow("teams", "http://example.com/x", "reminders.webhook-invalid")]
    [DataRow("slack", "https://user:pass@example.com/x", "reminders.webhook-invalid")]
    [DataRow("mail", "https://example.com/x", "reminders.way-unknown")]
    public async Task Webhook_ThatIsNone_IsRefusedAndNotLogged(string way, string address, string code)
    {
        (await Api.PutAsync($"/api/reminders/{way}", new { address })).Is(400, code);

        Assert.DoesNotContain("set up for reminders", (await Api.GetAsync("/log", "Accept-Language: en")).Text);
    }

    [TestMethod]
    public async Task Form_OfTheSettings_SetsUpAndRemoves()
    {
        await SendAsync("/settings/reminders/teams", ("address", Address));
        var page = (await Api.GetAsync("/settings", "Accept-Language: en")).Is(200).Text;
        Assert.Contains("Set up: example.webhook.office.com, since 08:00.", page);

        var form = PageForm.Of(page, "/settings/reminders/teams");
        var removed = (await Api.SendAsync(HttpMethod.Post, form.Action + "/remove", form.With())).Is(200);

        Assert.DoesNotContain("example.webhook.office.com", removed.Text);
    }

    [TestMethod]
    public async Task Form_ThatIsRefused_SaysWhyAndShowsNothingOfWhatWasTyped()
    {
        var refused = await SendAsync("/settings/reminders/slack", ("address", "http://hooks.slack.com/" + Secret));

        refused.Is(400);
        Assert.Contains("no address of a webhook", refused.Text);
        Assert.DoesNotContain(Secret, refused.Text);
    }

    private async Task<Reply> SendAsync(string action, params (string Name, string Value)[] fields)
    {
        var form = PageForm.Of((await Api.GetAsync("/settings")).Is(200).Text, action);
        return await Api.SendAsync(HttpMethod.Post, action, form.With(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), "Accept-Language: en");
    }
}
