using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Recruiting.Board.Tests.Lanes;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.Board.Tests.Connections;

/// <summary>Codes, tokens, refresh tokens and the apps' secrets are shown to nobody, whatever signing in and keeping tokens is answered with.</summary>
[TestClass]
public sealed partial class SecretsOfSignInTests : ConnectTest
{
    private readonly AllThatShows all = new();

    private protected override string[] Settings => AllThatShows.EveryLog;

    [TestCleanup]
    public void Stop() => all.Dispose();

    [TestMethod]
    public async Task WholeFlow_ShowsNone()
    {
        await ConnectedAsync();
        await Browser.ConnectAsync("/connect/colleagues/sanne", "sanne");
        await Browser.ConnectAsync("/connect/channels/our-page", "sanne", "cancel");
        Clock.Advance(TimeSpan.FromDays(40));
        Assert.AreEqual("1", (await Api.PostAsync("/api/jobs/keep-tokens")).Is(200)["counts.refreshed"]);
        SignIn.Withdraw("sanne");
        Assert.AreEqual("2", (await Api.PostAsync("/api/jobs/keep-tokens")).Is(200)["counts.revoked"]);

        Assert.IsGreaterThan(6, SignIn.Secrets.Count);
        await NowhereAsync();
    }

    [TestMethod]
    [DataRow(400, "plain", false)]
    [DataRow(400, "form", true)]
    [DataRow(401, "Basic, one later", false)]
    [DataRow(500, "plain", false)]
    [DataRow(502, "form", true)]
    [DataRow(200, "plain", true)]
    [DataRow(200, "form", false)]
    public async Task Exchange_ThatIsAnsweredWithWhatWasSent_ShowsNone(int status, string dress, bool html)
    {
        var back = await Browser.ConsentAsync(await Browser.BeginAsync("/connect/channels/our-page"), "sanne");
        var strikes = Strike(SimulatedCall.Token, status, dress, html);

        Assert.IsGreaterThanOrEqualTo(400, (await Browser.GetAsync(back.PathAndQuery)).Status);

        Assert.IsTrue(strikes.Struck.IsCompleted, "LinkedIn was asked");
        await NowhereAsync();
    }

    [TestMethod]
    [DataRow(400, "plain", false)]
    [DataRow(400, "percent, lower case", true)]
    [DataRow(500, "form", true)]
    [DataRow(200, "plain", false)]
    public async Task RefreshAndLook_ThatAreAnsweredWithWhatWasSent_ShowNone(int status, string dress, bool html)
    {
        await ConnectedAsync();
        Clock.Advance(TimeSpan.FromDays(55));
        var strikes = Strike(SimulatedCall.Token, status, dress, html);

        all.Add((await Api.PostAsync("/api/jobs/keep-tokens")).Text);

        Assert.IsTrue(strikes.Struck.IsCompleted, "LinkedIn was asked");
        await NowhereAsync();
    }

    [TestMethod]
    [DataRow(SimulatedFaultKind.DropBeforeCreate)]
    [DataRow(SimulatedFaultKind.DropAfterCreate)]
    [DataRow(SimulatedFaultKind.DropDuringAnswerBody)]
    public async Task Refresh_ThatIsCutOff_ShowsNone(SimulatedFaultKind how)
    {
        await ConnectedAsync();
        Clock.Advance(TimeSpan.FromDays(55));
        var strikes = LinkedIn.Faults.Add(new SimulatedFault { Kind = how, Call = SimulatedCall.Token, Count = 10 });

        all.Add((await Api.PostAsync("/api/jobs/keep-tokens")).Text);

        Assert.IsTrue(strikes.Struck.IsCompleted, "LinkedIn was asked");
        await NowhereAsync();
    }

    [TestMethod]
    [DataRow(403, "plain", false)]
    [DataRow(403, "base64url", true)]
    [DataRow(500, "plain", true)]
    [DataRow(200, "plain", false)]
    public async Task PagesAndPerson_ThatAreAnsweredWithWhatWasSent_ShowNone(int status, string dress, bool html)
    {
        var back = await Browser.ConsentAsync(await Browser.BeginAsync("/connect/channels/our-page"), "sanne");
        var strikes = Strike(SimulatedCall.Who, status, dress, html);

        Assert.IsGreaterThanOrEqualTo(400, (await Browser.GetAsync(back.PathAndQuery)).Status);

        Assert.IsTrue(strikes.Struck.IsCompleted, "LinkedIn was asked");
        await NowhereAsync();
    }

    [TestMethod]
    [DataRow("plain")]
    [DataRow("form")]
    [DataRow("Basic")]
    public async Task Callback_WhoseDescriptionHoldsTheSecret_ShowsNone(string dress)
    {
        var state = State().Match((await Browser.BeginAsync("/connect/channels/our-page")).Query).Groups["state"].Value;
        var said = Uri.EscapeDataString(SecretDress.Of(dress, SignIn.App("page").ClientSecret));

        (await Browser.GetAsync($"/connect/linkedin?error=server_error&error_description={said}&state={state}")).Is(409);

        await NowhereAsync();
    }

    [TestMethod]
    public async Task Callback_WithAWrongState_ShowsNoCode()
    {
        var back = await Browser.ConsentAsync(await Browser.BeginAsync("/connect/channels/our-page"), "sanne");

        (await Browser.GetAsync(back.PathAndQuery.Replace("state=", "state=a", StringComparison.Ordinal))).Is(400);

        await NowhereAsync();
    }

    [TestMethod]
    public async Task Exchange_WithAWrongSecret_ShowsNone()
    {
        var back = await Browser.ConsentAsync(await Browser.BeginAsync("/connect/channels/our-page"), "sanne");
        var ours = SignIn.App("page").ClientSecret;
        SignIn.Put(SignIn.App("page") with { ClientSecret = "another-secret-than-ours" });

        Assert.Contains("invalid_client", (await Browser.GetAsync(back.PathAndQuery)).Is(409).Text);

        await NowhereAsync(ours);
    }

    private async Task ConnectedAsync()
    {
        SignIn.Put(SignIn.App("page") with { GivesRefreshTokens = true });
        var choice = await Browser.ConnectAsync("/connect/channels/our-page", "sanne");
        await Browser.SendAsync(choice, Action().Match(choice.Text).Groups["at"].Value, ("urn", "urn:li:organization:101"));
    }

    // What was sent comes back, be it a token in the header or the values of a form.
    private PlannedFault Strike(SimulatedCall call, int status, string dress, bool html) => LinkedIn.Faults.Add(new SimulatedFault
    {
        Kind = SimulatedFaultKind.Answer,
        Call = call,
        Count = 100,
        Status = status,
        Says = sent =>
        {
            string[] secrets = sent.Contains('=', StringComparison.Ordinal)
                ? [.. QueryHelpers.ParseQuery(sent).Where(f => f.Key is "code" or "token" or "refresh_token" or "client_secret").Select(f => f.Value.ToString())]
                : [sent];
            return html ? Echo.Page(dress, secrets) : Echo.Envelope(status, dress, secrets);
        },
    });

    private async Task NowhereAsync(params string[] more)
    {
        all.Add(Browser.Seen.ToString());
        await all.HideAsync(Desk, SignIn.Secrets.Concat(more));
    }

    [GeneratedRegex("state=(?<state>[0-9a-f]+)")]
    private static partial Regex State();

    [GeneratedRegex("action=\"(?<at>/connect/pages/[0-9a-f]+)\"")]
    private static partial Regex Action();
}
