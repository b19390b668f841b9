using System.Globalization;
using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Publishes one post through LinkedIn: claim → attempt written under the lease → looked at once more → request → outcome.</summary>
/// <remarks>A crash before the attempt is written sent nothing; a crash after it leaves an open attempt, and nothing is sent again by itself.
/// Shutdown is obeyed until the attempt is written and never after.</remarks>
public sealed partial class DirectLane(
    PostStore posts, ChannelStore channels, ConnectionStore connections, ProofStore proofs, ILinkedIn linkedIn, PresenceOptions options, TimeProvider clock, ILogger<DirectLane> log)
{
    private const string By = "publish";

    private const int MostTries = 16;

    /// <summary>Publishes a post that is due, or one in doubt that somebody asked to send again. What is not (any more) to be sent is left alone.</summary>
    /// <returns>What became of it, as one word for the job's counts.</returns>
    public async Task<string> PublishAsync(PostRef which, CancellationToken stopping = default)
    {
        using var activity = PresenceMeter.Activities.StartActivity("publish")?.SetTag("post", which.Id);
        var outcome = await OnceAsync(which, stopping).ConfigureAwait(false);
        activity?.SetTag("outcome", outcome);
        return outcome;
    }

    private async Task<string> OnceAsync(PostRef which, CancellationToken stopping)
    {
        var claimed = await ClaimAsync(which, stopping).ConfigureAwait(false);
        if (claimed is null) return "skipped";
        if (await WriteAttemptAsync(which, claimed, stopping).ConfigureAwait(false) is not var (post, begun)) return "skipped";

        // From here on nothing is cancelled: LinkedIn may have it.
        var (answer, asked) = await AskAsync(which, post, begun).ConfigureAwait(false);
        var ended = asked with
        {
            Attempt = asked.Attempt with
            {
                Outcome = answer.Outcome,
                EndedAt = clock.Now(),
                Status = answer.Status,
                Code = answer.Code,
                Message = answer.Message,
                TraceId = answer.TraceId,
                Urn = answer.Urn,
            },
        };
        await RecordAsync(which, ended, answer).ConfigureAwait(false);
        Log.Answered(log, which.Id, ended.Attempt.Number, answer.Outcome, answer.Code, answer.TraceId);
        return answer.Outcome.Word();
    }

    private async Task<Versioned<Post>?> ClaimAsync(PostRef which, CancellationToken stopping)
    {
        var found = await posts.FindAsync(which, stopping).ConfigureAwait(false);
        if (found is null) return null;
        var now = clock.Now();
        // Somebody asked to send a post in doubt again: it was claimed by that very act, and not taken up yet.
        if (Retrying.Is(found.Value)) return found.Value.Lease!.Until > now ? found : null;

        // A message of the queue may come late or twice: then this one read is all that it costs.
        if (found.Value.State != PostState.Scheduled) return null;
        var where = await Setting.ReadAsync(channels, options, which.Workspace, which.Channel, stopping).ConfigureAwait(false);
        var pace = await posts.PaceAsync(which, stopping).ConfigureAwait(false);
        var connection = await connections.ForAsync(which.Workspace, where.Channel, found.Value, stopping).ConfigureAwait(false);
        if (DueDecision.Decide(found.Value, where, pace.Pace, connection, now).Action != DueAction.Publish) return null;
        var claim = Change.Of(found.Value, Move.Claim, By, now, Reason.Of("claimed"), p => p with
        {
            Lease = new Lease(Owner(p), now + Grace.Lease),
            PacedAt = now,
            Waiting = null,
        });
        return await posts.SaveAsync(which.Workspace, found, claim with { Pace = pace }, stopping).ConfigureAwait(false);
    }

    private async Task<(Post Post, BegunAttempt Begun)?> WriteAttemptAsync(PostRef which, Versioned<Post> claimed, CancellationToken stopping)
    {
        var unknown = new List<Attempt>();
        if (claimed.Value.Attempts > 0)
        {
            await foreach (var earlier in posts.AttemptsAsync(which, stopping).ConfigureAwait(false))
            {
                if (earlier.Outcome is null or AttemptOutcome.Unknown) unknown.Add(earlier);
            }
        }

        var now = clock.Now();
        var owner = Owner(claimed.Value);
        var attempt = new Attempt { Number = claimed.Value.Attempts + 1, StartedAt = now, Owner = owner };
        var post = claimed.Value with
        {
            Attempts = attempt.Number,
            AttemptOpen = true,
            Lease = claimed.Value.Lease! with { Owner = owner },
        };
        // Under the version of the claim: whoever took the post away in the meantime is noticed here, before anything is sent.
        var saved = await posts.SaveAsync(which.Workspace, claimed, new Change(post, []) { Attempt = attempt }, stopping).ConfigureAwait(false);
        return saved is null ? null : (saved.Value, new(attempt, unknown, claimed.Value.AttemptOpen));
    }

    private async Task<(CreateResult Answer, BegunAttempt Asked)> AskAsync(PostRef which, Post post, BegunAttempt begun)
    {
        Setting where;
        PaceRow pace;
        Connection? connection;
        try
        {
            where = await Setting.ReadAsync(channels, options, which.Workspace, which.Channel).ConfigureAwait(false);
            pace = await posts.PaceAsync(which).ConfigureAwait(false);
            connection = await connections.ForAsync(which.Workspace, where.Channel, post).ConfigureAwait(false);
        }
        catch (PresenceException e)
        {
            return HeldBack(e.Code, e.Message);
        }

        var now = clock.Now();
        if (post.Lease!.Until - now < Duration.FromTimeSpan(Grace.Request)) return HeldBack("lease.short", Reason.Of("lease-short"));
        var again = DueDecision.Decide(post with { State = PostState.Scheduled }, where, pace.Pace, connection, now);
        if (again.Action != DueAction.Publish || connection is null) return HeldBack(again.Why.Code, again.Why);
        Log.Asking(log, which.Id, begun.Attempt.Number);
        return (await linkedIn.CreateAsync(new LinkedInPost(connection.Urn, post.Text, post.Link), connection.AccessToken, Grace.Request).ConfigureAwait(false), begun);

        (CreateResult, BegunAttempt) HeldBack(string code, object why)
        {
            var words = why is Reason reason ? reason.Text(new CultureInfo(options.Language)) : why.ToString()!;
            return (new(AttemptOutcome.NotSent, Code: code, Message: words), begun with { HeldBack = words });
        }
    }

    private async Task RecordAsync(PostRef which, BegunAttempt ended, CreateResult answer)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var post = await posts.GetAsync(which).ConfigureAwait(false);
                var where = await Setting.ReadAsync(channels, options, which.Workspace, which.Channel).ConfigureAwait(false);
                var change = OutcomeDecision.Apply(post.Value, where, ended, answer, By, clock.Now()) ?? new Change(post.Value, []);
                if (await posts.SaveAsync(which.Workspace, post, change with { Attempt = ended.Attempt }).ConfigureAwait(false) is { } saved)
                {
                    await ProveAsync(which, saved.Value).ConfigureAwait(false);
                    return;
                }
            }
            catch (PresenceException e) when (e.Kind == FaultKind.Unavailable && tries < MostTries)
            {
                // What LinkedIn said must not be lost to a store that is busy for a moment.
                await Task.Delay(TimeSpan.FromMilliseconds(100 * tries), clock).ConfigureAwait(false);
            }

            if (tries >= MostTries) throw PostMoves.Busy(which.Id);
        }
    }

    // The id that LinkedIn gave is this post's proof, and nobody else's. It may fail: the post itself says so.
    private async Task ProveAsync(PostRef which, Post post)
    {
        if (post.State != PostState.Published || post.Permalink is not { } link) return;
        try
        {
            await proofs.TakeAsync(which, Permalink.Parse(link).ProofKey).ConfigureAwait(false);
        }
        catch (PresenceException e)
        {
            Log.NotProven(log, which.Id, e.Code);
        }
    }

    // Unique per claim: the number of the move is never given twice.
    private static string Owner(Post post) => $"publish-{post.Moves}-{post.Attempts + 1}";

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Information, "LinkedIn is asked to create {Post}, attempt {Attempt}.")]
        internal static partial void Asking(ILogger logger, string post, int attempt);

        [LoggerMessage(1002, LogLevel.Information, "Attempt {Attempt} of {Post} was {Outcome} ({Code}), trace {Trace}.")]
        internal static partial void Answered(ILogger logger, string post, int attempt, AttemptOutcome outcome, string? code, string? trace);

        [LoggerMessage(1003, LogLevel.Warning, "{Post} is out; its link could not be noted as taken: {Code}.")]
        internal static partial void NotProven(ILogger logger, string post, string code);
    }
}
