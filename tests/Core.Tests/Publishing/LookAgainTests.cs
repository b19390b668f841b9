using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>What it takes to say that a published post is gone, and when nobody asks.</summary>
[TestClass]
public sealed class LookAgainTests : IAsyncDisposable
{
    private const string Page = "urn:li:organization:77", Profile = "urn:li:person:anna";

    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly Shown shown = new();
    private readonly Presence presence;

    public LookAgainTests() => presence = Presence.Start(reading: shown);

    public async ValueTask DisposeAsync() => await presence.DisposeAsync();

    [TestMethod]
    [DataRow(ReadOutcome.NotThere, ReadOutcome.Read, false, true)]
    [DataRow(ReadOutcome.NotThere, ReadOutcome.Read, true, false, DisplayName = "its page still lists it")]
    [DataRow(ReadOutcome.NotThere, ReadOutcome.Unavailable, false, false)]
    [DataRow(ReadOutcome.NotThere, ReadOutcome.NotPermitted, false, false)]
    [DataRow(ReadOutcome.Read, ReadOutcome.Read, false, false)]
    [DataRow(ReadOutcome.Unavailable, ReadOutcome.Read, false, false)]
    [DataRow(ReadOutcome.Throttled, ReadOutcome.Read, false, false)]
    [DataRow(ReadOutcome.NotPermitted, ReadOutcome.Read, false, false)]
    public async Task Post_IsGone_OnlyWhereLinkedInSaysSoTwice(ReadOutcome itself, ReadOutcome list, bool listed, bool gone)
    {
        var post = await PublishedAsync(Page);
        (shown.Itself, shown.List, shown.Listed) = (itself, list, listed ? post.Urn : null);

        await GuardAsync(Duration.FromHours(23));

        Assert.AreEqual(gone ? Sight.Rejected : Sight.Visible, (await presence.ReadAsync(post)).Sight);
        Assert.HasCount(gone ? 1 : 0, await presence.HandAsync());
        Assert.AreEqual(gone ? 1 : 0, (await presence.Get<NoticeStore>().SinceAsync(Presence.Workspace, Instant.MinValue)).Count(n => n.Why.Code == "notice.removed" && n.Post == post.Id));
    }

    [TestMethod]
    public async Task Post_OfTheLastMinutes_OrOfTheDayBeforeYesterday_IsNotAskedFor()
    {
        await PublishedAsync(Page);
        await GuardAsync(Duration.FromMinutes(9));
        Assert.AreEqual(0, shown.Looks, "LinkedIn may not show yet what it has just taken");
        await GuardAsync(Duration.FromMinutes(1));
        Assert.AreEqual(1, shown.Looks);

        await GuardAsync(Duration.FromDays(2));
        Assert.AreEqual(1, shown.Looks);
    }

    [TestMethod]
    public async Task Profile_IsNotAskedFor_BecauseNobodyMay()
    {
        await PublishedAsync(Profile);
        await GuardAsync(Duration.FromHours(23));

        Assert.AreEqual(0, shown.Looks);
    }

    private async Task<Post> PublishedAsync(string author)
    {
        await presence.PutChannelAsync("pagina", author == Page ? ChannelKind.Page : ChannelKind.Profile);
        await presence.ConnectAsync("pagina", author);
        var post = await presence.WriteAsync("pagina", at: Due);
        presence.At(Due);
        await presence.TickAsync();
        return await presence.ReadAsync(post);
    }

    private async Task GuardAsync(Duration after)
    {
        presence.After(after);
        await presence.RunAsync(JobSchedules.GuardStreaks);
    }

    private sealed class Shown : ILinkedInReading
    {
        public int Looks { get; private set; }

        public ReadOutcome Itself { get; set; } = ReadOutcome.Read;

        public ReadOutcome List { get; set; } = ReadOutcome.Read;

        public string? Listed { get; set; }

        public Task<PostsRead> OfAuthorAsync(string author, Instant since, string token, CancellationToken cancel = default) =>
            Task.FromResult(new PostsRead(List, Listed is null ? [] : [new ReadPost(Listed, since, "", null, [])]));

        public Task<ReadOutcome> LookAsync(string urn, string token, CancellationToken cancel = default)
        {
            Looks++;
            return Task.FromResult(Itself);
        }
    }
}
