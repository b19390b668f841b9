using System.Globalization;
using NodaTime;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <content>While somebody writes: a look at what would come of it, in one channel or in several at once.</content>
public sealed partial class Writing
{
    /// <summary>Looks at posts that are being written, each beside the others. Refuses and stores nothing: what is not complete yet is looked at as far as it goes.</summary>
    /// <exception cref="PresenceException"><c>channel.not-found</c>.</exception>
    public async Task<IReadOnlyList<Looked>> LookAsync(string workspace, IReadOnlyList<NewPost> wanted, CultureInfo language, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var all = new List<(Post Post, Setting Where)>();
        foreach (var one in wanted)
        {
            var where = await SettingAsync(workspace, one.Channel, cancel).ConfigureAwait(false);
            all.Add((await AsFarAsItGoesAsync(PostOf(one, where, now), one.Due, where, now, cancel).ConfigureAwait(false), where));
        }

        var looked = new List<Looked>();
        foreach (var (post, where) in all)
        {
            var others = all.Where(other => other.Post.Id != post.Id).Select(other => Checks.NeighbourOf(other.Post, other.Where, now));
            looked.Add(await LookAsync(post, where, others, now, language, cancel).ConfigureAwait(false));
        }

        return looked;
    }

    /// <summary>Looks at what an edit that is being written would make of a post. Refuses and stores nothing.</summary>
    /// <exception cref="PresenceException"><c>post.not-found</c>.</exception>
    public async Task<Looked> LookAsync(PostRef which, PostEdit edit, CultureInfo language, CancellationToken cancel = default)
    {
        var post = await posts.GetAsync(which, cancel).ConfigureAwait(false);
        var where = await SettingAsync(which.Workspace, which.Channel, cancel).ConfigureAwait(false);
        return await LookAsync(edit.ContentOf(post.Value), where, [], clock.Now(), language, cancel).ConfigureAwait(false);
    }

    /// <summary>What <see cref="CreateAsync"/> would make of each; stores and holds nothing.</summary>
    /// <returns>One for each that was asked for, in their order: they are kept together or not at all where one cannot be.</returns>
    public async Task<IReadOnlyList<Drafted>> DraftAllAsync(string workspace, IReadOnlyList<NewPost> wanted, Actor actor, CultureInfo language, CancellationToken cancel = default)
    {
        var drafted = new List<Drafted>();
        foreach (var one in wanted)
        {
            try
            {
                drafted.Add(new(one, await DraftAsync(workspace, one, actor, language, coming: null, cancel).ConfigureAwait(false)));
            }
            catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
            {
                drafted.Add(new(one, null, e));
            }
        }

        return drafted;
    }

    /// <summary>Gives a yes to what was just written, where it has none yet: what cannot be approved stays a draft.</summary>
    public async Task<Consented> ConsentAsync(string workspace, Versioned<Post> post, Actor actor, CultureInfo language, CancellationToken cancel = default)
    {
        // The form was sent before, and all of it was done.
        if (post.Value is { Approval: not null, State: not PostState.Cancelled }) return Consented.Approved;
        try
        {
            await ApproveAsync(new(workspace, post.Value.Id), null, actor, language, cancel).ConfigureAwait(false);
            return Consented.Approved;
        }
        catch (PresenceException e) when (e.Kind is FaultKind.Refused)
        {
            return Consented.Blocked;
        }
        catch (PresenceException e) when (e.Kind is FaultKind.Forbidden)
        {
            return Consented.NotYours;
        }
    }

    private async Task<Looked> LookAsync(Post post, Setting where, IEnumerable<Neighbour> beside, Instant now, CultureInfo language, CancellationToken cancel)
    {
        var findings = post.Text.Length == 0 ? [] : await checks.OfAsync(post, where, now, language, beside, cancel).ConfigureAwait(false);
        // A post without a time is held against today; but the plan looks for a day on which there is room.
        return new(post, where, checks.LengthOf(post, where), post.Due is null ? [.. findings.Where(f => f.Rule != "channel-week")] : findings);
    }

    // A time that cannot be is said when the post is to be kept.
    private async Task<Post> AsFarAsItGoesAsync(Post post, DueWish due, Setting where, Instant now, CancellationToken cancel)
    {
        try
        {
            return await TimedAsync(post, due, where, now, cancel).ConfigureAwait(false);
        }
        catch (PresenceException e) when (e.Kind is not FaultKind.Unavailable)
        {
            return post;
        }
    }
}
