namespace Recruiting.Board.Tests.SignIn;

/// <summary>Who says yes, and who is named in what was done.</summary>
[TestClass]
public sealed class PersonsTests : AzureTest
{
    [TestMethod]
    public async Task Contributor_WritesAndAnApproverSaysYes()
    {
        await KnowEveryRoleAsync();
        await PutChannelAsync("dotnet-nl", "group");
        var post = await WriteAsync("dotnet-nl", "contributor");

        (await Api.PostAsync($"/api/posts/{post}/approve", null, As("contributor"))).Is(403, "role.missing");
        (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "At once.", approve = true }, As("contributor"))).Is(403, "role.missing");
        (await Api.PostAsync("/api/import?approve=true", "[]", As("contributor"))).Is(403, "role.missing");
        var approved = (await Api.PostAsync($"/api/posts/{post}/approve", null, As("approver"))).Is(200);

        Assert.AreEqual("ready", approved["state"]);
        Assert.AreEqual(("contributor", "approver"), (approved["history.0.by"], approved["history.1.by"]));
        Assert.HasCount(1, (await Api.GetAsync("/api/posts", As("reader"))).Items, "and nothing of what was refused");
    }

    [TestMethod]
    public async Task Import_WithoutAYes_IsForContributors()
    {
        await KnowEveryRoleAsync();
        await PutChannelAsync("dotnet-nl", "group");

        (await Api.ImportAsync("channel,text\ndotnet-nl,Imported.\n", "", As("contributor"))).Is(200);
        Assert.AreEqual("contributor", (await Api.GetAsync("/api/posts", As("reader")))["items.0.history.0.by"]);
        (await Api.ImportAsync("channel,text\ndotnet-nl,Imported too.\n", "?approve=true", As("approver"))).Is(200);
    }

    [TestMethod]
    public async Task Profile_IsApprovedByItsColleagueWhateverTheirRole()
    {
        await KnowEveryRoleAsync();
        await PutChannelAsync("profiel", "profile", "contributor");
        var post = await WriteAsync("profiel", "approver");

        (await Api.PostAsync($"/api/posts/{post}/approve", null, As("approver"))).Is(403, "approval.not-yours");
        (await Api.PostAsync($"/api/posts/{post}/approve", null, As("admin"))).Is(403, "approval.not-yours");
        (await Api.PostAsync($"/api/posts/{post}/approve", null, As("contributor"))).Is(200);
    }

    [TestMethod]
    [DataRow("group", 200)]
    [DataRow("page", 403)]
    public async Task HandedOverToAContributor_IsTheirsToApproveUnderTheirOwnNameOnly(string kind, int status)
    {
        await KnowEveryRoleAsync();
        await PutChannelAsync("kanaal", kind);
        var post = await WriteAsync("kanaal", "approver", "approver");
        (await Api.PostAsync($"/api/posts/{post}/approve", null, As("approver"))).Is(200);
        (await Api.PostAsync($"/api/posts/{post}/assign", new { author = "contributor" }, As("approver"))).Is(200);

        (await Api.PostAsync($"/api/posts/{post}/approve", null, As("approver"))).Is(403, "approval.not-yours");
        (await Api.PostAsync($"/api/posts/{post}/approve", null, As("contributor"))).Is(status);
    }

    [TestMethod]
    public async Task AdminWithoutARecord_IsNamedByDisplayNameAndId()
    {
        await PutChannelAsync("dotnet-nl", "group");
        var header = AzureBoard.Principal(AzureBoard.FirstAdmin, name: "First Admin");
        var post = (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Hello.", approve = true }, header)).Is(201);

        Assert.AreEqual("First Admin (aaaaaaaa)", post["history.0.by"]);
        Assert.AreEqual("First Admin (aaaaaaaa)", post["history.1.by"]);
        Assert.DoesNotContain("somebody@example.com", post.Text);
    }

    [TestMethod]
    public async Task AdminWithARecord_IsThatColleague()
    {
        (await Api.PutAsync("/api/colleagues/anouk", new { account = new { tenant = AzureBoard.Tenant, objectId = AzureBoard.FirstAdmin }, roles = new[] { "reader" } }, As("admin"))).Is(201);
        (await Api.PutAsync("/api/pause", new { }, As("admin"))).Is(200);

        Assert.AreEqual("anouk", (await Api.GetAsync("/api/pause", As("admin")))["by"]);
    }

    [TestMethod]
    public async Task Role_WithdrawnOrGiven_CountsAtOnce()
    {
        await AzureBoard.KnowAsync(Api, "anouk", "reader");
        (await Api.PutAsync("/api/pause", new { }, As("anouk"))).Is(403);
        (await Api.PutAsync("/api/colleagues/anouk", new { account = new { tenant = AzureBoard.Tenant, objectId = AzureBoard.IdOf("anouk") }, roles = new[] { "admin" } }, As("admin"))).Is(200);
        (await Api.PutAsync("/api/pause", new { }, As("anouk"))).Is(200);
        (await Api.DeleteAsync("/api/colleagues/anouk", As("admin"))).Is(204);

        (await Api.GetAsync("/api/pause", As("anouk"))).Is(403, "signin.unknown");
    }

    [TestMethod]
    public async Task Pages_OfferEachRoleWhatItMay()
    {
        await KnowEveryRoleAsync();
        await PutChannelAsync("dotnet-nl", "group");
        var post = await WriteAsync("dotnet-nl", "contributor");
        async Task<string> SeeAsync(string path, string who) => (await Api.GetAsync(path, As(who))).Is(200).Text;

        Assert.DoesNotContain("<form method=\"post\" action=\"/posts", await SeeAsync($"/posts/{post}", "reader"));
        Assert.DoesNotContain("<form method=\"post\" action=\"/posts", await SeeAsync("/", "reader"));
        Assert.Contains(">Ask for approval", await SeeAsync($"/posts/{post}", "contributor"));
        Assert.DoesNotContain(">Approve<", await SeeAsync($"/posts/{post}", "contributor"));
        Assert.DoesNotContain(">Approve<", await SeeAsync("/", "contributor"));
        Assert.Contains(">Approve<", await SeeAsync($"/posts/{post}", "approver"));
        Assert.Contains(">Approve<", await SeeAsync("/", "approver"));
        Assert.DoesNotContain("action=\"/pause\"", await SeeAsync("/", "approver"));
        Assert.Contains("action=\"/pause\"", await SeeAsync("/", "admin"));
        Assert.DoesNotContain("/channels/new", await SeeAsync("/channels", "approver"));
    }

    [TestMethod]
    public async Task Page_OfWhatOneMayNot_SaysWhichRoleItTakes()
    {
        await KnowEveryRoleAsync();

        Assert.Contains("This takes the role &#x27;admin&#x27;, and yours is &#x27;contributor&#x27;.", (await Api.GetAsync("/channels/new", As("contributor"))).Is(403).Text);
    }
}
