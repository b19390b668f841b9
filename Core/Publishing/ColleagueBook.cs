using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Log;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>Putting and removing colleagues, with all that hangs on them.</summary>
public sealed class ColleagueBook(
    ColleagueStore colleagues, ChannelStore channels, ChannelBook book, PostStore posts, PostMoves moves, ConnectionStore connections, UnsentStore unsent, FeedStore feeds, TimeProvider clock)
{
    /// <summary>The reason of a post whose author left.</summary>
    internal const string Gone = "colleague-gone";

    private const int MostTries = 16;

    /// <summary>Puts a colleague in place of the one there was.</summary>
    /// <exception cref="PresenceException">412 <c>colleague.changed</c>; 409 <c>colleague.account-taken</c>.</exception>
    public async Task<(Versioned<Colleague> Colleague, bool Created)> PutAsync(string workspace, Colleague wanted, string? ifMatch, Actor actor, CancellationToken cancel = default)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var old = await colleagues.FindAsync(workspace, wanted.Id, cancel).ConfigureAwait(false);
            if (ifMatch is not null && ifMatch != old?.Version) throw Changed(wanted.Id);
            await RequireOwnAccountAsync(workspace, wanted, cancel).ConfigureAwait(false);
            // What a later release knows of them stays.
            var next = wanted with { Later = old?.Value.Later };
            // Whoever has the address is shut out before it is said that they are.
            if (!next.Feed && old?.Value.Feed == true) await feeds.EndAsync(workspace, next.Id, cancel).ConfigureAwait(false);
            if (await colleagues.SaveAsync(workspace, next, old?.Version, EntryOf(old?.Value, next, actor), cancel).ConfigureAwait(false) is { } version) return (new(next, version), old is null);
        }

        throw PostMoves.Busy(wanted.Id);
    }

    /// <summary>Puts a colleague where there is none.</summary>
    /// <exception cref="PresenceException">409 <c>colleague.exists</c>, <c>colleague.account-taken</c>.</exception>
    public async Task<Versioned<Colleague>> AddAsync(string workspace, Colleague wanted, Actor actor, CancellationToken cancel = default)
    {
        await RequireNoneAsync(workspace, wanted.Id, cancel).ConfigureAwait(false);
        await RequireOwnAccountAsync(workspace, wanted, cancel).ConfigureAwait(false);
        return await colleagues.SaveAsync(workspace, wanted, null, EntryOf(null, wanted, actor), cancel).ConfigureAwait(false) is { } version ? new(wanted, version) : throw Exists(wanted.Id);
    }

    /// <summary>Asks that there is no colleague of this id.</summary>
    /// <exception cref="PresenceException">409 <c>colleague.exists</c>.</exception>
    public async Task RequireNoneAsync(string workspace, string id, CancellationToken cancel = default)
    {
        if (await colleagues.FindAsync(workspace, id, cancel).ConfigureAwait(false) is not null) throw Exists(id);
    }

    /// <summary>Deletes a colleague with tokens, feed and what they typed and did not send; posts that are not placed become drafts without an author.</summary>
    /// <remarks>A post that they opened for placing stays in hand with the question whether it was placed. The colleague's row goes last, so that
    /// a crash in between is mended by deleting again.</remarks>
    public async Task RemoveAsync(string workspace, string id, string? ifMatch, Actor actor, CancellationToken cancel = default)
    {
        var colleague = await colleagues.GetAsync(workspace, id, cancel).ConfigureAwait(false);
        if (ifMatch is not null && ifMatch != colleague.Version) throw Changed(id);
        await connections.RemoveForColleagueAsync(workspace, id, cancel).ConfigureAwait(false);
        await unsent.ForgetAsync(workspace, id, cancel).ConfigureAwait(false);
        await feeds.EndAsync(workspace, id, cancel).ConfigureAwait(false);
        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            var (place, mine) = (channel.Value, channel.Value.Colleagues.Contains(id));
            if (mine || place.Owner == id)
            {
                await book.PutAsync(workspace, place with { Colleagues = [.. place.Colleagues.Where(c => c != id)], Owner = place.Owner == id ? null : place.Owner }, null, actor, cancel).ConfigureAwait(false);
            }

            foreach (var state in Enum.GetValues<PostState>().Where(s => MoveTable.Target(s, Move.Assign, false) is not null))
            {
                await foreach (var post in posts.InStateAsync(workspace, place.Id, state, cancel).ConfigureAwait(false))
                {
                    if (post.Value.Author == id) await ReturnAsync(new(workspace, post.Value.Id), id, actor, cancel).ConfigureAwait(false);
                }
            }
        }

        var gone = new LogEntry(clock.Now(), actor.Name, Reason.Of("log.colleague-removed")) { Colleague = id };
        if (!await colleagues.RemoveAsync(workspace, await colleagues.GetAsync(workspace, id, cancel).ConfigureAwait(false), gone, cancel).ConfigureAwait(false)) throw Changed(id);
    }

    private LogEntry? EntryOf(Colleague? before, Colleague after, Actor actor)
    {
        var entry = new LogEntry(clock.Now(), actor.Name, Reason.Of(before is null ? "log.colleague-added" : "log.colleague-changed")) { Colleague = after.Id };
        if (before is null) return entry;
        var fields = ChangedFields.Between(before, after);
        return fields.Count == 0 ? null : entry with { Fields = fields };
    }

    // Two at once may both pass: a sign-in that two colleagues have is neither's (Recognition).
    private async Task RequireOwnAccountAsync(string workspace, Colleague wanted, CancellationToken cancel)
    {
        if (wanted.Account is not { } account) return;
        var holder = (await colleagues.AllAsync(workspace, cancel).ConfigureAwait(false)).FirstOrDefault(c => c.Value.Id != wanted.Id && c.Value.Account?.Is(account) == true);
        if (holder is null) return;
        throw new PresenceException(FaultKind.Conflict, [AccountTaken(holder.Value.Id)]);
    }

    /// <summary>The refusal of a sign-in that another colleague has.</summary>
    internal static Fault AccountTaken(string holder) =>
        new("colleague.account-taken", $"'{holder}' has this sign-in already, and one person is one colleague. Take it from '{holder}' first.", "account");

    private Task<Versioned<Post>> ReturnAsync(PostRef which, string id, Actor actor, CancellationToken cancel) =>
        moves.ApplyAsync(which, null, (post, _, now) =>
        {
            if (post.Author != id || MoveTable.Target(post.State, Move.Assign, false) is null) return null;
            var why = Reason.Of(Gone);
            return post.State == PostState.Draft || post.Opened is not null
                ? Change.Of(post, Move.Assign, actor.Name, now, why, p => p with { Author = null })
                : Change.Of(post, Move.Reject, actor.Name, now, why, p => p with { Author = null, Approval = null, Waiting = null, PacedAt = null, NotBefore = null });
        }, cancel);

    private static PresenceException Exists(string id) =>
        PresenceException.Conflict("colleague.exists", $"There is a colleague '{id}' already. Give another id, or change the one that is there.");

    private static PresenceException Changed(string id) =>
        new(FaultKind.Changed, "colleague.changed", $"The colleague '{id}' was changed in the meantime. Read it again, and repeat what you want on what is there now.");
}
