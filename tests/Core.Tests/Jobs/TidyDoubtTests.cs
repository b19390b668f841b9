using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Tests.Invariants;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>Doubts of a release that did not read pages back: tidy has them looked into from now on.</summary>
[TestClass]
public sealed class TidyDoubtTests : IAsyncDisposable
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly EmptyPage page = new();
    private readonly Presence presence;

    public TidyDoubtTests() => presence = Presence.Start(reading: page);

    public async ValueTask DisposeAsync() => await presence.DisposeAsync();

    [TestMethod]
    public async Task Tidy_ADoubtThatNobodyLooksInto_HasItLookedInto()
    {
        var post = await InDoubtAsync(null);
        await SettleAsync();
        Assert.AreEqual(0, page.Looks, "as an earlier release left it");

        await presence.RunAsync(JobSchedules.Tidy);
        await Consistent.RequireAsync(presence, hintsTooMany: 0, "tidied");
        await SettleAsync();

        Assert.AreEqual((1, 1), (page.Looks, (await presence.ReadAsync(post)).Looking!.Times));
        Assert.AreEqual("doubt.not-found", (await presence.HandAsync()).Single().Why.Code);
    }

    [TestMethod]
    public async Task Tidy_ADoubtThatIsGivenUp_IsLeftAlone()
    {
        var post = await InDoubtAsync(new Looking(null, 20, Due));

        await presence.RunAsync(JobSchedules.Tidy);
        await SettleAsync();

        Assert.AreEqual((0, new Looking(null, 20, Due)), (page.Looks, (await presence.ReadAsync(post)).Looking));
    }

    private async Task<Post> InDoubtAsync(Looking? looking)
    {
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.ConnectAsync("pagina");
        var post = await presence.WriteAsync("pagina", at: Due);
        presence.At(Due);
        presence.Script.Answer(Result(AttemptOutcome.Unknown));
        await presence.TickAsync();
        var found = await presence.Get<PostStore>().GetAsync(post.Ref());
        Assert.IsNotNull(found.Value.Looking);
        await presence.Get<PostStore>().SaveAsync(Presence.Workspace, found, new Change(found.Value with { Looking = looking }, []));
        return post;
    }

    private async Task SettleAsync()
    {
        presence.After(Duration.FromMinutes(5));
        await presence.RunAsync(JobSchedules.SettleDoubt);
    }

    private sealed class EmptyPage : ILinkedInReading
    {
        public int Looks { get; private set; }

        public Task<PostsRead> OfAuthorAsync(string author, Instant since, string token, CancellationToken cancel = default)
        {
            Looks++;
            return Task.FromResult(new PostsRead(ReadOutcome.Read, []));
        }

        public Task<ReadOutcome> LookAsync(string urn, string token, CancellationToken cancel = default) => Task.FromResult(ReadOutcome.NotThere);
    }
}
