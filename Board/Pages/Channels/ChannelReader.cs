using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Channels;

/// <summary>Reads channels and how they stand.</summary>
public sealed class ChannelReader(PostStore posts, StreakBook streaks, QueueBook queue, PresenceOptions options)
{
    private const int LookBack = 366;

    /// <summary>Reads how one stands, for the list of all: no post is read for it.</summary>
    public async Task<ChannelLine> LineAsync(Channel channel, Visit visit, CancellationToken cancel)
    {
        var where = Setting.Of(options.Workspace, channel, visit.Team, options);
        var streak = await streaks.OfAsync(options.Workspace, channel, visit.Now, cancel).ConfigureAwait(false);
        return new(
            where,
            streak,
            await streaks.AdviceAsync(options.Workspace, channel, streak, visit.Now, cancel).ConfigureAwait(false),
            channel.Cadence is { } cadence ? Slots.Next(channel.Id, cadence, visit.Now)?.From.At : null,
            await posts.CountAsync(options.Workspace, channel.Id, PostState.Ready, cancel).ConfigureAwait(false));
    }

    /// <summary>Reads one with all that its page shows.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="visit">Who looks.</param>
    /// <param name="slots">How many of its next slots.</param>
    /// <param name="placed">How many of its last placed posts.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<ChannelView> ReadAsync(Channel channel, Visit visit, int slots, int placed, CancellationToken cancel)
    {
        var where = Setting.Of(options.Workspace, channel, visit.Team, options);
        var streak = await streaks.OfAsync(options.Workspace, channel, visit.Now, cancel).ConfigureAwait(false);
        return new()
        {
            Where = where,
            Streak = streak,
            Advice = await streaks.AdviceAsync(options.Workspace, channel, streak, visit.Now, cancel).ConfigureAwait(false),
            Next = await NextAsync(where, visit.Now, slots, cancel).ConfigureAwait(false),
            Queue = await queue.OfAsync(options.Workspace, channel.Id, cancel).ConfigureAwait(false),
            Placed = await PlacedAsync(where, visit.Now, placed, cancel).ConfigureAwait(false),
            Year = PromiseYear.Of(streak, where.Today(visit.Now)),
        };
    }

    private async Task<IReadOnlyList<NextSlot>> NextAsync(Setting where, Instant now, int most, CancellationToken cancel)
    {
        var today = where.Today(now);
        var held = await posts.SlotsAsync(where.Workspace, where.Channel.Id, today, today.PlusDays(LookBack), cancel).ConfigureAwait(false);
        var next = new List<NextSlot>();
        foreach (var slot in NextSlot.After(where, now).Take(most))
        {
            var post = held.TryGetValue(slot.Slot.Id, out var id) ? await posts.FindAsync(new(where.Workspace, id), cancel).ConfigureAwait(false) : null;
            next.Add(slot with { Post = post?.Value });
        }

        return next;
    }

    private async Task<IReadOnlyList<Post>> PlacedAsync(Setting where, Instant now, int most, CancellationToken cancel)
    {
        var today = where.Today(now);
        var rows = await posts.PlacedBetweenAsync(where.Workspace, where.Channel.Id, today.PlusDays(-LookBack), today, cancel).ConfigureAwait(false);
        var placed = new List<Post>();
        foreach (var row in rows.OrderByDescending(r => r.At).Take(most))
        {
            if (await posts.FindAsync(new(where.Workspace, row.Id), cancel).ConfigureAwait(false) is { } post) placed.Add(post.Value);
        }

        return placed;
    }
}
