using Azure.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>What the timed work costs in Azure: storage transactions, as the account is billed for them.</summary>
[TestClass]
public sealed class StorageTransactionsTests
{
    private readonly StorageTransactions asked = new();

    [TestMethod]
    public async Task Tick_WithNothingDue_CostsOneReadAndTheRecordOfTheRun()
    {
        await using var store = await OpenAsync();
        await using var presence = Presence.Start(store);
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.WriteAsync("pagina", at: Presence.Local(2026, 11, 3, 8, 30));
        await presence.TickAsync();
        asked.Clear();

        await presence.TickAsync();

        Assert.AreSequenceEqual(["range hints", "write jobs"], asked.All);
    }

    [TestMethod]
    public async Task Post_Published_CostsElevenAtMost()
    {
        await using var store = await OpenAsync();
        await using var presence = Presence.Start(store);
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.ConnectAsync("pagina");
        var first = await presence.WriteAsync("pagina", "Een eerste bericht", at: Presence.Local(2026, 11, 3, 8, 30));
        var post = await presence.WriteAsync("pagina", at: Presence.Local(2026, 11, 5, 8, 30));
        presence.At(Presence.Local(2026, 11, 3, 8, 31));
        await presence.TickAsync();
        presence.At(Presence.Local(2026, 11, 5, 8, 31));
        asked.Clear();

        await presence.TickAsync();

        var (tick, cost) = (new[] { "range hints", "write jobs" }, asked.All);
        Assert.AreEqual((PostState.Published, PostState.Published), ((await presence.ReadAsync(first)).State, (await presence.ReadAsync(post)).State));
        Assert.AreSequenceEqual(tick, [cost[0], cost[^1]], "what the tick costs anyway");
        Assert.AreSequenceEqual(
            [
                "range channels", // the tick: is it a direct channel?
                "read channels", // the post
                "range channels", // its channel and pace
                "read workspace", // is all paused?
                "read connections",
                "read hints", // did LinkedIn ask this connection to wait?
                "write channels", // claim, pace, attempt
                "read workspace", // is all paused by now?
                "write channels", // outcome
                "write hints", // due no more
                "write proofs", // the link is taken
            ],
            cost.Skip(1).SkipLast(1));
    }

    private async Task<IRowStore> OpenAsync() => AzureTablesRowStore.Open(
        StoreAddress.Parse(await Azurite.NewAccountAsync()), TimeProvider.System, options => options.AddPolicy(asked, HttpPipelinePosition.PerRetry));
}
