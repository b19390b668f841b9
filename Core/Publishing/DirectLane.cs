using System.Globalization;
using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Publishes one post through LinkedIn: claim → media → attempt written under the lease → looked at once more → request → outcome.</summary>
/// <remarks>A crash before the attempt is written sent nothing; a crash after it leaves an open attempt, and nothing is sent again by itself.
/// Shutdown is obeyed until the attempt is written and never after.</remarks>
public sealed partial class DirectLane(
    PostStore posts, ChannelStore channels, DueActs acts, MediaStep media, ProofStore proofs, LinkedInWord word, ILinkedIn linkedIn, PresenceOptions options, TimeProvider clock, ILogger<DirectLane> log)
{
    private const string By = "publish", Skipped = "skipped";

    private const int MostTries = 16;

    /// <summary>Publishes a post that is due, or one in doubt that somebody asked to send again. One that is due and is not to be published gets what it needs instead; what is
    /// not (any more) due is left alone.</summary>
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
        var found = await posts.FindAsync(which, stopping).ConfigureAwait(false);
        // A message of the queue may come late or twice: then this one read is all that it costs.
        if (found is null || !MayBeDue(found.Value)) return Skipped;
        if (await channels.FindWithPaceAsync(which.Workspace, which.Channel, stopping).ConfigureAwait(false) is not var (channel, pace)) return Skipped;
        var look = await acts.LookAsync(which, found.Value, channel.Value, pace, stopping).ConfigureAwait(false);
        var now = clock.Now();
        // Somebody asked to send a post in doubt again: it was claimed by that very act, and not taken up yet.
        if (!Retrying.Is(found.Value) && look.Decide(found.Value, now) is { Action: not DueAction.Publish } verdict)
        {
            return await acts.DoAsync(which, found, look, verdict, now, stopping).ConfigureAwait(false);
        }

        if (look.Connection is { } connection && PostMedia.Files(found.Value).Any())
        {
            var (claimed, trouble) = await media.RunAsync(which, found, Claim(found.Value, pace, now), connection, stopping).ConfigureAwait(false);
            if (claimed is null) return Skipped;
            if (trouble is not null) return await GiveUpAsync(which, claimed, look.Where, trouble).ConfigureAwait(false);
            found = claimed;
        }

        if (await BeginAsync(which, found, pace, stopping).ConfigureAwait(false) is not var (post, begun)) return Skipped;

        // From here on nothing is cancelled: LinkedIn may have it.
        var (answer, asked, where) = await AskAsync(which, post.Value, begun, look).ConfigureAwait(false);
        answer = Throttle.Spread(answer, look.Connection, clock.Now());
        asked = await word.WeighedAsync(which, asked, look, answer).ConfigureAwait(false);
        var ended = asked with
        {
            Attempt = asked.Attempt with
            {
                Outcome = answer.Outcome,
                EndedAt = clock.Now(),
                Status = answer.Status,
                Code = answer.Code,
                ServiceErrorCode = answer.ServiceCode,
                Message = answer.Message,
                TraceId = answer.TraceId,
                Urn = answer.Urn,
            },
        };
        await word.TellAsync(which, answer).ConfigureAwait(false);
        await RecordAsync(which, post, where, ended, answer).ConfigureAwait(false);
        await word.RememberAsync(which, look, answer).ConfigureAwait(false);
        Log.Answered(log, which.Id, ended.Attempt.Number, answer.Outcome, answer.Code, answer.TraceId);
        return answer.Outcome.Word();
    }

    private bool MayBeDue(Post post) =>
        post.State is PostState.Scheduled or PostState.Draft or PostState.InReview || (Retrying.Is(post) && post.Lease!.Until > clock.Now());

    // Claim and attempt are one batch where nothing has to be done between them: no instant at which one of two publishers holds the post and has not said so.
    private async Task<(Versioned<Post> Post, BegunAttempt Begun)?> BeginAsync(PostRef which, Versioned<Post> found, PaceRow pace, CancellationToken stopping)
    {
        var unknown = new List<Attempt>();
        if (found.Value.Attempts > 0)
        {
            await foreach (var earlier in posts.AttemptsAsync(which, stopping).ConfigureAwait(false))
            {
                if (earlier.Outcome is null or AttemptOutcome.Unknown) unknown.Add(earlier);
            }
        }

        var now = clock.Now();
        var claim = found.Value.State == PostState.Publishing ? new Change(found.Value, []) : Claim(found.Value, pace, now);
        var owner = Owner(claim.After);
        var attempt = new Attempt { Number = found.Value.Attempts + 1, StartedAt = now, Owner = owner };
        var post = claim.After with
        {
            Attempts = attempt.Number,
            AttemptOpen = true,
            Lease = claim.After.Lease! with { Owner = owner },
        };
        // Under the version and the pace that the decision rests on: whoever was first is noticed here, before anything is sent.
        var saved = await posts.SaveAsync(which.Workspace, found, claim with { After = post, Attempt = attempt }, stopping).ConfigureAwait(false);
        return saved is null ? null : (saved, new(attempt, unknown, found.Value.AttemptOpen));
    }

    // Somebody who asked to send a post in doubt again has claimed it: this takes it up.
    private static Change Claim(Post post, PaceRow pace, Instant now)
    {
        var lease = new Lease(By, now + Grace.Lease);
        return Retrying.Is(post)
            ? new(post with { Lease = lease }, [])
            : Change.Of(post, Move.Claim, By, now, Reason.Of("claimed"), p => p with { Lease = lease, PacedAt = now, Waiting = null }) with { Pace = pace };
    }

    // Its media did not get through: LinkedIn was not asked to create anything, and no attempt is open.
    private async Task<string> GiveUpAsync(PostRef which, Versioned<Post> claimed, Setting where, CreateResult trouble)
    {
        var post = claimed.Value;
        var none = new BegunAttempt(new Attempt { Number = post.Attempts, StartedAt = clock.Now(), Owner = By }, [], post.AttemptOpen) { HeldBack = trouble.Message };
        if (OutcomeDecision.Apply(post, where, none, trouble, By, clock.Now()) is { } change) await posts.SaveAsync(which.Workspace, claimed, change).ConfigureAwait(false);
        return trouble.Outcome.Word();
    }

    private async Task<(CreateResult Answer, BegunAttempt Asked, Setting Where)> AskAsync(PostRef which, Post post, BegunAttempt begun, DueLook look)
    {
        try
        {
            // The one switch that stops everything is read again; all else is held against the clock once more.
            var (team, _) = await channels.WorkspaceAsync(which.Workspace).ConfigureAwait(false);
            look = look with { Where = look.Where with { Team = team } };
        }
        catch (PresenceException e)
        {
            return HeldBack(e.Code, e.Message);
        }

        var now = clock.Now();
        if (post.Lease!.Until - now < Duration.FromTimeSpan(Grace.Request)) return HeldBack("lease.short", Reason.Of("lease-short"));
        var again = look.Decide(post with { State = PostState.Scheduled }, now);
        if (again.Action != DueAction.Publish || look.Connection is not { } connection) return HeldBack(again.Why.Code, again.Why);
        if (MediaStep.Outgoing(post, connection) is not { } outgoing) return HeldBack("media.not-uploaded", Reason.Of("media.processing"));
        Log.Asking(log, which.Id, begun.Attempt.Number);
        return (await linkedIn.CreateAsync(outgoing, connection.AccessToken, Grace.Request).ConfigureAwait(false), begun, look.Where);

        (CreateResult, BegunAttempt, Setting) HeldBack(string code, object why)
        {
            var words = why is Reason reason ? reason.Text(new CultureInfo(options.Language)) : why.ToString()!;
            return (new(AttemptOutcome.NotSent, Code: code, Message: words), begun with { HeldBack = words }, look.Where);
        }
    }

    private async Task RecordAsync(PostRef which, Versioned<Post> post, Setting where, BegunAttempt ended, CreateResult answer)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var change = OutcomeDecision.Apply(post.Value, where, ended, answer, By, clock.Now()) ?? new Change(post.Value, []);
                if (await posts.SaveAsync(which.Workspace, post, change with { Attempt = ended.Attempt }).ConfigureAwait(false) is { } saved)
                {
                    await ProveAsync(which, saved.Value).ConfigureAwait(false);
                    return;
                }

                // Somebody changed it while LinkedIn was asked.
                post = await posts.GetAsync(which).ConfigureAwait(false);
                where = await Setting.ReadAsync(channels, options, which.Workspace, which.Channel).ConfigureAwait(false);
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
