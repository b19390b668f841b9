using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>Answers that are lost, over real HTTP: what the reader of LinkedIn sees, where the post stands, and what the hand list asks; on a page and on a profile.</summary>
[TestClass]
public sealed class LostAnswerTests : IAsyncDisposable
{
    private const string Page = "urn:li:organization:77", Profile = "urn:li:person:anna", Text = "Senior C# developer (m/v/x) #dotnet";

    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
    private readonly List<IDisposable> clients = [];
    private LinkedInSimulatorFixture linkedIn = null!;
    private Presence presence = null!;

    [TestInitialize]
    public async Task StartAsync()
    {
        linkedIn = await LinkedInSimulatorFixture.StartAsync(new() { Clock = clock });
        var options = new LinkedInOptions { BaseAddress = linkedIn.BaseAddress };
        presence = Presence.Start(clock: clock, linkedIn: new LinkedInClient(Http(LinkedInClient.CreateHandler()), options, clock), reading: new LinkedInReadingClient(Http(new SocketsHttpHandler()), options, clock));
    }

    public async ValueTask DisposeAsync()
    {
        await presence.DisposeAsync();
        await linkedIn.DisposeAsync();
        foreach (var client in clients) client.Dispose();
    }

    [TestMethod]
    [DataRow(SimulatedFaultKind.DropBeforeCreate, 0)]
    [DataRow(SimulatedFaultKind.DropDuringRequest, 0)]
    [DataRow(SimulatedFaultKind.DropDuringAnswer, 1)]
    [DataRow(SimulatedFaultKind.DropAfterCreate, 1)]
    [DataRow(SimulatedFaultKind.ErrorBeforeCreate, 0)]
    [DataRow(SimulatedFaultKind.ErrorAfterCreate, 1)]
    [DataRow(SimulatedFaultKind.CreatedWithoutId, 1)]
    public async Task Answer_Lost_IsADoubt_ThatAPageSettlesByReading_AndAProfileByAPerson(SimulatedFaultKind fault, int seen)
    {
        foreach (var author in new[] { Page, Profile })
        {
            linkedIn.Faults.Add(fault);
            var post = await DueAsync(author);
            await presence.TickAsync();
            Assert.AreEqual(PostState.InDoubt, (await presence.ReadAsync(post)).State, author);
            await SettleAsync(2);

            var after = await presence.ReadAsync(post);
            Assert.HasCount(seen, Visible(author));
            Assert.AreEqual(seen == 1 && author == Page ? PostState.Published : PostState.InDoubt, after.State, author);
            var item = (await presence.HandAsync()).SingleOrDefault(i => i.Post.Value.Id == post.Id);
            if (after.State == PostState.Published)
            {
                Assert.AreEqual((Visible(author).Single().Urn, "found.read"), (after.Urn, (await presence.HistoryAsync(post))[^1].Why.Code));
                Assert.IsNull(item);
                continue;
            }

            Assert.AreEqual(author == Page ? "doubt.not-found" : "doubt", item!.Why.Code);
            Assert.Contains("Senior C# developer", item.Steps[0].Text(English));
            Assert.Contains(author == Page ? "/company/77/posts/" : "/in/me/recent-activity/", item.Steps[0].Text(English));
            await presence.TickAsync();
            Assert.HasCount(seen, Visible(author), "nothing is sent again by itself");

            await presence.Get<Placing>().RetryAsync(post.Ref(), null, false, Desk);
            await presence.TickAsync();
            Assert.HasCount(1, Visible(author), "sent again because a person said so; never twice");
            Assert.AreEqual((PostState.Published, Visible(author).Single().Urn), ((await presence.ReadAsync(post)).State, (await presence.ReadAsync(post)).Urn));
        }
    }

    [TestMethod]
    [DataRow("share", PostState.Published)]
    [DataRow("ugcPost", PostState.Published)]
    [DataRow("activity", PostState.Published)]
    [DataRow("person", PostState.InDoubt)]
    public async Task Duplicate_OfTheSecondAttempt_OnAProfile_IsFoundByThePostThatItNames(string kind, PostState state)
    {
        var post = await LostAsync(Profile);
        var number = Visible(Profile).Single().Urn.Split(':')[^1];
        linkedIn.Faults.Add(SimulatedFault.Duplicate($"urn:li:{kind}:{number}"));

        await presence.Get<Placing>().RetryAsync(post.Ref(), null, false, Desk);
        await presence.TickAsync();

        Assert.AreEqual(state, (await presence.ReadAsync(post)).State);
        Assert.HasCount(1, Visible(Profile));
    }

    [TestMethod]
    public async Task Duplicate_ThatNamesAPostWhichIsNotThere_GoesBackToAPerson()
    {
        var post = await LostAsync(Page);
        linkedIn.Posts.Delete(Visible(Page).Single().Urn);

        await presence.Get<Placing>().RetryAsync(post.Ref(), null, false, Desk);
        await presence.TickAsync();

        Assert.AreEqual(PostState.InDoubt, (await presence.ReadAsync(post)).State);
        Assert.AreEqual("doubt.ghost", (await presence.HandAsync()).Single().Why.Code);
        Assert.IsEmpty(Visible(Page));
    }

    [TestMethod]
    [DataRow(true, PostState.InDoubt)]
    [DataRow(false, PostState.Failed)]
    public async Task Duplicate_ThatNamesAnotherPostOfTheSameWords_IsNotThisOne(bool atOnce, PostState state)
    {
        linkedIn.Faults.Add(SimulatedFaultKind.DropBeforeCreate);
        var lost = await DueAsync(Profile);
        await presence.TickAsync();
        var other = await DueAsync(Profile);
        await presence.TickAsync();
        Assert.AreEqual((PostState.InDoubt, PostState.Published), ((await presence.ReadAsync(lost)).State, (await presence.ReadAsync(other)).State));

        if (atOnce) await presence.Get<Placing>().RetryAsync(lost.Ref(), null, false, Desk);
        else await SettledAndApprovedAsync(lost);
        await presence.TickAsync();

        var after = await presence.ReadAsync(lost);
        Assert.AreEqual((state, null), (after.State, after.Urn), "LinkedIn has the other's, and readers see one of the two");
        Assert.AreEqual(lost.Id, (await presence.HandAsync()).Single().Post.Value.Id);
        Assert.HasCount(1, Visible(Profile));
    }

    [TestMethod]
    public async Task TwoPostsOfTheSameWords_DoNotClaimOnePost()
    {
        var first = await LostAsync(Page);
        linkedIn.Faults.Add(SimulatedFaultKind.DropBeforeCreate);
        var second = await DueAsync(Page);
        await presence.TickAsync();

        await SettleAsync(3);

        PostState[] states = [(await presence.ReadAsync(first)).State, (await presence.ReadAsync(second)).State];
        Assert.AreSequenceEqual([PostState.Published, PostState.InDoubt], states);
    }

    [TestMethod]
    public async Task Finder_ThatIsBehind_FindsItLater_AndIsAskedLessAndLess()
    {
        linkedIn.Tokens.Put(new SimulatedToken { Name = "anna", Person = "anna", Pages = ["77"], FindsAfterReads = 3 });
        var post = await LostAsync(Page);
        for (var i = 0; i < 100 && (await presence.ReadAsync(post)).State == PostState.InDoubt; i++) await SettleAsync(1);

        Assert.AreEqual(PostState.Published, (await presence.ReadAsync(post)).State);
        Assert.AreEqual(4, linkedIn.Requests.All.Count(r => r.Method == "GET"));
    }

    [TestMethod]
    public async Task Throttle_IsRememberedForTheConnection_AndNotForOthers()
    {
        linkedIn.Faults.Add(new SimulatedFault { Kind = SimulatedFaultKind.Throttle, Headers = new Dictionary<string, string> { ["Retry-After"] = "1200" } });
        var posts = new List<Post> { await DueAsync(Page, "Een"), await DueAsync(Page, "Twee", 1), await DueAsync(Page, "Drie", 2) };
        await presence.TickAsync();
        presence.After(Duration.FromMinutes(3));
        await DueAsync(Profile, "Een ander", 3);
        await presence.TickAsync();

        Assert.HasCount(2, linkedIn.Requests.Creates, "the one that was told, and the other connection's");
        Assert.AreEqual("throttled", (await presence.ReadAsync(posts[2])).LastError!.Code);
        presence.After(Duration.FromMinutes(20));
        await presence.TickAsync();

        Assert.AreSequenceEqual(["Een", "Twee", "Drie"], Visible(Page).Select(p => p.Rendered), "in the order of their times");
    }

    [TestMethod]
    public async Task VersionThatIsGone_IsInHandWithItsReason_AndToldOnce()
    {
        linkedIn.ActiveVersionsOf(new DateOnly(2028, 1, 1));
        await DueAsync(Page, "Een");
        await DueAsync(Profile, "Twee");
        await presence.TickAsync();

        foreach (var item in await presence.HandAsync()) Assert.AreEqual((PostState.AwaitingHand, "linkedin.version-gone"), (item.Post.Value.State, item.Why.Code));
        Assert.HasCount(2, await presence.HandAsync());
        var told = await presence.Get<NoticeStore>().SinceAsync(Presence.Workspace, Instant.MinValue);
        Assert.AreEqual("linkedin.version.202610", told.Single(n => n.Why.Code == "linkedin.version-gone").Key);
    }

    private async Task SettledAndApprovedAsync(Post post)
    {
        await presence.Get<Placing>().SettleAsync(post.Ref(), null, placed: false, null, Desk);
        await presence.Get<Writing>().RescheduleAsync(post.Ref(), null, new DueWish.At(presence.Now), false, Desk);
        await presence.Get<Writing>().ApproveAsync(post.Ref(), null, Desk, English);
    }

    private async Task<Post> LostAsync(string author)
    {
        linkedIn.Faults.Add(SimulatedFaultKind.DropAfterCreate);
        var post = await DueAsync(author);
        await presence.TickAsync();
        return post;
    }

    private async Task<Post> DueAsync(string author, string text = Text, int minute = 0)
    {
        var (id, kind) = author == Page ? ("pagina", ChannelKind.Page) : ("profiel", ChannelKind.Profile);
        await presence.PutChannelAsync(id, kind, c => c with { Urn = author == Page ? Page : null, Cadence = null, Rules = new ChannelRules { MinimumSpacing = Duration.Zero } });
        if (linkedIn.Tokens.All.Count == 0) linkedIn.AddToken("anna", "77");
        if (await presence.Get<ConnectionStore>().OfChannelAsync(Presence.Workspace, id) is null) await presence.ConnectAsync(id, author, linkedIn.Tokens.All.Single().Value!);
        var post = await presence.WriteAsync(id, text, Due + Duration.FromMinutes(minute));
        presence.At(Due);
        return post;
    }

    private async Task SettleAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            presence.After(Duration.FromMinutes(5));
            await presence.RunAsync(JobSchedules.SettleDoubt);
        }
    }

    private List<SimulatedPost> Visible(string author) => [.. linkedIn.Posts.Visible.Where(p => p.Author == author)];

    private HttpClient Http(HttpMessageHandler handler)
    {
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        clients.Add(http);
        return http;
    }
}
