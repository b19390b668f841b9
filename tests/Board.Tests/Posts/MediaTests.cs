using System.Net;
using System.Security.Cryptography;
using Recruiting.Testing;

namespace Recruiting.Board.Tests.Posts;

/// <summary>Images and documents over the API.</summary>
[TestClass]
public sealed class MediaTests : DeskTest
{
    [TestMethod]
    public async Task File_IsTakenByItsBytesWhateverItSaysItIs()
    {
        var png = TestMedia.Png(7, 5);
        using var body = new ByteArrayContent(png) { Headers = { ContentType = new("text/html") } };

        var reply = await Api.SendAsync(HttpMethod.Post, "/api/media", body);

        Assert.AreEqual(201, reply.Status, reply.Text);
        Assert.AreEqual((Convert.ToHexStringLower(SHA256.HashData(png)), "image", "image/png", 7, 5), ((string)reply.Json["file"]!, (string)reply.Json["kind"]!, (string)reply.Json["type"]!, (int)reply.Json["width"]!, (int)reply.Json["height"]!));
    }

    [TestMethod]
    public async Task File_OfAForm_IsTaken()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(TestMedia.Pdf(3)), "file", "x.exe" } };

        var reply = await Api.SendAsync(HttpMethod.Post, "/api/media", form);

        Assert.AreEqual(("document", 3), ((string)reply.Json["kind"]!, (int)reply.Json["pages"]!));
    }

    [TestMethod]
    public async Task Svg_IsRefused()
    {
        using var body = new StringContent("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");

        var reply = await Api.SendAsync(HttpMethod.Post, "/api/media", body);

        Assert.AreEqual(400, reply.Status);
        Assert.Contains("media.type", reply.Text);
    }

    [TestMethod]
    public async Task Image_IsServedSoThatNothingInItRuns()
    {
        byte[] polyglot = [.. TestMedia.Png(), .. "<script>alert(1)</script>"u8];
        using var http = new HttpClient { BaseAddress = Api.Address };
        using var body = new ByteArrayContent(polyglot);
        var file = Convert.ToHexStringLower(SHA256.HashData(polyglot));
        await http.PostAsync(new Uri("/api/media", UriKind.Relative), body);

        using var got = await http.GetAsync(new Uri($"/api/media/{file}", UriKind.Relative));

        Assert.AreSequenceEqual(polyglot, await got.Content.ReadAsByteArrayAsync());
        Assert.AreEqual((HttpStatusCode.OK, "image/png", "inline"), (got.StatusCode, got.Content.Headers.ContentType!.MediaType, got.Content.Headers.ContentDisposition!.DispositionType));
        Assert.AreEqual(("nosniff", "default-src 'none'; sandbox"), (got.Headers.GetValues("X-Content-Type-Options").Single(), got.Headers.GetValues("Content-Security-Policy").Single()));
    }

    [TestMethod]
    public async Task Document_IsServedToBeSaved()
    {
        using var http = new HttpClient { BaseAddress = Api.Address };
        using var body = new ByteArrayContent(TestMedia.Pdf());
        using var taken = await http.PostAsync(new Uri("/api/media", UriKind.Relative), body);

        using var got = await http.GetAsync(taken.Headers.Location);

        Assert.AreEqual("attachment", got.Content.Headers.ContentDisposition!.DispositionType);
    }

    [TestMethod]
    [DataRow("0000000000000000000000000000000000000000000000000000000000000000")]
    [DataRow("..%2Frecruiting.db")]
    public async Task File_ThatIsNotHere_IsNotFound(string name) => Assert.AreEqual(404, (await Api.GetAsync($"/api/media/{name}")).Status);

    [TestMethod]
    public async Task Post_CarriesItsImages_AndAPatchChangesThem()
    {
        await Api.PutAsync("/api/channels/page", new { kind = "page" });
        using var body = new ByteArrayContent(TestMedia.Png());
        var file = (string)(await Api.SendAsync(HttpMethod.Post, "/api/media", body)).Json["file"]!;
        var made = await Api.PostAsync("/api/posts", new { channel = "page", text = "Kijk", images = new[] { new { file, altText = "rood" } } });

        var patched = await Api.PatchAsync($"/api/posts/{made.Json["id"]}", new { images = new[] { new { file, altText = "vlak" } } });
        var without = await Api.PatchAsync($"/api/posts/{made.Json["id"]}", new { images = (object?)null });

        Assert.AreEqual((201, "rood"), (made.Status, (string)made.Json["images"]![0]!["altText"]!), made.Text);
        Assert.AreEqual("vlak", (string)patched.Json["images"]![0]!["altText"]!);
        Assert.IsEmpty(without.Json["images"]!.AsArray());
    }

    [TestMethod]
    public async Task Import_OfAChangedText_KeepsTheImages()
    {
        await Api.PutAsync("/api/channels/page", new { kind = "page" });
        using var body = new ByteArrayContent(TestMedia.Png());
        var file = (string)(await Api.SendAsync(HttpMethod.Post, "/api/media", body)).Json["file"]!;
        var made = await Api.PostAsync("/api/posts", new { channel = "page", text = "Kijk", images = new[] { new { file } } });

        await Api.ImportAsync($"id,channel,text\n{made.Json["id"]},page,Kijk nu\n");
        var after = (await Api.GetAsync($"/api/posts/{made.Json["id"]}")).Json;

        Assert.AreEqual(("Kijk nu", 1), ((string)after["text"]!, after["images"]!.AsArray().Count));
    }

    [TestMethod]
    public async Task Image_OfAPostToPlace_IsOnItsCardWithItsAltText_ToBeSaved()
    {
        await GroupAsync();
        using var body = new ByteArrayContent(TestMedia.Png());
        var file = (string)(await Api.SendAsync(HttpMethod.Post, "/api/media", body)).Is(201).Json["file"]!;
        (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Kijk eens.", images = new[] { new { file, altText = "Twee <collega's>" } }, dueAt = Instant(Clock.GetUtcNow().AddMinutes(1)), approve = true })).Is(201);
        Clock.Advance(TimeSpan.FromMinutes(2));
        await RunAsync();

        var today = (await Api.GetAsync("/")).Is(200).Text;

        Assert.Contains($"<img src=\"/api/media/{file}\" alt=\"Twee &lt;collega&#x27;s&gt;\"", today);
        Assert.Contains($"href=\"/api/media/{file}?download\"", today);
        Assert.Contains("Save the images and attach them", today);
        Assert.Contains("Save the images", (string)(await HandAsync())[0]["steps"]![2]!);
    }
}
