using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Log;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
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
