using System.Net;
using System.Text;

namespace Recruiting.Board.Tests.SignIn;

/// <summary>A form that is sent after its session ended: nothing of it is done, nothing of it is lost.</summary>
[TestClass]
public sealed class SessionEndedTests : AzureTest
{
    private const string Text = "Zoë says: \"a < b & c\"\r\n\r\n</textarea><script>alert('x')</script>\r\n👩‍💻 it's done";

    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true });

    [TestCleanup]
    public void CloseBrowser() => browser.Dispose();

    private async Task<(int Status, string Html, Uri? To)> SendAsync(HttpMethod method, string path, HttpContent? content, string? who, params string[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Board.Address, path)) { Content = content };
        if (who is not null) request.Headers.Add("X-MS-CLIENT-PRINCIPAL", As(who).Split(": ")[1]);
        foreach (var header in headers) request.Headers.Add(header.Split(": ")[0], header.Split(": ")[1]);
        using var answer = await browser.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location);
    }

    private async Task<PageForm> OpenAsync(string path, string action, string who) => PageForm.Of((await SendAsync(HttpMethod.Get, path, null, who)).Html, action);

    private static KeyValuePair<string, string> Field(string name, string value) => KeyValuePair.Create(name, value);

    private static IEnumerable<KeyValuePair<string, string>> Written => [Field("channel", "dotnet-nl"), Field("text", Text), Field("when", "queue"), Field("link", "")];

    [TestInitialize]
    public async Task PrepareAsync()
    {
        await KnowEveryRoleAsync();
        await PutChannelAsync("dotnet-nl", "group");
    }

    [TestMethod]
    public async Task Post_SentAfterTheEnd_IsKeptAndTakenOnceSignedInAgain()
    {
        var form = await OpenAsync("/new", "/new", "contributor");

        var ended = await SendAsync(HttpMethod.Post, "/new", form.With(Written), null);

        Assert.AreEqual(401, ended.Status);
        Assert.IsEmpty((await Api.GetAsync("/api/posts", As("reader"))).Items, "nothing is done before the sign-in");
        Assert.Contains("Your session has ended", ended.Html);
        Assert.Contains("""href="/.auth/login/aad?post_login_redirect_uri=%2Fsigned-in" target="_blank" rel="noopener">Sign in</a>""", ended.Html);
        Assert.DoesNotContain("http-equiv", ended.Html, "or it would go away with what was typed");
        Assert.DoesNotContain("<script>", ended.Html);
        Assert.DoesNotContain("</textarea>", ended.Html);
        var kept = PageForm.Of(ended.Html, "/new");
        Assert.AreEqual(Text, kept["text"].Single());
        Assert.HasCount(1, kept["__RequestVerificationToken"]);

        var again = await SendAsync(HttpMethod.Post, kept.Action, kept.With(), "contributor");

        Assert.AreEqual(303, again.Status, again.Html);
        var post = (await Api.GetAsync("/api/posts", As("reader"))).Items.Single();
        Assert.AreEqual(Text.ReplaceLineEndings("\n"), post["text"]!.ToString());
        Assert.AreEqual("contributor", post.At("history.0.by"));
    }

    [TestMethod]
    public async Task SentAgain_StillWithoutSession_IsKeptStill()
    {
        var form = await OpenAsync("/new", "/new", "contributor");
        var kept = PageForm.Of((await SendAsync(HttpMethod.Post, "/new", form.With(Written), null)).Html, "/new");

        var twice = await SendAsync(HttpMethod.Post, "/new", kept.With(), null);

        Assert.AreEqual(401, twice.Status);
        Assert.AreEqual(Text, PageForm.Of(twice.Html, "/new")["text"].Single());
    }

    [TestMethod]
    public async Task SignedInAsAnother_SendsAgainAsThemselves()
    {
        var form = await OpenAsync("/new", "/new", "contributor");
        var kept = PageForm.Of((await SendAsync(HttpMethod.Post, "/new", form.With(Written), null)).Html, "/new");

        Assert.AreEqual(403, (await SendAsync(HttpMethod.Post, "/new", kept.With(), "reader")).Status);
        Assert.AreEqual(303, (await SendAsync(HttpMethod.Post, "/new", kept.With(), "approver")).Status);
        Assert.AreEqual("approver", (await Api.GetAsync("/api/posts", As("reader")))["items.0.history.0.by"]);
    }

    [TestMethod]
    public async Task FieldsOfOneName_AreAllKeptInOrder()
    {
        using var content = new FormUrlEncodedContent([Field("a", "2"), Field("a", "1"), Field("a", ""), Field("b", "\n\nx ")]);
        var ended = await SendAsync(HttpMethod.Post, "/new?x=1&y=%22", content, null);
        var kept = PageForm.Of(ended.Html, "/new?x=1&y=%22");

        Assert.AreSequenceEqual(["2", "1", ""], kept["a"]);
        Assert.AreSequenceEqual(["\n\nx "], kept["b"]);
    }

    [TestMethod]
    public async Task Ended_InDutch()
    {
        using var content = new FormUrlEncodedContent(Written);
        var ended = await SendAsync(HttpMethod.Post, "/new", content, null, "Accept-Language: nl");

        Assert.Contains("Je sessie is verlopen", ended.Html);
        Assert.Contains("Nog eens versturen", ended.Html);
        Assert.Contains("lang=\"nl\"", ended.Html);
    }

    [TestMethod]
    public async Task File_ThatIsSmall_GoesAlong()
    {
        var form = await OpenAsync("/import", "/import", "contributor");
        var csv = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("channel;text\r\ndotnet-nl;André schrijft <dit> & dat\r\n")).ToArray();

        var ended = await SendAsync(HttpMethod.Post, "/import", form.With([Field("do", "import")], "plan <een>.csv", csv), null);
        Assert.AreEqual(401, ended.Status);
        var again = await SendAsync(HttpMethod.Post, "/import", PageForm.Of(ended.Html, "/import").With(), "contributor");

        Assert.AreEqual(303, again.Status, again.Html);
        Assert.AreEqual("André schrijft <dit> & dat", (await Api.GetAsync("/api/posts", As("reader")))["items.0.text"]);
    }

    [TestMethod]
    public async Task File_ThatIsLarge_IsChosenAgain()
    {
        var form = await OpenAsync("/import", "/import", "contributor");
        var ended = await SendAsync(HttpMethod.Post, "/import", form.With([Field("do", "import")], "large.csv", new byte[(1 << 20) + 1]), null);

        Assert.AreEqual(401, ended.Status);
        Assert.Contains("“large.csv” is too large to be kept on this page. Choose it again:", ended.Html);
        Assert.Contains("""name="file" type="file" required""", ended.Html);
        Assert.AreEqual("import", PageForm.Of(ended.Html, "/import")["do"].Single());
    }

    [TestMethod]
    public async Task Form_LargerThanAStrangersMayBe_SaysSo()
    {
        var form = await OpenAsync("/import", "/import", "contributor");
        var ended = await SendAsync(HttpMethod.Post, "/import", form.With([], "huge.csv", new byte[9 << 20]), null);

        Assert.AreEqual(401, ended.Status);
        Assert.Contains("too large to be kept here", ended.Html);
    }

    [TestMethod]
    [DataRow("held.content", "not base64")]
    [DataRow("held.field", "file")]
    public async Task HeldFile_MadeUp_IsNoServerError(string name, string value)
    {
        var form = await OpenAsync("/import", "/import", "contributor");

        foreach (var who in (string?[])["contributor", null])
        {
            Assert.IsLessThan(500, (await SendAsync(HttpMethod.Post, "/import", form.With([Field(name, value)]), who)).Status);
        }
    }

    [TestMethod]
    public async Task Form_FromAnotherSite_IsNotOfferedToBeSentAgain()
    {
        using var content = new FormUrlEncodedContent(Written);
        var refused = await SendAsync(HttpMethod.Post, "/new", content, null, "Sec-Fetch-Site: cross-site");

        Assert.AreEqual(403, refused.Status);
        Assert.DoesNotContain("Zoë", refused.Html);
    }

    [TestMethod]
    public async Task SignedIn_EndsOnAPageThatSaysSo()
    {
        Assert.Contains("Close this tab", (await SendAsync(HttpMethod.Get, "/signed-in", null, "contributor")).Html);
        var stranger = await SendAsync(HttpMethod.Get, "/signed-in", null, null);
        Assert.AreEqual(401, stranger.Status);
        Assert.Contains("/.auth/login/aad?post_login_redirect_uri=%2Fsigned-in", stranger.Html);
        Assert.AreEqual(403, (await SendAsync(HttpMethod.Get, "/signed-in", null, "newcomer")).Status);
    }

    [TestMethod]
    public async Task Api_AfterTheEnd_Is401AndTheCallerKeepsTheBody()
    {
        (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Kept by the program." })).Is(401, "signin.required");
        Assert.AreEqual(HttpStatusCode.OK, (HttpStatusCode)(await Api.GetAsync("/api/posts", As("reader"))).Status);
    }
}
