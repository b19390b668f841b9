using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruiting.Functions.Tests.Running;
using Recruiting.Testing;

namespace Recruiting.Functions.Tests;

/// <summary>Large files through the one HTTP trigger: taken whole, or refused in words; the connection is never simply cut.</summary>
[TestClass]
public sealed partial class UploadTests
{
    private static readonly byte[] Large = [.. TestMedia.Png(), .. new byte[5 << 20]], TooLarge = [.. TestMedia.Png(), .. new byte[40 << 20]];

    [TestMethod]
    public async Task Api_TakesALargeImageWhole_AndRefusesOneTooLargeInWords()
    {
        await using var served = await Served.StartAsync();

        using var taken = await served.Http.PostAsync("/api/media", new ByteArrayContent(Large));
        using var refused = await served.Http.PostAsync("/api/media", new ByteArrayContent(TooLarge));

        Assert.AreEqual(HttpStatusCode.Created, taken.StatusCode);
        Assert.AreEqual(Large.Length, (await served.Http.GetByteArrayAsync(taken.Headers.Location)).Length);
        var said = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;
        Assert.AreEqual((HttpStatusCode.BadRequest, "media.too-large"), (refused.StatusCode, (string?)said["type"]));
    }

    [TestMethod]
    public async Task Form_OfAPage_TakesALargeImage_AndKeepsAllElseWhereOneIsTooLarge()
    {
        await using var served = await Served.StartAsync();
        using var made = await served.Http.PutAsync("/api/channels/page", new StringContent("""{"kind":"page"}""", MediaTypeHeaderValue.Parse("application/json")));
        var token = WebUtility.HtmlDecode(Token().Match(await served.Http.GetStringAsync("/new")).Groups["token"].Value);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("page"), "channel" }, { new StringContent("Kijk eens."), "text" },
            { new StringContent("true"), "media" }, { new StringContent("add"), "media.do" },
            { new ByteArrayContent(Large), "files", "foto.png" }, { new ByteArrayContent(TooLarge), "files", "poster.png" },
        };

        using var reply = await served.Http.PostAsync("/new", form);

        var page = await reply.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.BadRequest, reply.StatusCode, page);
        Assert.Contains("poster.png: The file has 41 MB; at most 20 MB are taken.", page);
        Assert.Contains("Kijk eens.", page);
        Assert.HasCount(1, Chosen().Matches(page), "the one that was taken is in the form");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"image.file\"")]
    private static partial Regex Chosen();
}
