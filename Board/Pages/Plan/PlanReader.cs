using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Plan;

/// <summary>Reads the coming four weeks: what is due, and the slots that are open with the reason why.</summary>
public sealed class PlanReader(Planning planning, PostStore posts, PresenceOptions options)
{
    private const int Days = 28;
    private static readonly PostState[] Shown = [PostState.Scheduled, PostState.AwaitingHand, PostState.Publishing, PostState.InDoubt, PostState.Draft, PostState.InReview];

    /// <summary>Reads it.</summary>
    public async Task<PlanView> ReadAsync(Visit visit, CancellationToken cancel)
    {
        var places = visit.Names.Channels.ToDictionary(c => c.Id, c => Setting.Of(options.Workspace, c, visit.Team, options));
        var lines = new List<PlanLine>();
        foreach (var where in places.Values) await AddPostsAsync(lines, where, cancel).ConfigureAwait(false);

        var preview = await planning.PreviewAsync(options.Workspace, cancel).ConfigureAwait(false);
        foreach (var gap in preview.Gaps.Where(g => places.ContainsKey(g.Slot.Channel))) lines.Add(new(gap.Slot.From.At, places[gap.Slot.Channel], null, gap.Why));
        foreach (var fill in preview.Assignments.Where(a => places.ContainsKey(a.Slot.Channel)))
        {
            lines.Add(new(fill.Due.At, places[fill.Slot.Channel], (await posts.FindAsync(new(options.Workspace, fill.Post), cancel).ConfigureAwait(false))?.Value, null, Filling: true));
        }

        var (first, last) = (visit.Times.Today, visit.Times.Today.PlusDays(Days));
        return new(
            [.. lines.Select(l => (Line: l, Date: l.At.InZone(visit.Times.Zone).Date))
                .Where(l => l.Date >= first && l.Date < last)
                .OrderBy(l => l.Line.At)
                .GroupBy(l => l.Date, l => l.Line)],
            preview.Assignments.Count);
    }

    private async Task AddPostsAsync(List<PlanLine> lines, Setting where, CancellationToken cancel)
    {
        foreach (var post in await posts.UnderWayAsync(where.Workspace, where.Channel.Id, Shown, cancel).ConfigureAwait(false))
        {
            if (post.Value.Due is { } due) lines.Add(new(due.At, where, post.Value, post.Value.PlanWhy is [var why, ..] ? why : null));
        }
    }
}
