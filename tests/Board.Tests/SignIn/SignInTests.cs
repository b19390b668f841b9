
namespace Recruiting.Board.Tests.SignIn;

/// <summary>Whose sign-ins count, and what the others are told.</summary>
[TestClass]
public sealed class SignInTests : AzureTest
{
    private const string Other = "99999999-2222-3333-4444-555555555555";

    [TestMethod]
    [DataRow("X-MS-CLIENT-PRINCIPAL:", DisplayName = "empty")]
    [DataRow("X-MS-CLIENT-PRINCIPAL: not base64!", DisplayName = "no base64")]
    [DataRow("X-MS-CLIENT-PRINCIPAL: /////w==", DisplayName = "no text")]
    [DataRow("[]")]
    [DataRow("null")]
    [DataRow("{")]
    [DataRow("{}")]
    [DataRow("""{"auth_typ":"aad"}""")]
    [DataRow("""{"auth_typ":"aad","claims":null}""")]
    [DataRow("""{"auth_typ":"aad","claims":[null,{}]}""")]
    [DataRow("""{"auth_typ":"aad","claims":"many"}""")]
    [DataRow("""{"auth_typ":"aad","claims":[{"typ":"tid","val":"11111111-2222-3333-4444-555555555555"}]}""")]
    [DataRow("""{"auth_typ":"aad","claims":[{"typ":"tid","val":"11111111-2222-3333-4444-555555555555"},{"typ":"oid","val":"not a guid"}]}""")]
    [DataRow("""{"auth_typ":"aad","claims":[{"typ":"tid","val":"11111111-2222-3333-4444-555555555555"},{"typ":"oid","val":"aaaaaaaa-0000-0000-0000-000000000001"},{"typ":"oid","val":"aaaaaaaa-0000-0000-0000-000000000002"}]}""")]
    [DataRow("""{"claims":[{"typ":"tid","val":"11111111-2222-3333-4444-555555555555"},{"typ":"oid","val":"aaaaaaaa-0000-0000-0000-000000000001"}]}""")]
    public async Task Header_Malformed_Is401(string header)
    {
        var sent = header.StartsWith('X') ? header : AzureBoard.Header(header);
        (await Api.GetAsync("/api/channels", sent)).Is(401);
        (await Api.GetAsync("/", sent)).Is(401);
        (await Api.PutAsync("/api/channels/c", new { kind = "group" }, sent)).Is(401);
    }

    [TestMethod]
    public async Task Header_Twice_Is401() =>
        (await Api.GetAsync("/api/channels", As("admin"), As("admin"))).Is(401, "signin.unreadable");

    [TestMethod]
    public async Task Header_WithTheShortClaims_Counts() =>
        (await Api.GetAsync("/api/channels", AzureBoard.Header($$"""{"auth_typ":"AAD","claims":[{"typ":"tid","val":"{{AzureBoard.Tenant.ToUpperInvariant()}}"},{"typ":"oid","val":"{{AzureBoard.FirstAdmin.ToUpperInvariant()}}"}]}"""))).Is(200);

    [TestMethod]
    public async Task Stranger_OfTheApi_Is401WithTheWayIn()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(Board.Address, "/api/hand"));

        Assert.AreEqual("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Contains("/.auth/login/aad", (await Api.GetAsync("/api/hand")).Is(401, "signin.required")["detail"]!);
    }

    [TestMethod]
    public async Task Stranger_OfAPage_IsLedToSignInAndBack()
    {
        var page = (await Api.GetAsync("/posts/a.b?said=x&y=%26")).Is(401);

        Assert.AreEqual("text/html", page.MediaType);
        Assert.Contains("""<meta http-equiv="refresh" content="0; url=/.auth/login/aad?post_login_redirect_uri=%2Fposts%2Fa.b%3Fsaid%3Dx%26y%3D%2526" />""", page.Text);
        Assert.Contains("""href="/.auth/login/aad?post_login_redirect_uri=%2Fposts%2Fa.b%3Fsaid%3Dx%26y%3D%2526">Sign in</a>""", page.Text);
        Assert.DoesNotContain("<nav", page.Text);
        Assert.Contains("Meld je aan met je werkaccount", (await Api.GetAsync("/", "Accept-Language: nl")).Is(401).Text);
    }

    [TestMethod]
    public async Task Stranger_GetsStyleAndScript()
    {
        var page = await Api.GetAsync("/");
        foreach (var path in System.Text.RegularExpressions.Regex.Matches(page.Text, "\"(/assets/[^\"]+)\"").Select(m => m.Groups[1].Value).Distinct()) (await Api.GetAsync(path)).Is(200);
    }

    [TestMethod]
    public async Task Stranger_SeesNothingOfTheWorkspace()
    {
        (await Api.PutAsync("/api/pause", new { reason = "A secret reorganisation" }, As("admin"))).Is(200);

        foreach (var path in (string[])["/", "/nowhere", "/signed-in", "/posts/none.x", "/api/health", "/api/nothing"])
        {
            Assert.DoesNotContain("reorganisation", (await Api.GetAsync(path)).Text, path);
            Assert.DoesNotContain("reorganisation", (await Api.GetAsync(path, As("somebody-else"))).Text, path);
        }

        Assert.Contains("reorganisation", (await Api.GetAsync("/nowhere", As("admin"))).Text);
    }

    [TestMethod]
    public async Task OtherTenant_Is403()
    {
        (await Api.GetAsync("/api/channels", AzureBoard.Principal(AzureBoard.FirstAdmin, Other))).Is(403, "signin.tenant");
        Assert.Contains("/.auth/logout", (await Api.GetAsync("/", AzureBoard.Principal(AzureBoard.FirstAdmin, Other))).Is(403).Text);
    }

    [TestMethod]
    public async Task OtherProvider_Is401() =>
        (await Api.GetAsync("/api/channels", AzureBoard.Principal(AzureBoard.FirstAdmin, provider: "google"))).Is(401, "signin.provider");

    [TestMethod]
    public async Task Unknown_IsShownTheirIdsToHandToAnAdmin()
    {
        var problem = (await Api.GetAsync("/api/channels", As("newcomer"))).Is(403, "signin.unknown");
        var page = (await Api.GetAsync("/", As("newcomer"), "Accept-Language: nl")).Is(403);

        Assert.AreEqual((AzureBoard.Tenant, AzureBoard.IdOf("newcomer")), (problem["tenant"], problem["objectId"]));
        Assert.Contains($"tenant {AzureBoard.Tenant}, object-id {AzureBoard.IdOf("newcomer")}", page.Text);
    }

    [TestMethod]
    public async Task MailAddress_AuthorizesNobody()
    {
        (await Api.PutAsync("/api/colleagues/anouk", new { email = "somebody@example.com", roles = new[] { "admin" } }, As("admin"))).Is(201);

        (await Api.GetAsync("/api/channels", As("anouk"))).Is(403, "signin.unknown");
    }

    [TestMethod]
    public async Task Account_OfAnotherColleague_IsRefusedOnPut()
    {
        await AzureBoard.KnowAsync(Api, "anouk", "reader");
        var account = new { tenant = AzureBoard.Tenant.ToUpperInvariant(), objectId = AzureBoard.IdOf("anouk").ToUpperInvariant() };

        var refused = (await Api.PutAsync("/api/colleagues/bram", new { account }, As("admin"))).Is(409, "colleague.account-taken");
        Assert.Contains("account", refused.Places);
        (await Api.PutAsync("/api/colleagues/anouk", new { account, roles = new[] { "contributor" } }, As("admin"))).Is(200);
    }

    [TestMethod]
    public async Task Account_ThatTwoHaveAllTheSame_IsNeithers()
    {
        var store = Board.Get<Core.WorkingGroup.ColleagueStore>();
        foreach (var id in (string[])["anouk", "bram"])
        {
            await store.SaveAsync("default", new() { Id = id, Name = id, Account = new(AzureBoard.Tenant, AzureBoard.IdOf("anouk")), Roles = ["admin"] }, null, null);
        }

        Assert.Contains("anouk, bram", (await Api.GetAsync("/api/channels", As("anouk"))).Is(403, "signin.twice")["detail"]!);
    }

    [TestMethod]
    public async Task Page_OfWhoeverSignedIn_NamesThemAndLetsThemOut()
    {
        await AzureBoard.KnowAsync(Api, "anouk", "reader");
        var page = (await Api.GetAsync("/plan", As("anouk"))).Is(200);

        Assert.Contains("Signed in as Anouk", page.Text);
        Assert.Contains("""<a href="/.auth/logout?post_logout_redirect_uri=%2F" data-forgets>Sign out</a>""", page.Text);
        Assert.DoesNotContain("""href="/new""", page.Text, "what a reader may not do is not offered");
    }

    [TestMethod]
    public async Task Write_FromAnotherSite_Is403()
    {
        (await Api.PutAsync("/api/channels/c1", new { kind = "group" }, As("admin"), "Sec-Fetch-Site: cross-site")).Is(403, "request.cross-site");
        (await Api.PutAsync("/api/channels/c1", new { kind = "group" }, As("admin"), "Origin: https://evil.example")).Is(403, "request.cross-site");
        (await Api.TextAsync(HttpMethod.Post, "/new", "text=Planted", "application/x-www-form-urlencoded", "Sec-Fetch-Site: cross-site")).Is(403);
        (await Api.GetAsync("/api/channels/c1", As("admin"))).Is(404);
    }

    [TestMethod]
    public async Task HeaderName_WithTextToConfuse_IsNobodysName()
    {
        var header = AzureBoard.Principal(AzureBoard.FirstAdmin, name: "tidy\u202E\n<b>");
        (await Api.PutAsync("/api/pause", new { }, header)).Is(200);

        Assert.AreEqual("tidy<b> (aaaaaaaa)", (await Api.GetAsync("/api/pause", header))["by"]);
        Assert.DoesNotContain("<b>", (await Api.GetAsync("/", header)).Is(200).Text);
    }
}
