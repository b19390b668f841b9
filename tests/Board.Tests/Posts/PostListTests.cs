namespace Recruiting.Board.Tests.Posts;

/// <summary><c>GET /api/posts</c>: filters and pages.</summary>
[TestClass]
public sealed class PostListTests : DeskTest
{
    private static DateTimeOffset Day(int day) => new(2026, 12, day, 8, 0, 0, TimeSpan.Zero);

    private async Task SomeAsync()
    {
        await GroupAsync("a");
        await GroupAsync("b");
        await PostedAsync("a", "Queued in a.");
        await PostedAsync("a", "Planned in a, early.", Day(1), approve: true);
        await PostedAsync("a", "Planned in a, late.", Day(8), approve: true);
        await PostedAsync("b", "Planned in b.", Day(4), approve: true);
    }

    [TestMethod]
    [DataRow("", 4)]
    [DataRow("?channel=a", 3)]
    [DataRow("?state=scheduled", 3)]
    [DataRow("?state=draft", 1)]
    [DataRow("?state=draft,scheduled", 4)]
    [DataRow("?channel=a&state=scheduled", 2)]
    [DataRow("?state=awaitingHand", 0)]
    [DataRow("?from=2026-12-01T08:00:00Z&to=2026-12-08T08:00:00Z", 2)]
    [DataRow("?from=2026-12-01&to=2026-12-08", 3)]
    [DataRow("?from=2026-12-02", 2)]
    [DataRow("?to=2026-12-02", 1)]
    public async Task List_Filtered_GivesThoseOnly(string query, int count)
    {
        await SomeAsync();
        Assert.HasCount(count, (await Api.GetAsync($"/api/posts{query}")).Is(200).Items);
    }

    [TestMethod]
    [DataRow("?state=lost", "state")]
    [DataRow("?state=AwaitingHand2", "state")]
    [DataRow("?from=soon", "from")]
    [DataRow("?to=31-12-2026", "to")]
    [DataRow("?top=0", "top")]
    public async Task List_WrongFilter_Is400(string query, string place)
    {
        await SomeAsync();
        (await Api.GetAsync($"/api/posts{query}")).IsInvalid(place);
    }

    [TestMethod]
    public async Task List_OfNoChannel_Is404() => (await Api.GetAsync("/api/posts?channel=nowhere")).Is(404, "channel.not-found");

    [TestMethod]
    public async Task List_MoreThanTop_PagesByNextLinkAndKeepsTheFilter()
    {
        await GroupAsync("a");
        await GroupAsync("b");
        var wanted = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            wanted.Add((await PostedAsync("a", $"Number {i} of a.", Day(i + 1), approve: true)).At("id")!);
            await PostedAsync("b", $"Number {i} of b.");
        }

        Assert.AreSequenceEqual(wanted.Order(StringComparer.Ordinal), (await Api.AllIdsAsync("/api/posts?state=scheduled&top=2", pages: 3)).Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public async Task List_WhatIsInIt_IsTheWholePost()
    {
        await GroupAsync("a");
        var post = await PostedAsync("a", "Hello.");

        Assert.AreEqual((await ReadAsync(post)).Json.ToJsonString(), (await Api.GetAsync("/api/posts")).Items.Single().ToJsonString());
    }
}
