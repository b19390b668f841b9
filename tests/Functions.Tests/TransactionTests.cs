using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;
using Recruiting.Functions.Tests.Running;
using Recruiting.Testing;

namespace Recruiting.Functions.Tests;

/// <summary>What it costs: transactions of the storage account, as it is billed.</summary>
[TestClass]
public sealed class TransactionTests
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly StorageTransactions asked = new();

    [TestMethod]
    public async Task IdleTick_IsOneReadAndTheRecordOfTheRun_AndNothingOfTheQueue()
    {
        await using var stage = await Stage.SetAsync(Counted);
        await stage.PostAsync("pagina", Due);
        await stage.Instance.TickAsync();
        asked.Clear();

        await stage.Instance.TickAsync();

        Assert.AreSequenceEqual(["range hints", "write jobs"], asked.All);
    }

    [TestMethod]
    public async Task IdleRoundOfReminders_ReadsAFewRanges_WhateverIsScheduled()
    {
        await using var stage = await Stage.SetAsync(services =>
        {
            Counted(services);
            ScriptedWay.Only(services, new ScriptedWay(ReminderWays.Mail, TimeProvider.System));
        });
        for (var day = 1; day <= 3; day++) await stage.PostAsync("pagina", Due + Duration.FromDays(day));
        await stage.Instance.TimerAsync(JobSchedules.Remind);
        asked.Clear();

        await stage.Instance.TimerAsync(JobSchedules.Remind);

        Assert.AreSequenceEqual(
            ["range workspace", "range notices", "range workspace", "read workspace", "read workspace", "range hints", "range hints", "range notices", "write jobs"], asked.All);
    }

    [TestMethod]
    public async Task Queue_AddsThreeToAPublishedPost_PutTakeAndDelete()
    {
        await using var stage = await Stage.SetAsync(Counted);
        await PublishAsync(stage, "eerste", stage.Now);
        asked.Clear();

        await PublishAsync(stage, "tweede", Due);

        var queue = asked.All.Where(a => a.Contains(QueueOfDue.Name, StringComparison.Ordinal)).Select(a => a.Split('/')[0]);
        Assert.AreSequenceEqual(["POST publish-due", "GET publish-due", "DELETE publish-due"], queue, "it is there by now, and nobody asks whether it is");
    }

    [TestMethod]
    public async Task MessageThatComesAgain_CostsOneRead()
    {
        await using var stage = await Stage.SetAsync(Counted);
        var post = await stage.PostAsync("pagina", Due);
        stage.At(Due);
        await stage.Instance.CallAsync(Trigger.OfQueue(QueueOfDue.Name), QueueOfDue.Message(post.Ref()));
        asked.Clear();

        await stage.Instance.CallAsync(Trigger.OfQueue(QueueOfDue.Name), QueueOfDue.Message(post.Ref()));

        Assert.AreSequenceEqual(["read channels"], asked.All);
    }

    private async Task PublishAsync(Stage stage, string channel, Instant at)
    {
        var post = await stage.PostAsync(channel, at);
        stage.At(at);
        await stage.Instance.TickAsync();
        await DeliverAsync(stage);
        Assert.IsNotNull((await stage.Desk.ReadAsync(post)).PublishedAt);
    }

    // What the instance asks; with what the host asks of the queue for it.
    private void Counted(IServiceCollection services)
    {
        var store = StoreAddress.Parse(services.Select(s => s.ImplementationInstance).OfType<PresenceOptions>().Single().Store!);
        services.AddSingleton<IRowStore>(s => AzureTablesRowStore.Open(store, s.GetRequiredService<TimeProvider>(), o => o.AddPolicy(asked, HttpPipelinePosition.PerRetry)));
        services.AddSingleton(QueueOfDue.Open(store, o => o.AddPolicy(asked, HttpPipelinePosition.PerRetry)));
    }

    private Task DeliverAsync(Stage stage) => new HostQueues(stage.Store, o => o.AddPolicy(asked, HttpPipelinePosition.PerRetry)).DeliverOnceAsync(stage.Instance);
}
