using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests;

/// <summary>What is measured of the work: whichever surface asked for it, once.</summary>
[TestClass]
public sealed class MeasuresTests : IAsyncDisposable
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly FaultyRowStore store = new(new MemoryRowStore());
    private readonly Presence presence;

    public MeasuresTests() => presence = Presence.Start(store);

    public async ValueTask DisposeAsync() => await presence.DisposeAsync();

    [TestMethod]
    public async Task Published_WithinItsWindow_IsOnTimeAndAsLateAsItWas()
    {
        using var published = Of<long>("recruiting.posts.published");
        using var lateness = Of<double>("recruiting.post.lateness");
        await DirectAsync();

        presence.At(Due + Duration.FromMinutes(2));
        await presence.TickAsync();

        Assert.AreEqual(("direct", true), Lane(published.LastMeasurement!));
        Assert.AreEqual(120, lateness.LastMeasurement!.Value);
    }

    [TestMethod]
    public async Task Published_PastItsWindow_IsNotOnTime()
    {
        using var published = Of<long>("recruiting.posts.published");
        await DirectAsync();

        presence.At(Due + Duration.FromMinutes(100));
        await presence.TickAsync();

        Assert.AreEqual(("direct", false), Lane(published.LastMeasurement!));
    }

    [TestMethod]
    public async Task PlacedByHand_AndItsLinkLater_IsOneAppearance()
    {
        using var published = Of<long>("recruiting.posts.published");
        var post = await HandedOutAsync();

        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(), Desk);
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(Sight: Sight.Visible), Desk);

        Assert.AreEqual(("assisted", true), Lane(published.GetMeasurementSnapshot().Single()));
    }

    [TestMethod]
    public async Task Attempt_Unknown_IsCountedAsThat()
    {
        using var attempts = Of<long>("recruiting.attempts");
        await DirectAsync();
        presence.Script.Answer(Result(AttemptOutcome.Unknown));

        presence.At(Due);
        await presence.TickAsync();

        Assert.AreEqual("unknown", attempts.GetMeasurementSnapshot().Single().Tags["outcome"]);
    }

    [TestMethod]
    public async Task Job_FinishedAndFailed_AreToldApart()
    {
        using var jobs = Of<long>("recruiting.job.finished");
        await presence.TickAsync();
        store.Fail(call => call.Kind == CallKind.Range);

        await Assert.ThrowsAsync<PresenceException>(() => presence.TickAsync());

        Assert.AreSequenceEqual(["finished", "failed"], jobs.GetMeasurementSnapshot().Select(m => m.Tags["outcome"]));
        Assert.AreEqual(JobSchedules.PublishDue, jobs.LastMeasurement!.Tags["job"]);
    }

    [TestMethod]
    public async Task ChaseHand_MeasuresWhatWaits()
    {
        using var doubts = Of<long>("recruiting.posts.in_doubt");
        using var hand = Of<long>("recruiting.hand.length");
        using var oldest = Of<double>("recruiting.hand.oldest");
        using var days = Of<double>("recruiting.connection.days_left");
        await DirectAsync();
        presence.Script.Answer(Result(AttemptOutcome.Unknown));
        await HandedOutAsync();
        presence.After(Duration.FromMinutes(10));

        await presence.RunAsync(JobSchedules.ChaseHand);

        Assert.AreEqual(1, doubts.LastMeasurement!.Value);
        Assert.AreEqual(2, hand.LastMeasurement!.Value);
        Assert.AreEqual(600, oldest.LastMeasurement!.Value);
        Assert.AreEqual("channel page", days.LastMeasurement!.Tags["of"]);
        Assert.AreEqual(363, Math.Floor(days.LastMeasurement.Value), "365 days but the day, two hours and 40 minutes that went by");
    }

    [TestMethod]
    public async Task ChaseHand_AfterAMiss_MeasuresIt()
    {
        using var missed = Of<long>("recruiting.posts.missed");
        await HandedOutAsync();
        presence.At(Due + Duration.FromDays(1));

        await presence.RunAsync(JobSchedules.ChaseHand);

        Assert.AreEqual(1, missed.LastMeasurement!.Value);
    }

    [TestMethod]
    public async Task GuardStreaks_MeasuresWhatBecameOfPromises()
    {
        using var promises = Of<long>("recruiting.promises");
        await presence.PutChannelAsync("dotnet-nl");
        presence.After(Duration.FromDays(22));

        await presence.RunAsync(JobSchedules.GuardStreaks);

        var by = promises.GetMeasurementSnapshot().ToDictionary(m => (string)m.Tags["outcome"]!, m => m.Value);
        Assert.AreEqual((0L, 1L), (by["kept"], by["broken"]));
    }

    private MetricCollector<T> Of<T>(string instrument)
        where T : struct => new(presence.Get<IMeterFactory>(), PresenceMeter.Name, instrument);

    private static (string?, bool?) Lane(CollectedMeasurement<long> measured) => ((string?)measured.Tags["lane"], (bool?)measured.Tags["on_time"]);

    private async Task DirectAsync()
    {
        await presence.PutChannelAsync("page", ChannelKind.Page);
        await presence.ConnectAsync("page");
        await presence.WriteAsync("page", at: Due);
    }

    private async Task<Post> HandedOutAsync()
    {
        await presence.PutChannelAsync("group");
        var post = await presence.WriteAsync("group", at: Due);
        presence.At(Due);
        await presence.TickAsync();
        return post;
    }
}
