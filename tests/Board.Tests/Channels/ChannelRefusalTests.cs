using System.Net.Mime;

namespace Recruiting.Board.Tests.Channels;

/// <summary>Wrong input to <c>PUT /api/channels/{id}</c>: its error, its place, and nothing changed.</summary>
[TestClass]
public sealed class ChannelRefusalTests
{
    // One Desk for all: nothing that is refused leaves a trace.
    private static RunningDesk desk = null!;

    private static BoardClient Api => desk.Api;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => desk = await RunningDesk.StartAsync(null);

    [ClassCleanup]
    public static async Task StopAsync() => await desk.DisposeAsync();

    [TestMethod]
    [DataRow("""{"kind":"group","colour":"red"}""", "colour")]
    [DataRow("""{"kind":"group","rules":{"colour":"red"}}""", "rules.colour")]
    [DataRow("""{"kind":"group","cadence":{"rrule":"FREQ=WEEKLY","start":"2026-11-24T08:30","window":"PT90M","timeZone":"Europe/Amsterdam","colour":1}}""", "cadence.colour")]
    [DataRow("""{"kind":"group","blackouts":[{"from":"2026-12-25","to":"2026-12-26","colour":"red"}]}""", "blackouts[0].colour")]
    [DataRow("""{"kind":"group","Name":"x"}""", "Name")]
    [DataRow("{}", "kind")]
    [DataRow("""{"kind":null}""", "kind")]
    [DataRow("""{"kind":"forum"}""", "kind")]
    [DataRow("""{"kind":3}""", "kind")]
    [DataRow("""{"kind":"0"}""", "kind")]
    [DataRow("""{"kind":"group","name":5}""", "name")]
    [DataRow("""{"kind":"group","delivery":"pigeon"}""", "delivery")]
    [DataRow("""{"kind":"group","url":"not a url"}""", "url")]
    [DataRow("""{"kind":"group","url":"javascript:alert(1)"}""", "url")]
    [DataRow("""{"kind":"group","urn":"group 5"}""", "urn")]
    [DataRow("""{"kind":"group","language":"klingon"}""", "language")]
    [DataRow("""{"kind":"group","cadence":"now and then"}""", "cadence")]
    [DataRow("""{"kind":"group","cadence":"2x/week Tue,Thu 08:30-10:00 Europe/Utrecht"}""", "cadence")]
    [DataRow("""{"kind":"group","cadence":5}""", "cadence")]
    [DataRow("""{"kind":"group","cadence":{"rrule":"FREQ=NEVER","start":"2026-11-24T08:30","window":"PT90M","timeZone":"Europe/Amsterdam"}}""", "cadence.rrule")]
    [DataRow("""{"kind":"group","cadence":{"rrule":"FREQ=WEEKLY","start":"24-11-2026","window":"PT90M","timeZone":"Europe/Amsterdam"}}""", "cadence.start")]
    [DataRow("""{"kind":"group","cadence":{"rrule":"FREQ=WEEKLY","start":"2026-11-24T08:30","window":"90","timeZone":"Europe/Amsterdam"}}""", "cadence.window")]
    [DataRow("""{"kind":"group","cadence":{"rrule":"FREQ=WEEKLY","start":"2026-11-24T08:30","window":"PT90M","timeZone":"Europe/Utrecht"}}""", "cadence.timeZone")]
    [DataRow("""{"kind":"group","rules":{"minimumSpacing":"-PT1H"}}""", "rules.minimumSpacing")]
    [DataRow("""{"kind":"group","rules":{"minimumSpacing":4}}""", "rules.minimumSpacing")]
    [DataRow("""{"kind":"group","rules":{"mostPerWeek":-1}}""", "rules.mostPerWeek")]
    [DataRow("""{"kind":"group","rules":{"mostPerWeek":1.5}}""", "rules.mostPerWeek")]
    [DataRow("""{"kind":"group","rules":{"mostPerWeek":99999999999}}""", "rules.mostPerWeek")]
    [DataRow("""{"kind":"group","rules":{"jobPostDays":["caturday"]}}""", "rules.jobPostDays")]
    [DataRow("""{"kind":"group","rules":{"maxHashtags":-1}}""", "rules.maxHashtags")]
    [DataRow("""{"kind":"group","rules":{"links":"yes"}}""", "rules.links")]
    [DataRow("""{"kind":"group","rules":{"approval":"nobody"}}""", "rules.approval")]
    [DataRow("""{"kind":"group","blackouts":[{"from":"2026-12-26","to":"2026-12-25"}]}""", "blackouts[0].to")]
    [DataRow("""{"kind":"group","blackouts":[{"from":"2026-02-30","to":"2026-03-01"}]}""", "blackouts[0].from")]
    [DataRow("""{"kind":"group","blackouts":"always"}""", "blackouts")]
    [DataRow("""{"kind":"group","colleagues":"anouk"}""", "colleagues")]
    [DataRow("""{"kind":"group","paused":"yes"}""", "paused")]
    [DataRow("""{"kind":"group","cadence":{"text":"2x/week Tue,Thu 08:30-10:00","window":"PT90M"}}""", "cadence.text")]
    [DataRow("""{"kind":"group","cadence":{"text":"2x/week Tue,Thu 08:30-10:00","start":"soon"}}""", "cadence.start")]
    [DataRow("""{"kind":"group","blackouts":[null]}""", "blackouts")]
    [DataRow("""{"kind":"group","colleagues":["anouk",null]}""", "colleagues")]
    [DataRow("""{"kind":"group","rules":{"jobPostDays":[null]}}""", "rules.jobPostDays")]
    [DataRow("""{"id":"other","kind":"group"}""", "id")]
    public async Task Put_AWrongField_Is400ThatNamesItsPlace(string body, string place)
    {
        var reply = (await Api.PutAsync("/api/channels/c1", body)).Is(400);

        Assert.IsTrue(reply.Places.Any(p => p == place || p.StartsWith(place + "[", StringComparison.Ordinal)), $"{place} is not among {string.Join(", ", reply.Places)}: {reply.Text}");
        (await Api.GetAsync("/api/channels/c1")).Is(404);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("   ")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("\"group\"")]
    [DataRow("{")]
    [DataRow("""{"kind":"group",}""")]
    [DataRow("""{"kind":"group"} {}""")]
    [DataRow("{\"kind\":\"group\" // a comment\n}")]
    [DataRow("kind=group")]
    public async Task Put_WhatIsNoJsonObject_Is400(string body) => (await Api.PutAsync("/api/channels/c1", body)).Is(400);

    [TestMethod]
    public async Task Put_NoBody_Is400() => (await Api.PutAsync("/api/channels/c1", null)).Is(400);

    [TestMethod]
    public async Task Put_TheSameNameTwice_Is400() =>
        (await Api.PutAsync("/api/channels/c1", """{"kind":"group","name":"One","name":"Two"}""")).Is(400);

    [TestMethod]
    public async Task Put_WrongUtf8_Is400()
    {
        using var content = new ByteArrayContent([.. "{\"kind\":\"group\",\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new(MediaTypeNames.Application.Json);

        (await Api.SendAsync(HttpMethod.Put, "/api/channels/c1", content)).Is(400);
    }

    [TestMethod]
    public async Task Put_ManyWrongFields_NamesThemAll()
    {
        var reply = (await Api.PutAsync("/api/channels/c1", new { kind = "group", cadence = "now and then", language = "klingon", rules = new { maxHashtags = -1 } })).Is(400);

        foreach (var place in (string[])["cadence", "language", "rules.maxHashtags"]) Assert.Contains(place, reply.Places, reply.Text);
    }

    [TestMethod]
    [DataRow("text/plain")]
    [DataRow("text/csv")]
    [DataRow("application/xml")]
    [DataRow("application/x-www-form-urlencoded")]
    public async Task Put_AnotherMediaType_Is415(string mediaType) =>
        (await Api.TextAsync(HttpMethod.Put, "/api/channels/c1", """{"kind":"group"}""", mediaType)).Is(415);

    [TestMethod]
    public async Task Put_MergedJsonMediaType_IsTaken() =>
        (await Api.TextAsync(HttpMethod.Put, "/api/channels/merged", """{"kind":"group"}""", "application/vnd.recruiting+json")).Is(201);

    [TestMethod]
    public async Task Put_AHugeBody_Is413() =>
        (await Api.PutAsync("/api/channels/c1", $$"""{"kind":"group","name":"{{new string('x', 31_000_000)}}"}""")).Is(413);

    [TestMethod]
    public async Task Put_DeepNesting_Is400() =>
        (await Api.PutAsync("/api/channels/c1", $$"""{"kind":"group","rules":{{string.Concat(Enumerable.Repeat("{\"a\":", 500))}}1{{new string('}', 500)}}}""")).Is(400);

    [TestMethod]
    [DataRow("a%20b")]
    [DataRow("a%2Fb")]
    [DataRow("%C3%A9")]
    [DataRow("-")]
    [DataRow("a|b")]
    public async Task Put_AnIdThatIsNone_Is400(string id) => (await Api.PutAsync($"/api/channels/{id}", new { kind = "group" })).IsInvalid("id");

    [TestMethod]
    public async Task Put_AnIdThatIsTooLong_Is400() => (await Api.PutAsync($"/api/channels/{new string('a', 300)}", new { kind = "group" })).IsInvalid("id");
}
