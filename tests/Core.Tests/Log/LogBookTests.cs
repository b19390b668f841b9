using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Log;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Log;

/// <summary>Every change is found by its time, whatever it was a change of.</summary>
[TestClass]
public sealed class LogBookTests
{
    [TestMethod]
    public async Task Read_AfterMovesInTwoChannels_TellsThemAllTheNewestFirst()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("een");
        await presence.PutChannelAsync("twee");
        presence.After(Duration.FromMinutes(1));
        var first = await presence.WriteAsync("een", approve: false);
        presence.After(Duration.FromMinutes(1));
        var second = await presence.WriteAsync("twee", approve: false);
        presence.After(Duration.FromMinutes(1));
        await presence.Get<Writing>().ApproveAsync(first.Ref(), null, PresenceParts.Desk, PresenceParts.English);

        var lines = (await ReadAsync(presence)).Lines;

        CollectionAssert.AreEqual(new[] { first.Id, second.Id, first.Id, null, null }, lines.Select(l => l.Post?.Id).ToArray());
        Assert.AreEqual(PostState.Ready, lines[0].To);
        Assert.AreEqual("log.channel-added", lines[^1].Why.Code);
    }

    [TestMethod]
    public async Task Read_AfterAChannelChanged_NamesWhatChangedAndWhoDidIt()
    {
        await using var presence = Presence.Start();
        var channel = await presence.PutChannelAsync("een");
        presence.After(Duration.FromMinutes(1));

        await presence.Get<ChannelBook>().PutAsync(Presence.Workspace, channel with { Name = "Eén", Rules = new() { MaxHashtags = 2 } }, null, PresenceParts.As("anna"));

        var line = (await ReadAsync(presence)).Lines[0];
        Assert.AreEqual(("log.channel-changed", "anna", "een"), (line.Why.Code, line.By, line.Channel));
        CollectionAssert.AreEquivalent(new[] { "name", "rules" }, line.Fields.ToArray());
    }

    [TestMethod]
    public async Task Read_AfterAPutThatChangedNothing_TellsNothingOfIt()
    {
        await using var presence = Presence.Start();
        var channel = await presence.PutChannelAsync("een");
        await presence.PutColleagueAsync("anna");
        presence.After(Duration.FromMinutes(1));

        await presence.Get<ChannelBook>().PutAsync(Presence.Workspace, channel, null, PresenceParts.Desk);
        await presence.PutColleagueAsync("anna");

        Assert.HasCount(2, (await ReadAsync(presence)).Lines, "that they were added");
    }

    [TestMethod]
    public async Task Read_AfterPauses_GivesTheirReasons()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("een");
        var book = presence.Get<ChannelBook>();
        foreach (var paused in new[] { true, false })
        {
            presence.After(Duration.FromMinutes(1));
            await book.PauseAllAsync(Presence.Workspace, "Storm", paused, PresenceParts.Desk);
            presence.After(Duration.FromMinutes(1));
            await book.PauseAsync(Presence.Workspace, "een", "Verhuizing", paused, PresenceParts.Desk);
        }

        var lines = (await ReadAsync(presence)).Lines;

        CollectionAssert.AreEqual(
            new[] { "log.channel-resumed", "log.resumed", "log.channel-paused.named|Verhuizing", "log.paused.named|Storm", "log.channel-added" }, lines.Select(l => l.Why.ToString()).ToArray());
    }

    [TestMethod]
    public async Task Read_ForWhatIsNowhere_SaysAfterSoManyRowsWhereToGoOn()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("een");
        var many = Enumerable.Range(0, LogBook.MostLooked + 20).Select(i => RowWrite.Put(LogKey.Of(presence.Now - Duration.FromHours(i), $"geen{i}", "000001"), LogStore.PostMark));
        foreach (var some in many.Chunk(RowLimits.BatchRows)) await presence.Store.WriteAsync(Tables.Channels, RowKey.Of(Presence.Workspace, "een"), some);

        var first = await presence.Get<LogBook>().ReadAsync(Presence.Workspace, new LogQuery { Matches = _ => false });
        var rest = await presence.Get<LogBook>().ReadAsync(Presence.Workspace, new LogQuery { Matches = _ => false, Before = first.Before });

        Assert.IsNotNull(first.Before);
        Assert.IsTrue(first.Before >= presence.Now - Duration.FromHours(LogBook.MostLooked) && first.Before < presence.Now);
        Assert.IsNull(rest.Before);
    }

    [TestMethod]
    public async Task Read_PageAfterPage_TellsEachChangeOnce()
    {
        await using var presence = Presence.Start();
        var channels = new[] { "een", "twee", "drie" };
        foreach (var channel in channels) await presence.PutChannelAsync(channel);
        // Many in one second, days apart, weeks apart: pages end within none of them.
        for (var i = 0; i < 40; i++)
        {
            await presence.WriteAsync(channels[i % 3], $"Bericht {i}", approve: i % 2 == 0);
            presence.After(Duration.FromHours(i % 5 == 0 ? 26 * i : 0) + Duration.FromSeconds(i % 3));
        }

        var all = (await ReadAsync(presence, most: 1_000)).Lines.Select(Told).ToList();
        var paged = new List<string>();
        for (Instant? before = null; ;)
        {
            var page = await presence.Get<LogBook>().ReadAsync(Presence.Workspace, new LogQuery { Most = 7, Before = before });
            paged.AddRange(page.Lines.Select(Told));
            if (page.Before is null) break;
            before = page.Before;
        }

        Assert.HasCount(3 + 40 + 20, all);
        CollectionAssert.AreEqual(all, paged);
    }

    [TestMethod]
    public async Task Read_OfOneChannel_FindsWhatIsLookedForHoweverFarBack()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("een");
        await presence.PutChannelAsync("twee");
        await presence.WriteAsync("een", "naald");
        await presence.WriteAsync("twee", "naald");
        presence.After(Duration.FromDays(500));
        for (var i = 0; i < 60; i++) await presence.WriteAsync("een", $"hooi {i}");

        var page = await presence.Get<LogBook>().ReadAsync(Presence.Workspace, new LogQuery { Channel = "een", Matches = l => l.Post?.Text == "naald" });

        Assert.IsNull(page.Before, "nothing is older");
        Assert.IsTrue(page.Lines.Count > 0 && page.Lines.All(l => l.Channel == "een"));
    }

    [TestMethod]
    public async Task Tidy_OfMovesThatAnEarlierReleaseWrote_PutsThemInTheLog()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("een");
        var post = await presence.WriteAsync("een");
        var told = (await ReadAsync(presence)).Lines.Select(Told).ToList();
        var partition = post.Ref().Partition;
        await foreach (var row in presence.Store.RangeAsync(Tables.Channels, partition, LogKey.All.From, LogKey.All.To))
        {
            if (row.Body == LogStore.PostMark) await presence.Store.WriteAsync(Tables.Channels, partition, [RowWrite.Delete(row.Key)]);
        }

        Assert.IsTrue((await ReadAsync(presence)).Lines.All(l => l.Post is null));

        var run = await presence.RunAsync(JobSchedules.Tidy);

        CollectionAssert.AreEqual(told, (await ReadAsync(presence)).Lines.Select(Told).ToList());
        Assert.AreEqual(post.Moves, run.Counts["mended"]);
        Assert.AreEqual(0, (await presence.RunAsync(JobSchedules.Tidy)).Counts.GetValueOrDefault("mended"), "once is enough");
    }

    [TestMethod]
    public async Task Tidy_AfterTwentyFourMonths_ForgetsWhoChangedWhat()
    {
        await using var presence = Presence.Start();
        var channel = await presence.PutChannelAsync("een");
        await presence.Get<ColleagueBook>().PutAsync(Presence.Workspace, new Colleague { Id = "anna", Name = "Anna" }, null, PresenceParts.As("bram"));
        presence.After(Duration.FromMinutes(1));
        await presence.Get<ChannelBook>().PutAsync(Presence.Workspace, channel with { Name = "Eén" }, null, PresenceParts.As("anna"));
        presence.After(Duration.FromDays(732));

        await presence.RunAsync(JobSchedules.Tidy);

        var lines = (await ReadAsync(presence)).Lines;
        CollectionAssert.AreEqual(new[] { Pseudonym.Of("anna"), Pseudonym.Of("bram"), "desk" }, lines.Select(l => l.By).ToArray());
        Assert.AreEqual(Pseudonym.Of("anna"), lines[1].Colleague);
    }

    private static Task<LogPage> ReadAsync(Presence presence, int most = 50) => presence.Get<LogBook>().ReadAsync(Presence.Workspace, new LogQuery { Most = most });

    private static string Told(LogLine line) => $"{line.At} {line.Post?.Id ?? line.Channel} {line.Why} {line.To}";
}
