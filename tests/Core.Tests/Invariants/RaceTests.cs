using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Tests.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>Eight processes on one SQLite file at once: each post goes out once, and no channel gets two within its spacing.</summary>
[TestClass]
public sealed class RaceTests : IDisposable
{
    private const int Processes = 8, Pages = 4, Each = 3;

    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task Ticks_OfEightProcesses_PublishEachPostOnce() => await RaceAsync(Duration.Zero, Pages * Each);

    [TestMethod]
    public async Task Ticks_OfEightProcesses_KeepThePace() => await RaceAsync(Duration.FromHours(4), Pages);

    [TestMethod]
    public async Task Slot_WantedByEightAtOnce_IsGivenToOne()
    {
        var (presences, _) = await StartAsync(Duration.Zero, posts: 0);
        var results = await Task.WhenAll(presences.Select((p, i) => Task.Run(async () =>
        {
            var post = await p.WriteAsync("pagina0", $"Bericht {i}");
            try
            {
                await p.Get<Writing>().RescheduleAsync(post.Ref(), null, new DueWish.At(Due), false, Desk);
                return (await p.ReadAsync(post)).Slot;
            }
            catch (PresenceException e) when (e.Code == "slot.taken")
            {
                return null;
            }
        })));

        Assert.HasCount(1, results.OfType<string>());
        await CloseAsync(presences);
    }

    private async Task RaceAsync(Duration spacing, int expected)
    {
        var (presences, linkedIn) = await StartAsync(spacing, Each);

        for (var round = 0; round < 5; round++) await Task.WhenAll(presences.Select(p => Task.Run(p.TickAsync)));

        Assert.HasCount(expected, linkedIn.Asked);
        Assert.HasCount(expected, linkedIn.Asked.Select(a => a.Post.Text).Distinct());
        await Consistent.RequireAsync(presences[0], hintsTooMany: Processes * Pages * Each, "after the race");
        Assert.AreEqual(expected, (await presences[0].PostsAsync()).Count(p => p.State == PostState.Published));
        await CloseAsync(presences);
    }

    private async Task<(List<Presence> Presences, ScriptedLinkedIn LinkedIn)> StartAsync(Duration spacing, int posts)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
        var linkedIn = new ScriptedLinkedIn(clock);
        var presences = new List<Presence>();
        for (var i = 0; i < Processes; i++)
        {
            presences.Add(Presence.Start(await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System), clock, linkedIn));
        }

        for (var page = 0; page < Pages; page++)
        {
            await presences[0].PutChannelAsync($"pagina{page}", ChannelKind.Page, c => c with { Rules = new ChannelRules { MinimumSpacing = spacing } });
            await presences[0].ConnectAsync($"pagina{page}");
            for (var i = 0; i < posts; i++) await presences[0].WriteAsync($"pagina{page}", $"Bericht {page}.{i}", Due);
        }

        presences[0].At(posts > 0 ? Due : Due - Duration.FromHours(1));
        return (presences, linkedIn);
    }

    private static async Task CloseAsync(List<Presence> presences)
    {
        foreach (var presence in presences)
        {
            await presence.DisposeAsync();
            await presence.Store.DisposeAsync();
        }
    }
}
