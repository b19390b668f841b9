using Recruiting.Testing;

namespace Recruiting.Board.Tests.SignIn;

/// <summary>While the store cannot be reached, what somebody typed is kept on the page that says so.</summary>
[TestClass]
public sealed class StoreAwayTests : IAsyncDisposable
{
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private FaultyRowStore? store;
    private AzureBoard? board;

    [TestInitialize]
    public async Task StartAsync()
    {
        board = await AzureBoard.StartAsync(store: rows => store = new FaultyRowStore(rows));
        browser.BaseAddress = board.Address;
        browser.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", AzureBoard.As("admin").Split(": ")[1]);
        using var api = new BoardClient(board.Address);
        (await api.PutAsync("/api/channels/dotnet-nl", new { kind = "group" }, AzureBoard.As("admin"))).Is(201);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        if (board is not null) await board.DisposeAsync();
    }

    [TestMethod]
    [DataRow(CallKind.Write)]
    [DataRow(CallKind.Range)]
    public async Task Form_WhileTheStoreIsAway_IsKeptAndTakenAfterwards(CallKind away)
    {
        var form = PageForm.Of(await browser.GetStringAsync("/new"), "/new");
        store!.Fail(call => call.Kind == away);
        using var refused = await browser.PostAsync("/new", form.With([new("channel", "dotnet-nl"), new("text", "Kept through\nan outage."), new("when", "queue")]));
        var page = await refused.Content.ReadAsStringAsync();

        Assert.AreEqual(503, (int)refused.StatusCode);
        Assert.Contains("Not possible just now", page);
        Assert.DoesNotContain("/.auth/login", page);
        store.Fail(null);
        using var again = await browser.PostAsync("/new", PageForm.Of(page, "/new").With());
        Assert.AreEqual(303, (int)again.StatusCode);
        using var api = new BoardClient(board!.Address);
        Assert.AreEqual("Kept through\nan outage.", (await api.GetAsync("/api/posts", AzureBoard.As("admin"))).Items.Single()["text"]!.ToString());
    }

    [TestMethod]
    public async Task File_ReadAlready_IsChosenAgainWhateverItsSize()
    {
        var form = PageForm.Of(await browser.GetStringAsync("/import"), "/import");
        var csv = System.Text.Encoding.UTF8.GetBytes("channel,text\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"dotnet-nl,{new string('x', 250)} {i}\n")));
        store!.Fail(call => call.Kind == CallKind.Write);
        using var refused = await browser.PostAsync("/import", form.With([new("do", "import")], "large.csv", csv));

        Assert.AreEqual(503, (int)refused.StatusCode);
        Assert.Contains("Choose it again:", await refused.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Page_WhileTheStoreIsAway_HasNothingToSendAgain()
    {
        store!.Fail(_ => true);
        using var page = await browser.GetAsync(new Uri("/plan", UriKind.Relative));

        Assert.AreEqual(503, (int)page.StatusCode);
        Assert.DoesNotContain("Send again", await page.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Health_WhileTheStoreIsAway_IsUnhealthyToAStranger()
    {
        store!.Fail(_ => true);
        using var api = new BoardClient(board!.Address);

        Assert.AreEqual("""{"status":"unhealthy"}""", (await api.GetAsync("/api/health")).Is(503).Text);
        (await api.GetAsync("/api/channels", AzureBoard.As("admin"))).Is(503, "store.failed");
    }
}
