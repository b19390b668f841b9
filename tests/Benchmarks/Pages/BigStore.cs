using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Benchmarks.Pages;

/// <summary>Fills a store as two years of a large team would have: 50 channels, 30 colleagues, 10,000 posts.</summary>
internal sealed class BigStore(IServiceProvider services, Instant now)
{
    private const string Workspace = Bench.Workspace;
    private const int Posts = 10_000, Ready = 400;

    // Five lines of history, each found by its time as well, an attempt, an index and a slot beside each post: seven such fit in a batch.
    private const int Batch = 7;

    private int written;

    internal async Task FillAsync()
    {
        foreach (var colleague in BigTeam.Colleagues()) await Get<ColleagueStore>().SaveAsync(Workspace, colleague, null, null);
        var channels = Enumerable.Range(0, BigTeam.Channels).Select(i => BigTeam.Channel(i, now)).ToList();
        var makers = channels.Select((c, i) => new BigPosts(c, i, now)).ToList();
        await Parallel.ForAsync(0, channels.Count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, cancel) =>
        {
            await Get<ChannelStore>().SaveAsync(Workspace, channels[i], null, null, cancel);
            await Get<PromiseStore>().RecordAsync(Workspace, channels[i], now, cancel);
            await AddAsync(makers[i].Placed(whole: i >= 40).Concat(makers[i].Scheduled()).Concat(UnderWay(makers[i], i)), cancel);
        });
        for (var i = 0; i < Ready; i++) await AddAsync([makers[i % makers.Count].Ready()]);
        for (var i = 0; written < Posts; i++) await AddAsync([makers[i % makers.Count].Cancelled()]);
        await BesideAsync(channels);
    }

    private static IEnumerable<Change> UnderWay(BigPosts maker, int place)
    {
        if (place < 30) yield return maker.InHand();
        if (place is >= 30 and < 34) yield return maker.InDoubt();
        if (place is >= 34 and < 40) yield return maker.Failed();
        if (place % 10 == 2) yield return maker.Missed();
        yield return maker.Draft(inReview: place % 2 == 0);
    }

    // What jobs and people write beside the posts: notices of two months, connections of pages and profiles, public holidays.
    private async Task BesideAsync(List<Channel> channels)
    {
        for (var i = 0; i < 200; i++)
        {
            var at = now - Duration.FromHours(7 * i);
            await Get<NoticeStore>().TellAsync(Workspace, new($"at-risk.{channels[i % 50].Id}.{Tables.Key(at)}", at, Reason.Of("notice.at-risk", channels[i % 50].Name, 1, 2, 11), channels[i % 50].Id));
        }

        foreach (var channel in channels.Where(c => c.Kind == ChannelKind.Page))
        {
            await Get<ConnectionStore>().PutForChannelAsync(Workspace, channel.Id, Connection(channel.Urn!));
        }

        foreach (var person in BigTeam.Colleagues().Take(12))
        {
            await Get<ConnectionStore>().PutForColleagueAsync(Workspace, person.Id, Connection($"urn:li:person:{person.Id}"));
        }

        var holidays = new Workspace { Blackouts = [.. Enumerable.Range(0, 20).Select(i => new Blackout(new LocalDate(2026, 1 + (i % 12), 5 + i), new LocalDate(2026, 1 + (i % 12), 5 + i), "Holiday"))] };
        await Get<ChannelStore>().SaveWorkspaceAsync(Workspace, holidays, null, null);
    }

    private Connection Connection(string urn) => new() { AccessToken = "of the benchmark", ExpiresAt = now + Duration.FromDays(40), Urn = urn, Since = now - Duration.FromDays(20), By = "desk", Scopes = ["w_member_social"] };

    private async Task AddAsync(IEnumerable<Change> posts, CancellationToken cancel = default)
    {
        foreach (var some in posts.Chunk(Batch))
        {
            if ((await Get<PostStore>().AddAsync(Workspace, some, cancel)).Any(added => !added)) throw new InvalidOperationException("A post of this id is there already.");
            Interlocked.Add(ref written, some.Length);
        }
    }

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
