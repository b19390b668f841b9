using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core.Publishing;
using Recruiting.Testing;

namespace Recruiting.Board.Tests.Posts;

/// <summary>A link card in the forms of the pages, read from pages that this test makes up.</summary>
[TestClass]
public sealed class CardFormTests
{
    private const string Link = "https://jobs.example/1";

    [TestMethod]
    public async Task Card_ReadFromItsPage_IsEditedAndGoesAlong()
    {
        await using var desk = await DeskAsync();

        var (_, form) = await (await NewAsync(desk)).With("link", Link).SendAsync("read-card");
        Assert.AreEqual(("Senior C#", "Remote, EU", "true"), (form["card.title"].Single(), form["card.description"].Single(), form["card.shows-image"].Single()));
        (await form.With("card.title", "Kom erbij").With("card.description", "").SendAsync()).Reply.Is(200);

        var card = (await PostAsync(desk))["card"]!;
        Assert.AreEqual(("Kom erbij", null, form["card.image"].Single()), ((string)card["title"]!, (string?)card["description"], (string)card["image"]!));
    }

    [TestMethod]
    public async Task Card_WithoutItsPicture_OrRemoved_GoesAlongSo()
    {
        await using var desk = await DeskAsync();
        var (_, form) = await (await NewAsync(desk)).With("link", Link).SendAsync("read-card");
        form.Fields.RemoveAll(f => f.Key == "card.shows-image");
        (await form.SendAsync()).Reply.Is(200);
        var post = await PostAsync(desk);
        Assert.IsNull(post["card"]!["image"]);

        var edit = await PostDraft.OpenAsync(desk.Api, $"/posts/{post["id"]}", $"/posts/{post["id"]}/edit");
        var (_, without) = await edit.SendAsync("remove-card");
        (await without.SendAsync()).Reply.Is(200);

        Assert.IsNull((await PostAsync(desk))["card"]);
    }

    [TestMethod]
    public async Task Page_ThatCannotBeRead_IsDescribedByHand_WithAPictureOfOnesOwn()
    {
        await using var desk = await DeskAsync();

        var (refused, form) = await (await NewAsync(desk)).With("link", "https://jobs.example/gone").SendAsync("read-card");
        Assert.Contains("The page cannot be read: it answers 404.", refused.Text);
        var (_, pictured) = await form.With("card.title", "Zelf geschreven").SendAsync("add", ("card.file", "ons.png", TestMedia.Png()));
        (await pictured.SendAsync()).Reply.Is(200);

        var card = (await PostAsync(desk))["card"]!;
        Assert.AreEqual(("Zelf geschreven", pictured["card.image"].Single()), ((string)card["title"]!, (string)card["image"]!));
    }

    [TestMethod]
    public async Task Link_ChangedUnderItsCard_IsAskedAboutOnce()
    {
        await using var desk = await DeskAsync();
        var (_, form) = await (await NewAsync(desk)).With("link", Link).SendAsync("read-card");

        var (asked, again) = await form.With("link", Link + "?van=linkedin").SendAsync();
        Assert.Contains("The link card was made for another link.", asked.Is(400).Text);
        (await again.SendAsync()).Reply.Is(200);

        Assert.AreEqual((Link + "?van=linkedin", "Senior C#"), ((string)(await PostAsync(desk))["link"]!, (string)(await PostAsync(desk))["card"]!["title"]!));
    }

    [TestMethod]
    public async Task Link_Missing_IsSaid()
    {
        await using var desk = await DeskAsync();

        var (refused, form) = await (await NewAsync(desk)).SendAsync("read-card");

        Assert.Contains("Give the link.", refused.Is(400).Text);
        Assert.AreEqual(("Kijk eens.", 0), (form["text"].Single(), form["card"].Count));
    }

    private static Task<RunningDesk> DeskAsync() =>
        RunningDesk.StartAsync(null, null, services => services.AddHttpClient<LinkCardReader>().ConfigurePrimaryHttpMessageHandler(() => new Pages()), []);

    private static async Task<PostDraft> NewAsync(RunningDesk desk)
    {
        (await desk.Api.PutAsync("/api/channels/page", new { kind = "page" })).Is(201);
        return (await PostDraft.OpenAsync(desk.Api, "/new", "/new")).With("channel", "page").With("text", "Kijk eens.");
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> PostAsync(RunningDesk desk) => (await desk.Api.GetAsync("/api/posts")).Items.Single();

    private sealed class Pages : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(request.RequestUri!.AbsolutePath switch
        {
            "/1" => Found("text/html", Encoding.UTF8.GetBytes("""<meta property="og:title" content="Senior C#"><meta property="og:description" content="Remote, EU"><meta property="og:image" content="/picture.png">"""), request),
            "/picture.png" => Found("image/png", TestMedia.Png(8, 4), request),
            _ => new(HttpStatusCode.NotFound) { RequestMessage = request },
        });

        private static HttpResponseMessage Found(string type, byte[] body, HttpRequestMessage request) =>
            new(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } } };
    }
}
