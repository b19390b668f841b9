using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Posts;

/// <summary>Whether what was just done with a post can be undone.</summary>
/// <param name="Post">The post.</param>
/// <param name="Move">The button's move: <c>unconfirm</c> or <c>take-back</c>; null where it cannot be undone.</param>
/// <param name="WhyNot">Why it cannot; null where it can.</param>
public sealed record Undoing(Post Post, string? Move, PresenceException? WhyNot)
{
    private static readonly string[] Aside = ["move.later", "move.skip", "move.assign", "move.could-not"];

    /// <summary>Of the post that something was just said of; null where there is nothing to undo, or nobody who may.</summary>
    internal static async Task<Undoing?> ReadAsync(Visit visit, PostStore posts, PresenceOptions options, CancellationToken cancel)
    {
        if (visit.Said is null || visit.SaidOf is not { } id) return null;
        var post = (await posts.FindAsync(new(options.Workspace, id), cancel).ConfigureAwait(false))?.Value;
        return visit.Names.Channels.FirstOrDefault(c => c.Id == post?.Channel) is { } channel ? Of(visit, post, Setting.Of(options.Workspace, channel, visit.Team, options)) : null;
    }

    /// <summary>Of what was just said; null where there is nothing to undo, or nobody who may.</summary>
    public static Undoing? Of(Visit visit, Post? post, Setting where)
    {
        if (post is null || visit.Said is null || visit.SaidOf != post.Id || !visit.May(Role.Contributor)) return null;
        if (visit.Said == "confirmed") return post is { State: PostState.Published, PlacedByHand: true, Permalink: null } ? new(post, "unconfirm", null) : null;
        if (visit.Said == "move.reschedule") return TakingBack.Refusal(post, where, visit.Now) is null ? new(post, "take-back", null) : null;
        if (!Aside.Contains(visit.Said)) return null;
        var whyNot = TakingBack.Refusal(post, where, visit.Now);
        // What never lay in a hand was not put aside.
        return whyNot is null ? new(post, "take-back", null) : post.Aside is null && post.Approval is not null ? null : new(post, null, whyNot);
    }
}
