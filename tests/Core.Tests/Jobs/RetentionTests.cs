using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Log;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>Names in histories become pseudonyms after 24 months.</summary>
[TestClass]
public sealed class RetentionTests
{
    [TestMethod]
    public async Task Tidy_AfterTwentyFourMonths_ForgetsPeopleAndKeepsJobs()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("group");
        await presence.PutColleagueAsync("anna");
        var post = await presence.WriteAsync("group", at: presence.Now, by: PresenceParts.As("anna"), author: "anna", approve: false);
        await presence.Get<Writing>().ApproveAsync(post.Ref(), null, PresenceParts.As("anna"), PresenceParts.English);
        await presence.TickAsync();
        presence.After(Duration.FromDays(729));
        await presence.RunAsync(JobSchedules.Tidy);
        CollectionAssert.AreEqual(new[] { "anna", "anna", "publish-due" }, (await presence.HistoryAsync(post)).Select(h => h.By).ToArray(), "two years less two days");

        presence.After(Duration.FromDays(3));
        await presence.RunAsync(JobSchedules.Tidy);

        var history = await presence.HistoryAsync(post);
        var name = Pseudonym.Of("anna");
        CollectionAssert.AreEqual(new[] { name, name, "publish-due" }, history.Select(h => h.By).ToArray());
        Assert.DoesNotContain("anna", name);
        Assert.AreEqual(PostState.AwaitingHand, history[^1].To, "what happened stays");
    }

    [TestMethod]
    public async Task Tidy_AfterTwentyFourMonths_ForgetsPeopleOfRemovedChannelsToo()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("group");
        var post = await presence.WriteAsync("group", by: PresenceParts.As("anna"));
        await presence.Get<Writing>().CancelAsync(post.Ref(), null, false, PresenceParts.As("anna"));
        await presence.Get<ChannelBook>().RemoveAsync(Presence.Workspace, "group", null, PresenceParts.As("anna"));
        presence.After(TidyJob.NamesKept + Duration.FromDays(1));

        await presence.RunAsync(JobSchedules.Tidy);

        var lines = (await presence.Get<LogBook>().ReadAsync(Presence.Workspace, new())).Lines;
        Assert.IsTrue(lines.Any(l => l.Why.Code == "log.channel-removed") && lines.Any(l => l.Post?.Id == post.Id));
        Assert.IsFalse(lines.Any(l => l.By == "anna"), string.Join('\n', lines));
    }

    [TestMethod]
    public async Task Tidy_OfAKeyThatNamesSomebody_PutsTheEntryUnderAnother()
    {
        await using var presence = Presence.Start();
        await presence.PutColleagueAsync("annabel");
        // As an earlier release wrote it.
        var entry = new LogEntry(presence.Now, "desk", Reason.Of("log.colleague-changed")) { Colleague = "annabel" };
        await presence.Store.WriteAsync(Tables.Workspace, RowKey.Of(Presence.Workspace), [RowWrite.Put(LogKey.Of(entry.At, "annabel", "1"), RowJson.ToBody(entry))]);
        presence.After(TidyJob.NamesKept + Duration.FromDays(1));

        await presence.RunAsync(JobSchedules.Tidy);

        var keys = await presence.Store.RangeAsync(Tables.Workspace, RowKey.Of(Presence.Workspace), LogKey.All.From, LogKey.All.To).Select(r => r.Key + r.Body).ToListAsync();
        Assert.HasCount(2, keys);
        Assert.IsFalse(keys.Any(k => k.Contains("annabel", StringComparison.Ordinal)), string.Join('\n', keys));
        CollectionAssert.AreEquivalent(
            new[] { "log.colleague-added", "log.colleague-changed" },
            (await presence.Get<LogBook>().ReadAsync(Presence.Workspace, new())).Lines.Where(l => l.Colleague == Pseudonym.Of("annabel")).Select(l => l.Why.Code).ToArray());
        Assert.IsFalse((await presence.RunAsync(JobSchedules.Tidy)).Counts.ContainsKey("forgotten"));
    }

    [TestMethod]
    public async Task Tidy_Again_ForgetsNothingMore()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("group");
        await presence.WriteAsync("group", by: PresenceParts.As("anna"));
        presence.After(TidyJob.NamesKept + Duration.FromDays(1));
        Assert.IsTrue((await presence.RunAsync(JobSchedules.Tidy)).Counts.ContainsKey("forgotten"));

        Assert.IsFalse((await presence.RunAsync(JobSchedules.Tidy)).Counts.ContainsKey("forgotten"));
    }
}
