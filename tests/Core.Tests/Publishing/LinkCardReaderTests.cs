using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core.Media;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>A link's card, read from real pages on this machine, which only these tests allow.</summary>
[TestClass]
public sealed class LinkCardReaderTests
{
    private const string Page = """
        <html><head><title>Not this</title><meta property="og:title" content="Senior C# &amp; .NET"><meta name="og:description" content="Remote,
        EU"><meta property="og:image" content="/picture.png"></head><body><script>location='/elsewhere'</script></body></html>
        """;

    [TestMethod]
    public async Task Page_WithItsTags_ProposesTitleDescriptionAndPicture()
    {
        await using var web = await WebAsync();
        web.Pages["/jobs/1"] = (200, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Page));
        web.Pages["/picture.png"] = (200, "image/png", TestMedia.Png(8, 4));

        var card = await web.ReadAsync("/jobs/1");

        Assert.AreEqual((web.At("/jobs/1"), "Senior C# & .NET", "Remote, EU", (Fault?)null), (card.Link, card.Title, card.Description, card.ImageTrouble));
        Assert.AreEqual((8, 4), (await web.Media.FactsAsync(card.Image!) is { } facts ? (facts.Width!.Value, facts.Height!.Value) : default));
    }

    [TestMethod]
    public async Task Page_WithoutTags_ProposesItsTitleAndDescription_InItsOwnCharacters()
    {
        await using var web = await WebAsync();
        web.Pages["/"] = (200, "text/html; charset=iso-8859-1", Encoding.Latin1.GetBytes("<title>Café één</title><meta name=description content='Bij ons'>"));

        var card = await web.ReadAsync("/");

        Assert.AreEqual(("Café één", "Bij ons", null), (card.Title, card.Description, card.Image));
    }

    [TestMethod]
    public async Task Redirect_IsFollowed_AndTheLinkIsWhereItLed()
    {
        await using var web = await WebAsync();
        web.Pages["/short"] = (302, "/jobs/1", []);
        web.Pages["/jobs/1"] = (200, "text/html", Encoding.UTF8.GetBytes(Page));

        var card = await web.ReadAsync("/short");

        Assert.AreEqual(web.At("/jobs/1"), card.Link);
        Assert.AreEqual("card.image-unreadable", card.ImageTrouble!.Code);
    }

    [TestMethod]
    [DataRow("http://169.254.169.254/latest/meta-data/")]
    [DataRow("http://10.0.0.1/")]
    [DataRow("http://[::1]/")]
    [DataRow("http://localhost/")]
    [DataRow("http://2130706433/")]
    public async Task Address_ThatIsNotPublic_IsRefused(string link)
    {
        await using var web = await WebAsync(strict: true);

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => web.Reader.ReadAsync(Presence.Workspace, link));

        Assert.AreEqual(("card.unreadable", "link"), (refused.Code, refused.Faults[0].Field));
        Assert.Contains("not a public one", refused.Message);
    }

    [TestMethod]
    public async Task Address_ThatNobodyHas_IsSaid()
    {
        await using var web = await WebAsync(strict: true);

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => web.Reader.ReadAsync(Presence.Workspace, "https://nowhere.invalid/"));

        Assert.AreEqual(("card.unreadable", "link"), (refused.Code, refused.Faults[0].Field));
    }

    [TestMethod]
    public async Task Redirect_IntoAPrivateNetwork_IsRefused()
    {
        await using var web = await WebAsync();
        web.Pages["/short"] = (302, "http://169.254.169.254/latest/meta-data/", []);

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => web.ReadAsync("/short"));

        Assert.Contains("not a public one", refused.Message);
    }

    [TestMethod]
    public async Task Redirects_WithoutEnd_AreGivenUp()
    {
        await using var web = await WebAsync();
        web.Pages["/round"] = (302, "/round", []);

        Assert.AreEqual("card.unreadable", (await Assert.ThrowsExactlyAsync<PresenceException>(() => web.ReadAsync("/round"))).Code);
    }

    [TestMethod]
    public async Task Page_ThatIsEndless_IsReadAtItsBeginning()
    {
        await using var web = await WebAsync();
        web.Pages["/long"] = (200, "text/html", [.. "<title>Long</title>"u8, .. new byte[3 << 20]]);

        Assert.AreEqual("Long", (await web.ReadAsync("/long")).Title);
    }

    [TestMethod]
    public async Task File_ThatIsNoPage_IsRefused()
    {
        await using var web = await WebAsync();
        web.Pages["/cv.pdf"] = (200, "application/pdf", TestMedia.Pdf());

        Assert.AreEqual("card.not-a-page", (await Assert.ThrowsExactlyAsync<PresenceException>(() => web.ReadAsync("/cv.pdf"))).Code);
    }

    [TestMethod]
    public async Task Picture_ThatIsNone_IsSaidAndLeftOut()
    {
        await using var web = await WebAsync();
        web.Pages["/jobs/1"] = (200, "text/html", Encoding.UTF8.GetBytes(Page));
        web.Pages["/picture.png"] = (200, "image/png", [.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8]);

        var card = await web.ReadAsync("/jobs/1");

        Assert.AreEqual((null, "media.type"), (card.Image, card.ImageTrouble!.Code));
    }

    private static async Task<Web> WebAsync(bool strict = false)
    {
        var pages = new Dictionary<string, (int Status, string Type, byte[] Body)>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async http =>
        {
            if (!pages.TryGetValue(http.Request.Path, out var page))
            {
                http.Response.StatusCode = 404;
                return;
            }

            http.Response.StatusCode = page.Status;
            if (page.Status == 302) http.Response.Headers.Location = page.Type;
            else http.Response.ContentType = page.Type;
            await http.Response.Body.WriteAsync(page.Body, http.RequestAborted);
        });
        await app.StartAsync();
        return new(app, pages, strict);
    }

    private sealed class Web : IAsyncDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recruiting-card-");
        private readonly WebApplication app;
        private readonly HttpClient http;

        public Web(WebApplication app, Dictionary<string, (int Status, string Type, byte[] Body)> pages, bool strict)
        {
            (this.app, Pages) = (app, pages);
            Media = new(new MediaHolds(new MemoryRowStore(), TimeProvider.System), new MediaFiles(new FolderFiles(folder.FullName)));
            http = new(LinkCardReader.CreateHandler(strict ? null : policy => policy.AddAllowedAddresses(["127.0.0.1/32"])));
            Reader = new(http, Media, TimeProvider.System);
        }

        public Dictionary<string, (int Status, string Type, byte[] Body)> Pages { get; }

        public MediaBook Media { get; }

        public LinkCardReader Reader { get; }

        public string At(string path) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + path;

        public Task<ProposedCard> ReadAsync(string path) => Reader.ReadAsync(Presence.Workspace, At(path));

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await app.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}
