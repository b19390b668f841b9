using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Recruiting.Core.Posts;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Posts;

/// <summary>A link's card at the prompt, read from pages that this test makes up, or written by hand.</summary>
[TestClass]
public sealed class CardTests : PostTests
{
    private const string Link = "-Link https://jobs.example/1";

    private int asked;

    private protected override HttpMessageHandler Links => new Web(() => asked++);

    [TestMethod]
    public async Task New_WithACardOfItsLink_KeepsWhatThePageSays()
    {
        var card = await NewAsync($"{Link} -Card");

        Assert.AreEqual(("Senior C#", "Remote, EU"), (card!.Title, card.Description));
        Assert.IsNotNull(card.Image);
    }

    [TestMethod]
    [DataRow("-Card -CardTitle 'Kom erbij'", "Kom erbij", "Remote, EU", true)]
    [DataRow("-Card -CardTitle '' -CardDescription ''", "Senior C#", null, true)]
    [DataRow("-CardTitle 'Kom erbij' -CardDescription 'Bij ons'", "Kom erbij", "Bij ons", false)]
    public async Task New_WithWordsOfOnesOwn_KeepsThoseBeforeThePages(string with, string title, string? description, bool picture)
    {
        var card = await NewAsync($"{Link} {with}");

        Assert.AreEqual((title, description, picture), (card!.Title, card.Description, card.Image is not null));
        Assert.AreEqual(with.StartsWith("-Card ", StringComparison.Ordinal), asked > 0);
    }

    [TestMethod]
    public async Task New_WithoutACard_HasNone() => Assert.IsNull(await NewAsync($"{Link} -CardTitle ''"));

    [TestMethod]
    [DataRow("-Card", "post.card-without-link")]
    [DataRow("-CardTitle Kom", "post.card-without-link")]
    [DataRow("-Link https://jobs.example/1 -CardDescription Kom", "post.card-title")]
    [DataRow("-Link https://jobs.example/gone -Card", "card.unreadable")]
    public void New_WithAWrongCard_IsOneErrorAndWritesNothing(string with, string code) => Assert.AreEqual(code, WhatIf($"New-PresencePost acme 'Kijk eens.' {with}").Codes.Single());

    [TestMethod]
    public void New_WhosePictureCannotBeHad_WarnsAndGoesOn() =>
        StringAssert.Contains(Session.Run("New-PresencePost acme 'Kijk eens.' -Link https://jobs.example/2 -Card").Well().Warnings.Single(), "The page's picture cannot be read: it answers 404.");

    [TestMethod]
    public void WhatIf_SaysThatACardIsRead_AndFetchesNothing()
    {
        WhatIf($"New-PresencePost acme 'Kijk eens.' {Link} -Card -WhatIf").Well();
        StringAssert.Contains(Session.Host.Said, "write as a draft, with a card that is read from its link");
        WhatIf($"New-PresencePost acme 'Kijk eens.' {Link} -CardTitle 'Kom erbij' -WhatIf").Well();
        StringAssert.Contains(Session.Host.Said, "write as a draft, with the link card \"Kom erbij\"");

        Assert.AreEqual(0, asked);
    }

    [TestMethod]
    public async Task Set_ACard_IsReadChangedAndTakenAway()
    {
        var id = Session.Run($"New-PresencePost acme 'Kijk eens.' {Link}").Well()["Id"];

        Assert.IsNull(await SetAsync(id, "-CardDescription ''"), "no description for no card is none");
        Assert.AreEqual("Senior C#", (await SetAsync(id, "-Card"))!.Title);
        var changed = await SetAsync(id, "-CardTitle 'Kom erbij'");
        Assert.AreEqual(("Kom erbij", "Remote, EU", true), (changed!.Title, changed.Description, changed.Image is not null), "what is not given stays");
        Assert.IsNull((await SetAsync(id, "-CardDescription ''"))!.Description);
        WhatIf($"Set-PresencePost {id} -CardTitle '' -WhatIf").Well();
        StringAssert.Contains(Session.Host.Said, "take its link card away");
        Assert.IsNull(await SetAsync(id, "-CardTitle ''"));
    }

    [TestMethod]
    public async Task Set_ACardWithAnotherLink_TakesNothingOfTheOldOne()
    {
        var id = Session.Run($"New-PresencePost acme 'Kijk eens.' {Link} -Card").Well()["Id"];

        var card = await SetAsync(id, "-Link https://jobs.example/2 -CardTitle 'Een ander'");

        Assert.AreEqual(new LinkCard("Een ander"), card);
    }

    private async Task<LinkCard?> NewAsync(string with) => (await ReadAsync(Session.Run($"New-PresencePost acme 'Kijk eens.' {with}").Well()["Id"])).Card;

    private async Task<LinkCard?> SetAsync(object? id, string with)
    {
        Session.Run($"Set-PresencePost {id} {with}").Well();
        return (await ReadAsync(id)).Card;
    }

    private async Task<Post> ReadAsync(object? id) => (await Core.Get<PostStore>().GetAsync(new(Presence.Workspace, (string)id!))).Value;

    private sealed class Web(Action ask) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            ask();
            return Task.FromResult(request.RequestUri!.AbsolutePath switch
            {
                "/1" => Page("/picture.png", request),
                "/2" => Page("/none.png", request),
                "/picture.png" => Found("image/png", TestMedia.Png(8, 4), request),
                _ => new(HttpStatusCode.NotFound) { RequestMessage = request },
            });
        }

        private static HttpResponseMessage Page(string picture, HttpRequestMessage request) => Found(
            "text/html", Encoding.UTF8.GetBytes($"""<meta property="og:title" content="Senior C#"><meta property="og:description" content="Remote, EU"><meta property="og:image" content="{picture}">"""), request);

        private static HttpResponseMessage Found(string type, byte[] body, HttpRequestMessage request) =>
            new(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } } };
    }
}
