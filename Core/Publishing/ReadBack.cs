using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Settles a doubt by a page's own posts. What is found is evidence; that nothing is found proves nothing, and the post stays in doubt.</summary>
public sealed class ReadBack(
    PostStore posts, ChannelStore channels, ConnectionStore connections, ProofStore proofs, PostMoves moves, ILinkedInReading reading, TimeProvider clock)
{
    // Of an activity LinkedIn cannot be asked.
    internal const string Activity = "urn:li:activity:";

    private const string By = "settle-doubt";

    /// <summary>May this connection read its posts back? An organization's may, where the scope is not known to be missing; members' posts are closed.</summary>
    public static bool MayRead(Connection connection) =>
        connection.Urn.StartsWith("urn:li:organization:", StringComparison.Ordinal) && (connection.Scopes.Count == 0 || connection.Scopes.Contains("r_organization_social"));

    /// <summary>Looks for a post in doubt whose time for it has come.</summary>
    /// <param name="which">The post.</param>
    /// <param name="post">It, as it was read.</param>
    /// <param name="seen">What this run has read already, by author.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What came of it, as one word for the job's counts.</returns>
    public async Task<string> LookAsync(PostRef which, Post post, Dictionary<string, (Instant Since, PostsRead Read)> seen, CancellationToken cancel = default)
    {
        var attempts = await posts.AttemptsAsync(which, cancel).Where(a => a.Outcome is null or AttemptOutcome.Unknown).ToListAsync(cancel).ConfigureAwait(false);
        var connection = await ConnectionAsync(which, post, cancel).ConfigureAwait(false);
        if (connection is not null && !MayRead(connection)) return await KeepAsync(which, (_, looking, _) => looking with { Next = null }, "notReadable", cancel).ConfigureAwait(false);
        if (connection is null || connection.ExpiresAt <= clock.Now() || attempts.Count == 0) return await KeepAsync(which, (since, looking, now) => DoubtLook.Later(looking, since, now), "later", cancel).ConfigureAwait(false);

        // Ids are cut to the millisecond.
        var from = attempts.Min(a => a.StartedAt) - Duration.FromMilliseconds(1);
        if (!seen.TryGetValue(connection.Urn, out var known) || known.Since > from)
        {
            seen[connection.Urn] = known = (from, await reading.OfAuthorAsync(connection.Urn, from, connection.AccessToken, cancel).ConfigureAwait(false));
        }

        var read = known.Read;
        if (read.Outcome == ReadOutcome.Read)
        {
            // Without what was uploaded for it nobody can tell it from a post of the same words.
            var asked = MediaStep.Outgoing(post, connection);
            foreach (var candidate in read.Posts.Where(p => p.CreatedAt >= from && asked is not null && SameContent.Is(asked, p)).OrderBy(p => p.CreatedAt))
            {
                // Taken before the post says so: two posts of the same words do not claim one.
                if (await proofs.TakeAsync(which, Permalink.Parse(candidate.Urn).ProofKey, cancel).ConfigureAwait(false) is null) return await FoundAsync(which, candidate.Urn, cancel).ConfigureAwait(false);
            }

            return await KeepAsync(which, (since, looking, now) => DoubtLook.NotFound(looking, since, now), "notFound", cancel).ConfigureAwait(false);
        }

        return await KeepAsync(which, (since, looking, now) => DoubtLook.Later(looking, since, now, read.RetryAt), read.Outcome == ReadOutcome.NotPermitted ? "notReadable" : "later", cancel).ConfigureAwait(false);
    }

    /// <summary>Does LinkedIn no longer show a post that it took? Both the post itself (404) and the list of the author's posts have to say so; where LinkedIn does not say, it does not.</summary>
    /// <param name="which">The post.</param>
    /// <param name="post">It, as it was read.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> IsGoneAsync(PostRef which, Post post, CancellationToken cancel = default)
    {
        if (post is not { Urn: { } urn, PublishedAt: { } at } || urn.StartsWith(Activity, StringComparison.Ordinal)) return false;
        if (await ConnectionAsync(which, post, cancel).ConfigureAwait(false) is not { } connection || !MayRead(connection) || connection.ExpiresAt <= clock.Now()) return false;
        if (await reading.LookAsync(urn, connection.AccessToken, cancel).ConfigureAwait(false) != ReadOutcome.NotThere) return false;
        var read = await reading.OfAuthorAsync(connection.Urn, at - Duration.FromMilliseconds(1), connection.AccessToken, cancel).ConfigureAwait(false);
        return read.Outcome == ReadOutcome.Read && !read.Posts.Any(p => p.Urn == urn);
    }

    private async Task<Connection?> ConnectionAsync(PostRef which, Post post, CancellationToken cancel)
    {
        try
        {
            var channel = await channels.FindAsync(which.Workspace, which.Channel, cancel).ConfigureAwait(false);
            return channel is null ? null : await connections.ForAsync(which.Workspace, channel.Value, post, cancel).ConfigureAwait(false);
        }
        catch (PresenceException e) when (e.Code == ConnectionStore.Unreadable)
        {
            return null;
        }
    }

    private async Task<string> FoundAsync(PostRef which, string urn, CancellationToken cancel)
    {
        // One that somebody asked to send again meanwhile, and nobody has taken up, need not be sent.
        var saved = await moves.ApplyAsync(which, null, (post, where, now) => post.State == PostState.InDoubt || Retrying.Is(post)
            ? OutcomeDecision.Found(post, where, urn, Reason.Of("found.read", urn), By, now)
            : null, cancel).ConfigureAwait(false);
        return Change.Word(saved.Value.State);
    }

    private async Task<string> KeepAsync(PostRef which, Func<Instant, Looking, Instant, Looking> look, string word, CancellationToken cancel)
    {
        await moves.ApplyAsync(which, null, (post, _, now) => post is { State: PostState.InDoubt, Looking: { } looking }
            ? new Change(post with { Looking = look(post.Waiting?.Since ?? now, looking, now) }, [])
            : null, cancel).ConfigureAwait(false);
        return word;
    }
}
