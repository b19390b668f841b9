using System.Net;
using System.Text.RegularExpressions;

namespace Recruiting.Browser.Tests;

/// <summary>What pages answer beside what is seen: headers, caching, forms that are not ours.</summary>
[TestClass]
public sealed partial class AnswersTests
{
    private static DeskUnderTest desk = null!;
    private static HttpClient http = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        desk = await DeskUnderTest.WithSampleAsync();
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(desk.Address) };
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        http.Dispose();
        await desk.DisposeAsync();
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/nowhere")]
    [DataRow("/posts/none.x")]
    public async Task Page_Asked_IsKeptByNobodyAndAllowsNothingForeign(string path)
    {
        var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.AreEqual("no-store", answer.Headers.CacheControl?.ToString());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.AreEqual("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
    }

    [TestMethod]
    public async Task Form_WithoutOurToken_IsRefusedAndChangesNothing()
    {
        var answer = await http.PostAsync(new Uri("/pause", UriKind.Relative), new FormUrlEncodedContent([new("reason", "x")]));

        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.AreEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.IsNull((await desk.Get<Core.Channels.ChannelStore>().WorkspaceAsync("default")).Workspace.Paused);
    }

    [TestMethod]
    public async Task Asset_UnderItsHash_MayBeKeptForEver()
    {
        var answer = await http.GetAsync(new Uri(Board.Pages.Assets.BoardAssets.Style, UriKind.Relative));

        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.AreEqual("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
        Assert.IsNotNull(answer.Headers.ETag);
    }

    [TestMethod]
    public async Task ApiAddress_ThatLeadsNowhere_IsNoPage()
    {
        var answer = await http.GetAsync(new Uri("/api/posts/none.x", UriKind.Relative));

        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.AreEqual("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [TestMethod]
    [DataRow("br", "/")]
    [DataRow("gzip", "/")]
    [DataRow("br", "/api/channels")]
    [DataRow("br", "/api/posts/none.x")]
    public async Task Text_WhoeverTakesItCompressed_GetsItSo(string encoding, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", encoding);
        using var answer = await http.SendAsync(request);

        Assert.AreEqual(encoding, answer.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [TestMethod]
    public async Task Text_NobodyAskedForItCompressed_ComesAsItIs()
    {
        using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));

        Assert.IsEmpty(answer.Content.Headers.ContentEncoding);
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/plan")]
    [DataRow("/channels")]
    [DataRow("/channels/dotnet-nl")]
    [DataRow("/new")]
    [DataRow("/import")]
    [DataRow("/connections")]
    [DataRow("/posts/{post}")]
    [DataRow("/people/anouk")]
    public async Task FirstVisit_OfAPage_TransfersLittle_AndLittleOfItIsScript(string path)
    {
        path = path.Replace("{post}", await PostAsync(), StringComparison.Ordinal);
        var html = await http.GetStringAsync(new Uri(path, UriKind.Relative));
        var styles = Style().Matches(html).Select(m => m.Groups["path"].Value).ToList();
        var scripts = Script().Matches(html).Select(m => m.Groups["path"].Value).ToList();

        var transferred = 0;
        foreach (var part in styles.Concat(scripts).Prepend(path)) transferred += await LengthAsync(part, "br");
        var script = 0;
        foreach (var part in scripts) script += await LengthAsync(part, "identity");

        Assert.IsNotEmpty(styles);
        Assert.IsLessThan(60_000, transferred);
        Assert.IsLessThan(10_000, script);
    }

    // One that can be edited and placed: its page takes the most script of all.
    private static async Task<string> PostAsync()
    {
        using var posts = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/posts?channel=dotnet-nl&state=scheduled&top=1", UriKind.Relative)));
        return posts.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private static async Task<int> LengthAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", encoding);
        using var answer = await http.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex("""<link rel="stylesheet" href="(?<path>[^"]+)""")]
    private static partial Regex Style();

    [GeneratedRegex("""<script[^>]* src="(?<path>[^"]+)""")]
    private static partial Regex Script();

    [TestMethod]
    public async Task Script_Served_IsSmall()
    {
        var script = await http.GetByteArrayAsync(new Uri(Board.Pages.Assets.BoardAssets.Script, UriKind.Relative));

        Assert.IsLessThan(10_000, script.Length);
    }
}
