using System.Globalization;
using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.LinkedIn;

/// <summary>What LinkedIn's answers mean. Pure; one table.</summary>
internal static class Outcomes
{
    /// <summary>How long to leave LinkedIn alone after a write conflict or a burst.</summary>
    public static readonly Duration Pause = Duration.FromMinutes(1);

    private static readonly Duration LongestWait = Duration.FromDays(1);

    /// <summary>The result of an answer.</summary>
    public static CreateResult Of(Answer answer, Instant now)
    {
        var urn = answer.Ids.Select(PostUrn.FromId).FirstOrDefault(found => found is not null);
        if (answer.Status is >= 200 and < 300)
        {
            return urn is not null
                ? new(AttemptOutcome.Accepted, urn, answer.Status, TraceId: answer.TraceId)
                : new(AttemptOutcome.Unknown, null, answer.Status, "no-id", "LinkedIn took the request but did not name a post.", answer.TraceId);
        }

        var error = ErrorBody.Parse(answer.Body);
        var (outcome, handable) = Meaning(answer.Status, error);
        return new(
            outcome,
            Status: answer.Status,
            Code: error.Code ?? answer.Status.ToString(CultureInfo.InvariantCulture),
            Message: error.Message ?? $"LinkedIn answered {answer.Status} without a word.",
            TraceId: answer.TraceId,
            Handable: handable,
            RetryAt: outcome == AttemptOutcome.Throttled ? RetryAt(answer, error, now) : null,
            DuplicateOf: error.IsDuplicate ? PostUrn.FromDuplicate(error.Message) : null)
        {
            ServiceCode = error.ServiceCode,
        };
    }

    // A refusal is handable where LinkedIn objects to who asks or how (token, permission, version, address, or a proxy between): a person at LinkedIn's
    // own page is not touched by that. It is not where LinkedIn objects to the post itself: it would do so on its page too.
    private static (AttemptOutcome Outcome, bool Handable) Meaning(int status, ErrorBody error) => (status, error) switch
    {
        ( < 200 or >= 500, _) => (AttemptOutcome.Unknown, false), // the post may exist
        (408, _) => (AttemptOutcome.Unknown, false), // a proxy gave up on it, not LinkedIn
        (400 or 409 or 422, { IsDuplicate: true }) => (AttemptOutcome.Refused, false),
        (409, _) => (AttemptOutcome.Throttled, false), // "Write Conflict": nothing was written, and it may be asked once more
        (429, _) => (AttemptOutcome.Throttled, false),
        (400, { Code: "VERSION_MISSING" }) => (AttemptOutcome.Refused, true),
        (400 or 413 or 422, _) => (AttemptOutcome.Refused, false),
        _ => (AttemptOutcome.Refused, true), // 401, 403, 426; 404, 405, 410, …; a redirect, which is never followed
    };

    // LinkedIn renews its daily quotas at midnight UTC and sends no Retry-After; a 429 that names the quota waits for that. A burst ("infrastructure
    // protection") cannot be told for certain: a 429 without the quota's words is taken for one and is over within a minute.
    private static Instant RetryAt(Answer answer, ErrorBody error, Instant now)
    {
        var at = answer.RetryAfter ?? (answer.Status == 429 && error.IsQuota ? NextMidnight(now) : now + Pause);
        return Instant.Min(Instant.Max(at, now), now + LongestWait);
    }

    /// <summary>When LinkedIn renews its quotas: the next midnight UTC.</summary>
    public static Instant NextMidnight(Instant now) => now.InUtc().Date.PlusDays(1).AtMidnight().InUtc().ToInstant();
}
