using Recruiting.Board.Tests.SignIn;

namespace Recruiting.Board.Tests.People;

/// <summary>Everybody looks after their own days away and languages; what they may do, and what others do, is an admin's to say.</summary>
[TestClass]
public sealed class OwnRecordTests : AzureTest
{
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true });

    [TestInitialize]
    public async Task PrepareAsync()
    {
        await KnowEveryRoleAsync();
        await PutChannelAsync("dotnet-nl", "group", "reader");
    }

    [TestCleanup]
    public void CloseBrowser() => browser.Dispose();

    [TestMethod]
    public async Task Edit_OfOneself_ChangesWhatIsOnesOwnAndGivesNoRole()
    {
        var form = await OpenAsync("/people/contributor", "/people/contributor/edit", "contributor");
        var status = await SendAsync(form, "contributor", ("name", "Con"), ("languages", "nl, en"), ("timeZone", "Asia/Tokyo"), ("role", "admin"), ("share", "5"), ("tenant", "x"), ("objectId", "y"), ("mostPerWeek", "2"));

        Assert.AreEqual(303, status);
        var now = (await Api.GetAsync("/api/colleagues/contributor", As("admin"))).Json;
        Assert.AreEqual(("Con", "Asia/Tokyo", 2), ((string)now["name"]!, (string)now["timeZone"]!, (int)now["mostPerWeek"]!));
        Assert.AreEqual("""["contributor"]""", now["roles"]!.ToJsonString());
        Assert.AreEqual(1, (double)now["share"]!);
        Assert.AreEqual(AzureBoard.IdOf("contributor"), (string)now["account"]!["objectId"]!);
        var told = (await SendAsync(HttpMethod.Get, "/log", null, "reader")).Html;
        Assert.Contains("time zone", told, "the log names what changed");
    }

    [TestMethod]
    public async Task Edit_ByAnAdmin_GivesARole()
    {
        var form = await OpenAsync("/people/contributor", "/people/contributor/edit", "admin");

        Assert.AreEqual(303, await SendAsync(form, "admin", ("name", "Con"), ("role", "approver"), ("share", "0,5"), ("tenant", AzureBoard.Tenant), ("objectId", AzureBoard.IdOf("contributor"))));

        var now = (await Api.GetAsync("/api/colleagues/contributor", As("admin"))).Json;
        Assert.AreEqual("""["approver"]""", now["roles"]!.ToJsonString());
        Assert.AreEqual(0.5, (double)now["share"]!, "as a Dutch keyboard writes it");
    }

    [TestMethod]
    public async Task Edit_OfSomebodyChangedMeanwhile_IsToldAndLosesNothing()
    {
        var form = await OpenAsync("/people/contributor", "/people/contributor/edit", "admin");
        (await Api.PutAsync("/api/colleagues/contributor", new { name = "Changed" }, As("admin"))).Is(200);

        var (status, html) = await SendAsync(HttpMethod.Post, form.Action, form.With([KeyValuePair.Create("name", "Typed")]), "admin");

        Assert.AreEqual(412, status);
        Assert.Contains("changed in the meantime", html);
        Assert.Contains("value=\"Typed\"", html);
        Assert.Contains("Name: now “Changed”", html, "saving again goes over it knowingly");
        Assert.AreEqual("Changed", (string)(await Api.GetAsync("/api/colleagues/contributor", As("admin"))).Json["name"]!);
    }

    [TestMethod]
    [DataRow("edit")]
    [DataRow("away")]
    [DataRow("back")]
    [DataRow("joined")]
    [DataRow("remove")]
    public async Task Form_AboutSomebodyElse_IsRefusedAndNotShown(string what)
    {
        var own = await OpenAsync("/people/contributor", "/people/contributor/edit", "contributor");
        var page = (await SendAsync(HttpMethod.Get, "/people/approver", null, "contributor")).Html;

        var (status, _) = await SendAsync(HttpMethod.Post, $"/people/approver/{what}", own.With([KeyValuePair.Create("name", "Mine"), KeyValuePair.Create("from", "2026-12-01")]), "contributor");

        Assert.AreEqual(403, status);
        Assert.DoesNotContain("/people/approver/" + what, page);
    }

    [TestMethod]
    public async Task Away_OfOneself_IsNotedByItsDatesAlone()
    {
        var form = await OpenAsync("/people/contributor", "/people/contributor/away", "contributor");

        Assert.AreEqual(303, await SendAsync(form, "contributor", ("from", "2026-12-01"), ("to", "2026-12-03")));

        var seen = (await SendAsync(HttpMethod.Get, "/people/contributor", null, "reader")).Html;
        Assert.Contains("Away from 1 December to 3 December", seen);
        var back = await OpenAsync("/people/contributor", "/people/contributor/back", "contributor");
        Assert.AreEqual(303, await SendAsync(back, "contributor"));
        Assert.AreEqual("[]", (await Api.GetAsync("/api/colleagues/contributor", As("admin"))).Json["away"]!.ToJsonString());
    }

    [TestMethod]
    public async Task Joined_ByOneself_PutsOneAmongTheChannelsColleagues()
    {
        var form = await OpenAsync("/people/contributor", "/people/contributor/joined", "contributor");

        Assert.AreEqual(303, await SendAsync(form, "contributor", ("channel", "dotnet-nl")));

        Assert.AreEqual("""["reader","contributor"]""", await ColleaguesAsync("dotnet-nl"));
    }

    [TestMethod]
    [DataRow("page", "reader", true, DisplayName = "a page, for which somebody speaks")]
    [DataRow("profile", "reader", true, DisplayName = "a profile, whose first colleague says yes to it")]
    [DataRow("profile", "", true, DisplayName = "a profile without one")]
    [DataRow("group", "", true, DisplayName = "a group that is everybody's: it would be closed to all others")]
    [DataRow("group", "contributor", false, DisplayName = "a group that would be everybody's")]
    public async Task Joined_ByOneself_WhereThatIsAnAdminsToSay_IsNotOfferedAndRefused(string kind, string named, bool joins)
    {
        await PutChannelAsync("other", kind, named.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var before = await ColleaguesAsync("other");
        var form = await OpenAsync("/people/contributor", "/people/contributor/joined", "contributor");
        Assert.DoesNotContain("other", form["shown"]);

        var (status, html) = await SendAsync(HttpMethod.Post, form.Action, form.With(joins ? [KeyValuePair.Create("channel", "other")] : [KeyValuePair.Create("shown", "other")]), "contributor");

        Assert.AreEqual(403, status);
        Assert.Contains("for an admin to say", html);
        Assert.AreEqual(before, await ColleaguesAsync("other"));
    }

    [TestMethod]
    public async Task Joined_FromAFormOfBefore_SaysNothingOfAChannelThatIsNewer()
    {
        var form = await OpenAsync("/people/contributor", "/people/contributor/joined", "admin");
        await PutChannelAsync("newer", "group", "reader", "contributor");

        Assert.AreEqual(303, await SendAsync(form, "admin", ("channel", "dotnet-nl")));

        Assert.AreEqual(("""["reader","contributor"]""", """["reader","contributor"]"""), (await ColleaguesAsync("newer"), await ColleaguesAsync("dotnet-nl")));
    }

    [TestMethod]
    [DataRow("mostPerWeek", "2.5")]
    [DataRow("mostPerWeek", "99999999999999999999")]
    [DataRow("share", "1e9")]
    public async Task Number_ThatIsNone_IsRefusedAtItsField_AndKept(string field, string typed)
    {
        var form = await OpenAsync("/people/contributor", "/people/contributor/edit", "admin");

        var (status, html) = await SendAsync(HttpMethod.Post, form.Action, form.With([KeyValuePair.Create("name", "Con"), KeyValuePair.Create(field, typed)]), "admin");

        Assert.AreEqual(400, status);
        var input = System.Text.RegularExpressions.Regex.Match(html, $"<input id=\"{field}\"[^>]*>").Value;
        Assert.Contains("aria-invalid=\"true\"", input);
        Assert.Contains($"value=\"{typed}\"", input);
    }

    [TestMethod]
    public async Task Counts_OfAPerson_AreShownToThatPersonAlone()
    {
        var own = (await SendAsync(HttpMethod.Get, "/people/contributor", null, "contributor")).Html;
        var others = (await SendAsync(HttpMethod.Get, "/people/contributor", null, "admin")).Html;

        Assert.Contains("placed in eight weeks", own);
        Assert.DoesNotContain("placed in eight weeks", others);
    }

    private async Task<string> ColleaguesAsync(string channel) => (await Api.GetAsync("/api/channels/" + channel, As("reader"))).Json["colleagues"]!.ToJsonString();

    private async Task<PageForm> OpenAsync(string path, string action, string who) => PageForm.Of((await SendAsync(HttpMethod.Get, path, null, who)).Html, action);

    private async Task<int> SendAsync(PageForm form, string who, params (string Name, string Value)[] typed) =>
        (await SendAsync(HttpMethod.Post, form.Action, form.With(typed.Select(t => KeyValuePair.Create(t.Name, t.Value))), who)).Status;

    private async Task<(int Status, string Html)> SendAsync(HttpMethod method, string path, HttpContent? content, string who)
    {
        using var request = new HttpRequestMessage(method, new Uri(Board.Address, path)) { Content = content };
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", As(who).Split(": ")[1]);
        using var answer = await browser.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
