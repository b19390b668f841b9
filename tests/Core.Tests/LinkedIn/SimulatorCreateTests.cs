using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>The simulator's own rules for a create: what it forgives, no test would notice.</summary>
[TestClass]
public sealed class SimulatorCreateTests
{
    [TestMethod]
    [DataRow("LinkedIn-Version", null, 400, "VERSION_MISSING")]
    [DataRow("LinkedIn-Version", "202512", 426, "NONEXISTENT_VERSION")]
    [DataRow("LinkedIn-Version", "202510", 426, "NONEXISTENT_VERSION")]
    [DataRow("LinkedIn-Version", "202612", 426, "NONEXISTENT_VERSION")]
    [DataRow("LinkedIn-Version", "nonsense", 426, "NONEXISTENT_VERSION")]
    [DataRow("X-Restli-Protocol-Version", null, 400, "ILLEGAL_ARGUMENT")]
    [DataRow("X-RestLi-Method", "BATCH_CREATE", 400, "ILLEGAL_ARGUMENT")]
    [DataRow("Authorization", null, 401, null)]
    [DataRow("Authorization", "Bearer nobody", 401, null)]
    public async Task Create_WithAWrongHeader_IsRefused(string header, string? value, int status, string? code)
    {
        await using var caller = await SimulatorCaller.StartAsync();

        var said = await caller.CallAsync("POST", "/rest/posts", SimulatorCaller.Good, (header, value));

        Assert.AreEqual((status, code), ((int)said.Status, said.Code));
        Assert.IsEmpty(caller.Simulator.Posts.All);
    }

    [TestMethod]
    [DataRow("202511")]
    [DataRow("202601")]
    [DataRow("202611")]
    public async Task Create_WithAnActiveVersion_IsTaken(string version)
    {
        await using var caller = await SimulatorCaller.StartAsync();

        Assert.AreEqual(HttpStatusCode.Created, (await caller.CallAsync("POST", "/rest/posts", SimulatorCaller.Good, ("LinkedIn-Version", version))).Status);
    }

    [TestMethod]
    public async Task Create_OfAWrongBody_NamesEveryFault()
    {
        await using var caller = await SimulatorCaller.StartAsync();

        var said = await caller.CreateAsync("""{"foo":1,"commentary":"x","visibility":"PUBLIC","distribution":{"feedDistribution":"MAIN_FEED"},"lifecycleState":"PUBLISHED"}""");

        Assert.AreEqual(HttpStatusCode.UnprocessableEntity, said.Status);
        Assert.AreEqual("ERROR :: /foo :: unrecognized field found but not allowed\nERROR :: /author :: field is required but not found and has no default value\n", said.Message);
    }

    [TestMethod]
    [DataRow("visibility", "\"EVERYBODY\"", "/visibility :: \"EVERYBODY\" is not an enum symbol")]
    [DataRow("commentary", "5", "/commentary :: 5 cannot be coerced to String")]
    [DataRow("author", "\"anna\"", "/author :: \"anna\" cannot be coerced to Urn")]
    [DataRow("isReshareDisabledByAuthor", "\"no\"", "/isReshareDisabledByAuthor :: \"no\" cannot be coerced to Boolean")]
    [DataRow("distribution", "{}", "/distribution/feedDistribution :: field is required but not found and has no default value")]
    [DataRow("distribution", """{"feedDistribution":"MAIN_FEED","targetEntities":"x"}""", "/distribution/targetEntities :: array type is not backed by a DataList")]
    [DataRow("content", """{"article":{"title":"x"}}""", "/content/article/source :: field is required but not found and has no default value")]
    [DataRow("content", """{"article":{"source":"https://x.nl"}}""", "/content/article/title :: field is required but not found and has no default value")]
    [DataRow("content", """{"article":{"source":"x.nl","title":"x"}}""", "/content/article/source :: \"x.nl\" is not a valid URL")]
    [DataRow("content", "{}", "/content :: DataMap should have at least one entry for a union type")]
    [DataRow("container", "\"urn:li:group:1\"", "/container :: unrecognized field found but not allowed")]
    [DataRow("containerEntity", "\"urn:li:group:1\"", "/containerEntity :: unrecognized field found but not allowed")]
    public async Task Create_OfAWrongField_SaysWhere(string field, string value, string fault)
    {
        await using var caller = await SimulatorCaller.StartAsync();

        var said = await caller.CreateAsync(SimulatorCaller.With((field, JsonNode.Parse(value))));

        Assert.AreEqual((HttpStatusCode.UnprocessableEntity, $"ERROR :: {fault}\n"), (said.Status, said.Message));
    }

    [TestMethod]
    [DataRow("{")]
    [DataRow("[]")]
    [DataRow("")]
    [DataRow("{\"a\":1,\"a\":2}")]
    public async Task Create_OfNoJsonObject_IsABadRequest(string body)
    {
        await using var caller = await SimulatorCaller.StartAsync();

        var said = await caller.CreateAsync(body);

        Assert.AreEqual((HttpStatusCode.BadRequest, "Request body could not be converted to data map"), (said.Status, said.Message));
    }

    [TestMethod]
    [DataRow(3000, HttpStatusCode.Created)]
    [DataRow(3001, HttpStatusCode.BadRequest)]
    public async Task Create_OfALongText_EndsAtThreeThousand(int length, HttpStatusCode status)
    {
        await using var caller = await SimulatorCaller.StartAsync();

        Assert.AreEqual(status, (await caller.CreateAsync(SimulatorCaller.With(("commentary", new string('x', length))))).Status);
    }

    [TestMethod]
    public async Task Create_WithMediaThatNobodyUploaded_IsRefused()
    {
        await using var caller = await SimulatorCaller.StartAsync();

        var said = await caller.CreateAsync(SimulatorCaller.With(("content", JsonNode.Parse("""{"media":{"id":"urn:li:image:1"}}"""))));

        Assert.AreEqual(HttpStatusCode.BadRequest, said.Status);
    }

    [TestMethod]
    public async Task Create_OfTheSame_NamesTheLatestUntilTheWindowEnds()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));
        await using var caller = await SimulatorCaller.StartAsync(new SimulatorOptions { Clock = clock });
        var first = await caller.CreateAsync(SimulatorCaller.Good);

        var second = await caller.CreateAsync(SimulatorCaller.Good);
        clock.Advance(TimeSpan.FromDays(7));
        var third = await caller.CreateAsync(SimulatorCaller.Good);

        Assert.AreEqual($"com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of {first.Id}", second.Message);
        Assert.AreEqual(HttpStatusCode.Created, third.Status);
    }

    [TestMethod]
    public async Task Id_CarriesTheTimeOfCreation()
    {
        var now = new DateTimeOffset(2026, 11, 24, 9, 30, 0, 123, TimeSpan.Zero);
        await using var caller = await SimulatorCaller.StartAsync(new SimulatorOptions { Clock = new FakeTimeProvider(now) });

        var made = await caller.CreateAsync(SimulatorCaller.Good);

        Assert.AreEqual(now.ToUnixTimeMilliseconds(), long.Parse(made.Id!["urn:li:share:".Length..], null) >> 22);
        Assert.AreEqual("", made.Body);
    }

    [TestMethod]
    public async Task GroupPost_IsForPartnersOnly()
    {
        await using var caller = await SimulatorCaller.StartAsync();

        var said = await caller.CallAsync("POST", "/v2/ugcPosts", """{"author":"urn:li:person:anna","containerEntity":"urn:li:group:1"}""", ("LinkedIn-Version", null));

        Assert.AreEqual((HttpStatusCode.Forbidden, "ACCESS_DENIED"), (said.Status, said.Code));
    }
}
