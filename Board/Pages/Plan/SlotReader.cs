using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Plan;

/// <summary>Reads why a slot is open. The whole plan is gone through for it, so it is only asked for one slot at a time.</summary>
public sealed class SlotReader(PostStore posts, ChannelStore channels, Planning planning, Replanning replanning, PresenceOptions options)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="PresenceException"><c>slot.not-found</c>, <c>channel.not-found</c>.</exception>
    public async Task<SlotView> ReadAsync(Visit visit, string id, string back, CancellationToken cancel)
    {
        var (channel, date) = Slot.Parse(id) ?? throw PresenceException.NotFound("page.not-found", "There is no such page.");
        var where = await Setting.ReadAsync(channels, options, options.Workspace, channel, cancel).ConfigureAwait(false);
        var open = await replanning.OpenSlotsAsync(where, date, date, cancel).ConfigureAwait(false);
        var view = new SlotView(open.FirstOrDefault(s => s.Id == id), where, back);
        if (view.Slot is null) return view;
        var plan = await planning.PreviewAsync(options.Workspace, cancel).ConfigureAwait(false);
        if (plan.Gaps.FirstOrDefault(g => g.Slot.Id == id) is { } gap) return view with { Why = [gap.Why] };
        if (plan.Assignments.FirstOrDefault(a => a.Slot.Id == id) is not { } coming) return view;
        var post = await posts.FindAsync(new(options.Workspace, coming.Post), cancel).ConfigureAwait(false);
        return view with { Coming = post?.Value, ComingWhy = coming.Why };
    }
}
