using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Posts;
using Recruiting.Board.Pages.Review;
using Recruiting.Core;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;

namespace Recruiting.Board.Pages.Today;

/// <summary>Reads what there is to do today. Nothing is decided here.</summary>
public sealed class TodayReader(
    HandList hand, PostStore posts, StreakBook streaks, NoticeStore notices, ConnectionStore connections, Checks checks, PresenceOptions options)
{
    private const int MostToApprove = 6;
    private const int MostPlaced = 10;

    /// <summary>Reads it.</summary>
    public async Task<TodayView> ReadAsync(Visit visit, CancellationToken cancel)
    {
        var items = await hand.ReadAsync(options.Workspace, cancel).ConfigureAwait(false);
        var coming = await ComingAsync(visit, cancel).ConfigureAwait(false);
        var inHand = items.Select(i => i.Post.Value.Id).ToHashSet();
        var drafts = (await AwaitingYes.AllAsync(visit, posts, options, cancel).ConfigureAwait(false)).Where(d => !inHand.Contains(d.Post.Value.Id)).ToList();
        var (atRisk, raised) = await StreaksAsync(visit, cancel).ConfigureAwait(false);
        var (placed, placedInAll) = await PlacedAsync(visit, cancel).ConfigureAwait(false);
        return new()
        {
            Waiting = items,
            Today = [.. coming.Where(c => Date(c, visit) == visit.Times.Today)],
            Week = [.. coming.Where(c => Date(c, visit) > visit.Times.Today).GroupBy(c => Date(c, visit))],
            Placed = placed,
            PlacedInAll = placedInAll,
            AtRisk = atRisk,
            // What is told again each day is read once.
            Notices = [.. (await notices.SinceAsync(options.Workspace, visit.Now - Duration.FromDays(7), cancel).ConfigureAwait(false)).DistinctBy(n => n.Why.Text(visit.Words.Language))],
            ToApprove = await CheckedAsync(drafts.Take(MostToApprove), visit, cancel).ConfigureAwait(false),
            MoreToApprove = Math.Max(0, drafts.Count - MostToApprove),
            Raised = raised,
            Undoing = await Undoing.ReadAsync(visit, posts, options, cancel).ConfigureAwait(false),
        };
    }

    private static LocalDate Date(Coming coming, Visit visit) => coming.At.InZone(visit.Times.Zone).Date;

    private async Task<List<Coming>> ComingAsync(Visit visit, CancellationToken cancel)
    {
        var coming = new List<Coming>();
        var end = Zones.StartOfDay(visit.Times.Today.PlusDays(8), visit.Times.Zone);
        var expiries = new Dictionary<ConnectionOwner, Instant?>();
        foreach (var channel in visit.Names.Channels)
        {
            var where = Setting.Of(options.Workspace, channel, visit.Team, options);
            foreach (var (post, _) in await posts.UnderWayAsync(options.Workspace, channel.Id, [PostState.Scheduled], cancel).ConfigureAwait(false))
            {
                if (post.Due is not { } due || Instant.Max(due.At, post.NotBefore ?? due.At) > end) continue;
                coming.Add(new(post, channel, due.At, await HowAsync(post, where, visit.Now, expiries, cancel).ConfigureAwait(false)));
            }
        }

        return [.. coming.OrderBy(c => c.At).ThenBy(c => c.Post.Id, StringComparer.Ordinal)];
    }

    private async Task<ComingHow> HowAsync(Post post, Setting where, Instant now, Dictionary<ConnectionOwner, Instant?> expiries, CancellationToken cancel)
    {
        if (where.PausedAt(now) is not null) return ComingHow.Held;
        if (where.LaneOf(post) == Delivery.Assisted) return ComingHow.ByHand;
        foreach (var owner in ConnectionOwner.InOrder(where.Channel, post))
        {
            // Read once for the page: many posts go out with the same one.
            if (!expiries.TryGetValue(owner, out var expires)) expiries[owner] = expires = await ExpiryAsync(owner, cancel).ConfigureAwait(false);
            if (expires is { } at) return at > post.Due!.At ? ComingHow.ByItself : ComingHow.NotConnected;
        }

        return ComingHow.NotConnected;
    }

    // Null where there is none. A token that cannot be read connects nothing; health tells it.
    private async Task<Instant?> ExpiryAsync(ConnectionOwner owner, CancellationToken cancel) =>
        await connections.FindAsync(options.Workspace, owner, cancel).ConfigureAwait(false) is { } found ? found.Connection?.ExpiresAt ?? Instant.MinValue : null;

    private async Task<IReadOnlyList<ToApprove>> CheckedAsync(IEnumerable<AwaitingYes> drafts, Visit visit, CancellationToken cancel)
    {
        var found = new List<ToApprove>();
        foreach (var (post, where, isReaders) in drafts)
        {
            found.Add(new(post, where.Channel, await checks.OfAsync(post.Value, where, visit.Now, visit.Words.Language, cancel).ConfigureAwait(false), isReaders));
        }

        return found;
    }

    private async Task<(List<AtRisk> AtRisk, Streak? Raised)> StreaksAsync(Visit visit, CancellationToken cancel)
    {
        var (atRisk, raised) = (new List<AtRisk>(), (Streak?)null);
        var said = visit.Said is not null && visit.SaidOf is { } post ? PostId.ChannelOf(post) : null;
        foreach (var channel in visit.Names.Channels)
        {
            var streak = await streaks.OfAsync(options.Workspace, channel, visit.Now, cancel).ConfigureAwait(false);
            if (channel.Id == said) raised = streak;
            if (streak.AtRisk) atRisk.Add(new(channel, streak, await streaks.AdviceAsync(options.Workspace, channel, streak, visit.Now, cancel).ConfigureAwait(false)));
        }

        return (atRisk, raised);
    }

    // Only those that are shown are read.
    private async Task<(IReadOnlyList<Post> Placed, int InAll)> PlacedAsync(Visit visit, CancellationToken cancel)
    {
        var rows = new List<PlacedPost>();
        foreach (var channel in visit.Names.Channels)
        {
            var today = Setting.Of(options.Workspace, channel, visit.Team, options).Today(visit.Now);
            rows.AddRange(await posts.PlacedBetweenAsync(options.Workspace, channel.Id, today, today, cancel).ConfigureAwait(false));
        }

        var placed = new List<Post>();
        foreach (var row in rows.OrderByDescending(r => r.At).Take(MostPlaced))
        {
            if (await posts.FindAsync(new(options.Workspace, row.Id), cancel).ConfigureAwait(false) is { } post) placed.Add(post.Value);
        }

        return (placed, rows.Count);
    }
}
