namespace Recruiting.Board.Tests.Http;

/// <summary><c>Accept-Language</c>: Dutch for whoever asks for it, English else.</summary>
[TestClass]
public sealed class LanguageTests : DeskTest
{
    [TestMethod]
    public async Task ImportErrors_InDutch()
    {
        await GroupAsync();
        const string csv = "channel,due,text\ndotnet-nl,11/12/2026 8:30,Hello.\n";
        var english = (await Api.ImportAsync(csv)).Is(422)["rejected.0.error"]!;
        var dutch = (await Api.ImportAsync(csv, "", "Accept-Language: nl")).Is(422)["rejected.0.error"]!;

        Assert.AreNotEqual(english, dutch);
        Assert.MatchesRegex("\\b(de|het|een|datum|dag)\\b", dutch);
    }

    [TestMethod]
    public async Task Findings_InDutch()
    {
        await GroupAsync();
        async Task<string> RemedyAsync(string language) =>
            (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Wij zoeken een jonge hond voor ons team.", language = "nl" }, $"Accept-Language: {language}")).Is(201)["findings.0.remedy"]!;

        Assert.AreNotEqual(await RemedyAsync("en"), await RemedyAsync("nl-NL"));
    }

    [TestMethod]
    public async Task Streak_InDutch()
    {
        await GroupAsync();
        var english = await Api.GetAsync("/api/channels/dotnet-nl/streak", "Accept-Language: en");
        var dutch = await Api.GetAsync("/api/channels/dotnet-nl/streak", "Accept-Language: nl;q=0.9, en;q=0.1");

        Assert.AreNotEqual(english["periods.0.reason"], dutch["periods.0.reason"]);
    }

    [TestMethod]
    public async Task Problem_OfMissingChannel_InDutch()
    {
        var problem = (await Api.GetAsync("/api/channels/nergens", "Accept-Language: nl")).Is(404);

        Assert.AreEqual("channel.not-found", problem["type"]);
        Assert.AreEqual("Niet gevonden", problem["title"]);
        Assert.AreEqual("Er is geen kanaal 'nergens'. Maak het eerst, of kijk of de id geschreven is zoals hij er staat.", problem["detail"]);
    }

    [TestMethod]
    public async Task Problem_OfStateConflict_InDutch()
    {
        await GroupAsync();
        var post = (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Hello." })).Is(201);
        var problem = (await Api.PostAsync($"/api/posts/{post["id"]}/retry", new { }, "Accept-Language: nl")).Is(409);

        Assert.StartsWith("'retry' kan niet bij een bericht in de toestand draft. Wat wel kan: ", problem["detail"]!);
    }

    [TestMethod]
    public async Task Problem_OfField_HasItsErrorInDutch()
    {
        var problem = (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl" }, "Accept-Language: nl")).Is(400);

        Assert.AreEqual("Geef de tekst.", problem["errors.text.0"]);
    }

    [TestMethod]
    public async Task Problem_OfUnknownRoute_InDutch() =>
        Assert.StartsWith("Op /api/nergens is niets te vinden.", (await Api.GetAsync("/api/nergens", "Accept-Language: nl")).Is(404)["detail"]!);

    [TestMethod]
    [DataRow("de")]
    [DataRow("*")]
    [DataRow("nonsense;;q=")]
    [DataRow("")]
    public async Task Language_Unknown_IsEnglish(string asked)
    {
        await GroupAsync();
        var english = await Api.GetAsync("/api/channels/dotnet-nl/streak", "Accept-Language: en");

        Assert.AreEqual(english["periods.0.reason"], (await Api.GetAsync("/api/channels/dotnet-nl/streak", $"Accept-Language: {asked}"))["periods.0.reason"]);
    }
}
