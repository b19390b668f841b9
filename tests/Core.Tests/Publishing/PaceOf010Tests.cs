using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>The pace stands elsewhere than in release 0.1.0: going on from there and back to it loses no spacing.</summary>
[TestClass]
public sealed class PaceOf010Tests
{
    private const string KeyOf010 = "pace";

    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);
    private static readonly string Partition = RowKey.Of(Presence.Workspace, "page");

    [TestMethod]
    public async Task Pace_WrittenBy010_HoldsTheNextPost()
    {
        await using var presence = await StartAsync();
        await presence.Store.WriteAsync(
            Tables.Channels, Partition, [RowWrite.Put(KeyOf010, RowJson.ToBody(Pace.Empty.With("page.before", Due - Duration.FromHours(1))))]);
        var post = await presence.WriteAsync("page", at: Due);
        presence.At(Due);

        await presence.TickAsync();

        Assert.AreEqual(PostState.Scheduled, (await presence.ReadAsync(post)).State, "it went out an hour ago, and four have to lie between");
        Assert.IsEmpty(presence.Script.Asked);
    }

    [TestMethod]
    public async Task Pace_WrittenToday_CanBeReadBy010()
    {
        await using var presence = await StartAsync();
        var post = await presence.WriteAsync("page", at: Due);
        presence.At(Due);

        await presence.TickAsync();

        var row = await presence.Store.ReadAsync(Tables.Channels, Partition, KeyOf010);
        Assert.AreEqual(Due + Duration.FromHours(4), RowJson.FromBody<Pace>(row!).FreeAt("page.next", Duration.FromHours(4)), post.Id);
    }

    private static async Task<Presence> StartAsync()
    {
        var presence = Presence.Start();
        await presence.PutChannelAsync("page", ChannelKind.Page);
        await presence.ConnectAsync("page");
        return presence;
    }
}
