using CsCheck;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Connections;
using Recruiting.Core.LinkedIn;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>The sign-in's client against a simulated LinkedIn over real HTTP, and its pure rules.</summary>
[TestClass]
public sealed class SignInTests
{
    private const string Redirect = "http://127.0.0.1:5080/connect/linkedin";

    private static async Task<(LinkedInSimulatorFixture Simulator, LinkedInSignIn Client)> StartAsync(Action<SignInBook>? with = null, FakeTimeProvider? clock = null)
    {
        clock ??= new(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));
        var simulator = await LinkedInSimulatorFixture.StartAsync(new() { Clock = clock });
        simulator.SignIn.AllowRedirect(Redirect);
        simulator.SignIn.Put(new SimulatedMember("sanne", "Sanne", "Visser", [.. Enumerable.Range(0, 250).Select(i => new SimulatedRole($"{1000 + i}", i % 2 == 0 ? "CONTENT_ADMIN" : "ANALYST", ByTarget: i % 4 == 0))]));
        with?.Invoke(simulator.SignIn);
        var options = new LinkedInOptions { BaseAddress = simulator.BaseAddress, AuthAddress = simulator.BaseAddress };
        foreach (var (mine, theirs) in new[] { (options.Profile, simulator.SignIn.App("profile")), (options.Page, simulator.SignIn.App("page")) }) (mine.ClientId, mine.ClientSecret) = (theirs.ClientId, theirs.ClientSecret);
        return (simulator, new(TestLinkedIn.Client(new SocketsHttpHandler { AllowAutoRedirect = false }), options, clock));
    }

    /// <summary>Says yes as the member, as a browser would, and gives the code.</summary>
    private static async Task<string> AllowAsync(LinkedInSimulatorFixture simulator, LinkedInSignIn client, LinkedInAppKind app)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var app2 = simulator.SignIn.App(app == LinkedInAppKind.Page ? "page" : "profile");
        var at = client.AuthorizeAddress(app, Redirect, "state");
        Assert.DoesNotContain("prompt", at.Query);
        using var asked = await browser.GetAsync(at);
        Assert.AreEqual(System.Net.HttpStatusCode.OK, asked.StatusCode);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = app2.ClientId,
            ["redirect_uri"] = Redirect,
            ["state"] = "state",
            ["scope"] = string.Join(' ', LinkedInScopes.Asked(app)),
            ["member"] = "sanne",
            ["do"] = "allow",
        });
        using var answered = await browser.PostAsync(new Uri(at, "/oauth/v2/authorization"), form);
        return System.Web.HttpUtility.ParseQueryString(answered.Headers.Location!.Query)["code"]!;
    }

    [TestMethod]
    public async Task Pages_OfEveryPageOfTheList_AreThoseThatContentAdminsMayPostFor()
    {
        var (simulator, client) = await StartAsync(book => { book.Switches.MostRoles = 40; book.PutOrganization("1000", "Voorbeeld"); });
        await using var ends = simulator;
        var tokens = await client.ExchangeAsync(LinkedInAppKind.Page, await AllowAsync(simulator, client, LinkedInAppKind.Page), Redirect);

        var pages = await client.PagesAsync(tokens.AccessToken);

        Assert.HasCount(125, pages);
        Assert.AreEqual(("Voorbeeld", "CONTENT_ADMIN"), (pages.Single(p => p.Urn == "urn:li:organization:1000").Name, pages[0].Role));
    }

    [TestMethod]
    public async Task Code_IsGoodOnce_AndTheRefusalHoldsNoSecret()
    {
        var (simulator, client) = await StartAsync();
        await using var ends = simulator;
        var code = await AllowAsync(simulator, client, LinkedInAppKind.Profile);
        var tokens = await client.ExchangeAsync(LinkedInAppKind.Profile, code, Redirect);
        Assert.AreEqual(new SignedInMember("urn:li:person:sanne-profile", "Sanne Visser"), await client.WhoAsync(LinkedInAppKind.Profile, tokens.AccessToken));

        var again = await Assert.ThrowsExactlyAsync<PresenceException>(() => client.ExchangeAsync(LinkedInAppKind.Profile, code, Redirect));

        Assert.AreEqual("connect.refused", again.Code);
        foreach (var secret in simulator.SignIn.Secrets) Assert.DoesNotContain(secret, again.ToString());
        Assert.IsNull(tokens.RefreshToken, "a self-serve app gets none");
    }

    [TestMethod]
    public async Task RefreshToken_IsNotExtendedByARefresh()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));
        var (simulator, client) = await StartAsync(book => book.Put(book.App("page") with { GivesRefreshTokens = true }), clock);
        await using var ends = simulator;
        var first = await client.ExchangeAsync(LinkedInAppKind.Page, await AllowAsync(simulator, client, LinkedInAppKind.Page), Redirect);
        clock.Advance(TimeSpan.FromDays(360));

        var again = await client.RefreshAsync(LinkedInAppKind.Page, first.RefreshToken!);

        Assert.AreEqual(first.RefreshEndsAt, again.RefreshEndsAt);
        Assert.AreEqual(first.RefreshEndsAt, again.EndsAt, "both end in five days");
        Assert.AreEqual("active", (await client.IntrospectAsync(LinkedInAppKind.Page, again.AccessToken)).Status);
        await client.RevokeAsync(LinkedInAppKind.Page, again.AccessToken);
        Assert.AreEqual("revoked", (await client.IntrospectAsync(LinkedInAppKind.Page, again.AccessToken)).Status);
    }

    [TestMethod]
    public async Task Token_ThatWasJustGiven_IsWaitedFor()
    {
        var clock = new HastyClock();
        var (simulator, client) = await StartAsync(book => book.Switches.FreshFor = TimeSpan.FromSeconds(5), clock);
        await using var ends = simulator;
        var tokens = await client.ExchangeAsync(LinkedInAppKind.Profile, await AllowAsync(simulator, client, LinkedInAppKind.Profile), Redirect);

        Assert.AreEqual("Sanne Visser", (await client.WhoAsync(LinkedInAppKind.Profile, tokens.AccessToken)).Name);
    }

    [TestMethod]
    public void App_ThatIsNotSetUp_NamesTheKeys()
    {
        var client = new LinkedInSignIn(new HttpClient(), new LinkedInOptions(), new FakeTimeProvider());

        var refused = Assert.ThrowsExactly<PresenceException>(() => client.AuthorizeAddress(LinkedInAppKind.Page, Redirect, "s"));

        Assert.AreEqual("connect.not-configured", refused.Code);
        Assert.Contains("LinkedIn:Page:ClientId and LinkedIn:Page:ClientSecret", refused.Message);
    }

    [TestMethod]
    [DataRow("202610", "2027-10-15")]
    [DataRow("202601", "2027-01-15")]
    public void Version_EndsInTheMiddleOfItsMonthAYearLater(string version, string day) =>
        Assert.AreEqual(day, ApiVersion.EndsOn(version).ToString("uuuu-MM-dd", null));

    [TestMethod]
    public void Scopes_WithCommasOrSpaces_AreTheSame() =>
        Gen.Int[0, 3].Select(i => new[] { "openid", "profile", "w_member_social", "r_basicprofile" }[i]).List[0, 4].Sample(scopes =>
            Assert.AreSequenceEqual(LinkedInScopes.Read(string.Join(',', scopes)), LinkedInScopes.Read(string.Join(' ', scopes))));

    [TestMethod]
    public void Reconnecting_NeverWipesTheRefreshTokenOfTheSameApp() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool).Sample((given, sameUrn, had) =>
        {
            var old = Make(had ? "stored" : null, "urn:li:organization:1");
            var after = Make(given ? "new" : null, sameUrn ? "urn:li:organization:1" : "urn:li:organization:2").After(old);
            Assert.AreEqual(given ? "new" : sameUrn && had ? "stored" : null, after.RefreshToken);
        });

    [TestMethod]
    public void Warning_NeverSkipsAndNeverRises() => Gen.Int[-3 * 24, 40 * 24].Sample(hours =>
    {
        var (now, end) = (Instant.FromUtc(2026, 11, 24, 0, 0), Instant.FromUtc(2026, 11, 24, 0, 0) + Duration.FromHours(hours));
        Assert.AreEqual(hours <= 0 ? 0 : hours <= 24 ? 1 : hours <= 120 ? 5 : hours <= 288 ? 12 : (int?)null, TokenLife.Warning(end, now));
    });

    private static Connection Make(string? refresh, string urn) => new() { AccessToken = "a", RefreshToken = refresh, Urn = urn, ExpiresAt = Instant.FromUtc(2027, 1, 1, 0, 0), App = LinkedInAppKind.Page };

    /// <summary>A clock that jumps to whatever is waited for.</summary>
    private sealed class HastyClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero))
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromSeconds(10)) Advance(dueTime);
            return timer;
        }
    }
}
