using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>A group that looks at posts first, from handing out to the fourteenth day, beside LinkedIn's own page for people.</summary>
[TestClass]
public sealed class GroupPageTests
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    [TestMethod]
    public async Task Placed_InAModeratedGroup_IsLookedAtAgain_AndLapsesWhenLinkedInDeletesIt()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
        await using var simulator = await LinkedInSimulatorFixture.StartAsync(new SimulatorOptions { Clock = clock });
        await using var presence = Presence.Start(clock: clock);
        simulator.Groups.Moderate("43875");
        await presence.PutChannelAsync("groep", with: c => c with { Cadence = null });
        var post = await presence.WriteAsync("groep", "Wie denkt mee?", Due);
        presence.At(Due);
        await presence.TickAsync();

        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        using var form = new FormUrlEncodedContent([new("text", (await presence.HandAsync()).Single().Post.Value.Text)]);
        using var pasted = await http.PostAsync(new Uri("_groups/43875", UriKind.Relative), form);
        Assert.AreEqual(HttpStatusCode.Created, pasted.StatusCode);
        var placed = simulator.Groups.In("43875").Single();
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(placed.Permalink, Sight.Pending), Desk);

        var looked = new List<int>();
        for (var day = 0; day <= 15; day++)
        {
            await presence.RunAsync(JobSchedules.ChaseHand);
            if ((await presence.HandAsync()).Any(h => h.Why.Code == "pending.look"))
            {
                looked.Add(day);
                Assert.AreEqual(GroupPostState.Pending, simulator.Groups.In("43875").Single().State, "the admin has not looked yet");
                await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(placed.Permalink, Sight.Pending), Desk);
            }

            presence.After(Duration.FromDays(1));
        }

        Assert.AreSequenceEqual([1, 7, 13], looked);
        Assert.AreEqual(GroupPostState.Deleted, simulator.Groups.In("43875").Single().State);
        Assert.AreEqual((PostState.Published, (Sight?)Sight.Lapsed), ((await presence.ReadAsync(post)).State, (await presence.ReadAsync(post)).Sight));
        Assert.IsEmpty(await presence.HandAsync());
    }

    [TestMethod]
    public async Task Admin_LetsIn_OrNot_AndThePageTellsOnlyWhatMembersSee()
    {
        await using var simulator = await LinkedInSimulatorFixture.StartAsync();
        simulator.Groups.Moderate("1");
        var (good, bad) = (simulator.Groups.Place("1", "Goed <b>"), simulator.Groups.Place("1", "Slecht"));
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        foreach (var (post, decision) in new[] { (good, "approve"), (bad, "reject") })
        {
            using var answer = await http.PostAsync(new Uri($"_admin/groups/posts/{post.Activity}/{decision}", UriKind.Relative), null);
            Assert.AreEqual(HttpStatusCode.NoContent, answer.StatusCode);
        }

        var page = await http.GetStringAsync(new Uri("_groups/1", UriKind.Relative));

        Assert.Contains($"<a href=\"https://www.linkedin.com/feed/update/urn:li:groupPost:1-{good.Activity}/\">Goed &lt;b&gt;</a>", page);
        Assert.DoesNotContain("Slecht", page);
        Assert.IsFalse(simulator.Groups.Decide(bad.Activity, true), "nothing is decided twice");
    }

    [TestMethod]
    [DataRow("v2/ugcPosts", HttpStatusCode.Forbidden)]
    [DataRow("rest/posts", HttpStatusCode.UnprocessableEntity)]
    public async Task Program_ThatPostsToAGroup_IsRefused(string path, HttpStatusCode expected)
    {
        await using var simulator = await LinkedInSimulatorFixture.StartAsync();
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(new { author = "urn:li:person:anna", containerEntity = "urn:li:group:123", lifecycleState = "PUBLISHED", visibility = "CONTAINER" }),
            Headers = { { "Authorization", $"Bearer {simulator.AddToken("anna")}" }, { "LinkedIn-Version", "202610" }, { "X-Restli-Protocol-Version", "2.0.0" } },
        };

        using var answer = await http.SendAsync(request);

        Assert.AreEqual(expected, answer.StatusCode);
        if (expected == HttpStatusCode.UnprocessableEntity) Assert.Contains("/containerEntity :: unrecognized field found but not allowed", await answer.Content.ReadAsStringAsync());
    }
}
