using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests.Connections;

/// <summary>Connecting from the board, through LinkedIn's own sign-in, over real HTTP.</summary>
[TestClass]
public sealed class ConnectTests : ConnectTest
{
    [TestMethod]
    public async Task Colleague_WhoSignsIn_IsConnectedAsThemselves_AndTheirPostsGoOut()
    {
        var list = (await Browser.ConnectAsync("/connect/colleagues/sanne", "sanne")).Is(200);

        Assert.Contains("Connected.", list.Text);
        Assert.Contains("Sanne Visser", list.Text);
        Assert.Contains("60 days left", list.Text);
        (await Api.PutAsync("/api/channels/sannes-profile", new { kind = "profile", colleagues = new[] { "sanne" } })).Is(201);
        Assert.AreEqual("published", (await PublishedAsync("sannes-profile", "From my own profile.", "sanne"))["state"]);
        Assert.AreEqual("urn:li:person:sanne-profile", LinkedIn.Posts.Visible.Single().Author);
    }

    [TestMethod]
    public async Task Page_OfSeveral_IsChosenAmongThoseWhoseRoleAllowsIt()
    {
        var choice = (await Browser.ConnectAsync("/connect/channels/our-page", "sanne")).Is(200);

        Assert.Contains("Werken bij Voorbeeld", choice.Text);
        Assert.Contains("urn:li:organization:101", choice.Text);
        Assert.DoesNotContain("organization:103", choice.Text, "an analyst may not post");
        Assert.DoesNotContain("organization:104", choice.Text, "the role is not in force");
        var action = System.Text.RegularExpressions.Regex.Match(choice.Text, "action=\"(/connect/pages/[0-9a-f]+)\"").Groups[1].Value;
        var list = await Browser.FollowAsync(await Browser.SendAsync(choice, action, ("urn", "urn:li:organization:102")));

        Assert.Contains("Werken bij Voorbeeld", list.Is(200).Text);
        Assert.AreEqual("published", (await PublishedAsync("our-page", "As the page."))["state"]);
        Assert.AreEqual("urn:li:organization:102", LinkedIn.Posts.Visible.Single().Author);
        (await Browser.GetAsync(action)).Is(404);
    }

    [TestMethod]
    public async Task Page_ThatTheChannelNames_IsNotAskedFor()
    {
        (await Api.PutAsync("/api/channels/our-page", new { kind = "page", urn = "urn:li:organization:101" })).Is(200);

        Assert.Contains("Voorbeeld BV", (await Browser.ConnectAsync("/connect/channels/our-page", "sanne")).Is(200).Text);
        Assert.Contains("may not post for any page", (await Browser.ConnectAsync("/connect/channels/our-page", "joris")).Is(409).Text);
    }

    [TestMethod]
    [DataRow("cancel")]
    [DataRow("leave")]
    public async Task Cancelled_ChangesNothingAndSaysSo(string how)
    {
        var end = (await Browser.ConnectAsync("/connect/colleagues/sanne", "sanne", how)).Is(409);

        Assert.Contains("It was cancelled at LinkedIn.", end.Text);
        Assert.DoesNotContain("Sanne Visser", (await Browser.GetAsync("/connections")).Text);
    }

    [TestMethod]
    public async Task Scope_ThatTheAppMayNotAskFor_NamesTheProduct()
    {
        SignIn.Put(SignIn.App("profile") with { Scopes = ["openid", "profile"] });

        var end = (await Browser.ConnectAsync("/connect/colleagues/sanne", "sanne")).Is(409);

        Assert.Contains("Share on LinkedIn", end.Text);
    }

    [TestMethod]
    public async Task Scope_LeftOutWithoutAWord_IsNoticed_AndTheOldConnectionStays()
    {
        await Browser.ConnectAsync("/connect/colleagues/sanne", "sanne");
        SignIn.Switches.LeavesOut = ["w_member_social"];

        var end = (await Browser.ConnectAsync("/connect/colleagues/sanne", "sanne")).Is(409);

        Assert.Contains("w_member_social is missing", end.Text);
        Assert.Contains("w_member_social", (await Browser.GetAsync("/connections")).Text, "what was granted before");
    }

    [TestMethod]
    [DataRow("/connect/colleagues/sanne", "w_member_social", "en", "w_member_social is missing, so no post under this name could go out", "w_member_social ontbreekt, zodat geen bericht onder deze naam")]
    [DataRow("/connect/channels/our-page", "w_organization_social", "nl", "w_organization_social is missing, so no post of this page could go out", "w_organization_social ontbreekt, zodat geen bericht van deze pagina")]
    public async Task Scope_ThatIsNeededAndMissing_IsToldInTheReadersWords(string path, string scope, string language, string english, string dutch)
    {
        SignIn.Switches.LeavesOut = [scope];
        var back = await Browser.ConsentAsync(await Browser.BeginAsync(path), "sanne");

        Assert.Contains(language == "nl" ? dutch : english, (await Browser.GetAsync(back.PathAndQuery, language)).Is(409).Text);
        Assert.DoesNotContain("Sanne Visser", (await Browser.GetAsync("/connections")).Text, "nobody is connected");
    }

    [TestMethod]
    public async Task Scope_ThatIsLacking_IsToldWithWhatItMeans()
    {
        (await Api.PutAsync("/api/channels/our-page", new { kind = "page", urn = "urn:li:organization:101" })).Is(200);
        SignIn.Switches.LeavesOut = ["r_organization_social"];
        SignIn.Switches.ScopeSeparator = " ";

        var list = (await Browser.ConnectAsync("/connect/channels/our-page", "sanne")).Is(200);

        Assert.Contains("Missing: r_organization_social. Whether a post in doubt did appear cannot be looked up", list.Text);
        Assert.Contains("Ontbreekt: r_organization_social. Of een bericht in twijfel verschenen is kan niet worden opgezocht", (await Browser.GetAsync("/connections", "nl")).Text);
    }

    [TestMethod]
    public async Task State_OfAnotherBrowser_ConnectsNobody()
    {
        var back = await Browser.ConsentAsync(await Browser.BeginAsync("/connect/colleagues/sanne"), "sanne");
        using var other = new SignInBrowser(Api.Address);

        Assert.Contains("does not belong to a connection that you began in this browser", (await other.GetAsync(back.PathAndQuery)).Is(400).Text);
        Assert.Contains("hoort niet bij een verbinding", (await Browser.GetAsync(back.PathAndQuery.Replace("state=", "state=a", StringComparison.Ordinal), "nl")).Is(400).Text);
        (await Browser.GetAsync(back.PathAndQuery)).Is(400); // The cookie was good once.
    }

    [TestMethod]
    public async Task Answer_ThatComesTooLate_ConnectsNobody()
    {
        var back = await Browser.ConsentAsync(await Browser.BeginAsync("/connect/colleagues/sanne"), "sanne");
        Clock.Advance(TimeSpan.FromMinutes(31));

        (await Browser.GetAsync(back.PathAndQuery)).Is(400);
    }

    [TestMethod]
    public async Task Disconnecting_EndsTheTokenAtLinkedInToo_UnlessAnotherConnectionIsOfTheSameYes()
    {
        foreach (var page in (string[])["101", "102"])
        {
            (await Api.PutAsync($"/api/channels/p{page}", new { kind = "page", urn = $"urn:li:organization:{page}" })).Is(201);
            await Browser.ConnectAsync($"/connect/channels/p{page}", "sanne");
        }

        var list = await Browser.GetAsync("/connections");
        await Browser.SendAsync(list, "/connections/channels/p101/disconnect");
        Assert.IsTrue(LinkedIn.Tokens.All.All(t => t.State == TokenState.Valid));
        list = await Browser.FollowAsync(await Browser.SendAsync(list, "/connections/channels/p102/disconnect"));

        Assert.Contains("Disconnected", list.Text);
        Assert.IsTrue(LinkedIn.Tokens.All.Any(t => t.State == TokenState.Revoked));
    }
}
