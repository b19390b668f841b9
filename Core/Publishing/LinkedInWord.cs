using Microsoft.Extensions.Logging;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>What LinkedIn's answer to a create means beyond its own post: a connection that has to wait, a version that is retired, an earlier post that it names.</summary>
public sealed partial class LinkedInWord(ThrottleStore throttles, NoticeStore notices, ProofStore proofs, ILinkedInReading reading, TimeProvider clock, ILogger<LinkedInWord> log)
{
    /// <summary>Weighs a duplicate refusal that names a post which can be this one: is it the proof of another post already? Where LinkedIn may be asked, is it there? A ghost (404) is not.</summary>
    /// <remarks>Members' posts, and activities, cannot be asked for; there, and where LinkedIn does not say, the refusal counts as it stands.</remarks>
    public async Task<BegunAttempt> WeighedAsync(PostRef which, BegunAttempt asked, DueLook look, CreateResult answer)
    {
        if (answer.DuplicateOf is not { } urn || OutcomeDecision.Accepted(answer, asked.Unknown) is null) return asked;
        switch (await IsAnothersAsync(which, urn).ConfigureAwait(false))
        {
            // Another post of the same words, published since: it says nothing about the attempts of this one.
            case true: return asked with { Unknown = [] };
            case null: return asked with { Unknown = [], InDoubt = true };
        }

        if (urn.StartsWith(ReadBack.Activity, StringComparison.Ordinal) || look.Connection is not { } connection || !ReadBack.MayRead(connection)) return asked;
        return asked with { Ghost = await reading.LookAsync(urn, connection.AccessToken).ConfigureAwait(false) == ReadOutcome.NotThere };
    }

    /// <summary>Tells once that LinkedIn retired the version of its API which is spoken here. Before the post is moved, so that no crash makes it silent.</summary>
    public Task TellAsync(PostRef which, CreateResult answer) => answer is { Status: OutcomeDecision.VersionGoneStatus, Version: { } version }
        ? QuietlyAsync(which, () => notices.TellAsync(which.Workspace, Notice.VersionGone(version, clock.Now())))
        : Task.CompletedTask;

    /// <summary>Remembers for the connection's other posts that it has to wait.</summary>
    public Task RememberAsync(PostRef which, DueLook look, CreateResult answer) => look.Connection is { } connection
        ? QuietlyAsync(which, () => throttles.RememberAsync(which.Workspace, connection, answer.Status, answer.RetryAt, look.HeldUntil is not null))
        : Task.CompletedTask;

    // Null where the store does not say.
    private async Task<bool?> IsAnothersAsync(PostRef which, string urn)
    {
        try
        {
            return await proofs.TakeAsync(which, Permalink.Parse(urn).ProofKey).ConfigureAwait(false) is not null;
        }
        catch (PresenceException e)
        {
            Log.NotNoted(log, which.Id, e.Code);
            return null;
        }
    }

    // What became of the post is worth more than what is learned from it.
    private async Task QuietlyAsync(PostRef which, Func<Task> act)
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (PresenceException e)
        {
            Log.NotNoted(log, which.Id, e.Code);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1004, LogLevel.Warning, "What LinkedIn said about {Post} could not be noted for others: {Code}.")]
        internal static partial void NotNoted(ILogger logger, string post, string code);
    }
}
