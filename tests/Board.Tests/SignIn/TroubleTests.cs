namespace Recruiting.Board.Tests.SignIn;

/// <summary>Sign-in that is not set up: nobody gets in, and health says why; and what strangers see of health at all.</summary>
[TestClass]
public sealed class TroubleTests
{
    [TestMethod]
    [DataRow("WEBSITE_AUTH_ENABLED", "signin.off")]
    [DataRow("WEBSITE_AUTH_ENABLED=False", "signin.off")]
    [DataRow("Presence:Tenant", "signin.tenant-missing")]
    [DataRow("Presence:Tenant=contoso", "signin.tenant-missing")]
    public async Task SettingMissing_KeepsEverybodyOutAndHealthSaysWhy(string setting, string code)
    {
        await using var board = await AzureBoard.StartAsync(settings: setting);
        using var api = new BoardClient(board.Address);

        var refused = (await api.GetAsync("/api/channels", AzureBoard.As("admin"))).Is(401, code);
        var health = (await api.GetAsync("/api/health")).Is(503);
        Assert.AreEqual(("unhealthy", code, refused["detail"]), (health["status"], health["findings.0.code"], health["findings.0.message"]));
        var page = (await api.GetAsync("/", AzureBoard.As("admin"))).Is(401);
        Assert.DoesNotContain("/.auth/login", page.Text, "it would lead nowhere");
        Assert.Contains(System.Net.WebUtility.HtmlEncode(refused["detail"]!), page.Text);
    }

    [TestMethod]
    public async Task AdminsUnreadable_KeepsTheOthersInAndHealthSaysIt()
    {
        await using var board = await AzureBoard.StartAsync(settings: $"Presence:Admins={AzureBoard.Tenant}/{AzureBoard.FirstAdmin}, somebody@example.com,");
        using var api = new BoardClient(board.Address);

        (await api.GetAsync("/api/channels", AzureBoard.As("admin"))).Is(200);
        Assert.AreEqual("signin.admins-invalid", (await api.GetAsync("/api/health")).Is(503)["findings.0.code"]);
    }

    [TestMethod]
    public async Task Health_ToAStranger_IsTheStatusAndNothingMore()
    {
        await using var board = await AzureBoard.StartAsync();
        using var api = new BoardClient(board.Address);
        await AzureBoard.KnowAsync(api, "anouk", "reader");
        await AzureBoard.KnowAsync(api, "bram", "recruiter");

        foreach (var who in (string[][])[[], [AzureBoard.As("newcomer")], [AzureBoard.As("bram")], ["X-MS-CLIENT-PRINCIPAL: nonsense"]])
        {
            Assert.AreEqual("""{"status":"healthy"}""", (await api.GetAsync("/api/health", who)).Is(200).Text);
        }

        Assert.IsNotNull((await api.GetAsync("/api/health", AzureBoard.As("anouk"))).Is(200)["store"]);
    }

    [TestMethod]
    public async Task Desk_IgnoresTheHeaderAltogether()
    {
        await using var desk = await RunningDesk.StartAsync(null);
        foreach (var forged in (string[])[AzureBoard.As("nobody"), "X-MS-CLIENT-PRINCIPAL: nonsense", AzureBoard.Principal(AzureBoard.FirstAdmin, provider: "google")])
        {
            (await desk.Api.PutAsync("/api/pause", new { }, forged)).Is(200);
            Assert.AreEqual("desk", (await desk.Api.GetAsync("/api/pause", forged))["by"]);
            Assert.IsNotNull((await desk.Api.GetAsync("/api/health", forged))["store"]);
            Assert.DoesNotContain("/.auth/", (await desk.Api.GetAsync("/", forged)).Is(200).Text);
            (await desk.Api.DeleteAsync("/api/pause")).Is(204);
        }
    }
}
