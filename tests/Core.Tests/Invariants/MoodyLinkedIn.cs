using System.Globalization;
using NodaTime;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>A LinkedIn with moods: mostly it takes a post; now and then it throttles, refuses, cannot be reached, or takes it and says nothing.</summary>
internal sealed class MoodyLinkedIn(TimeProvider clock, Random chance) : ILinkedIn
{
    private long low;

    /// <summary>What readers see: when, as whom, which text.</summary>
    public List<(Instant At, string Author, string Text)> Seen { get; } = [];

    public Task<CreateResult> CreateAsync(LinkedInPost post, string token, TimeSpan deadline)
    {
        var now = clock.Now();
        var result = chance.Next(100) switch
        {
            < 6 => Sees(AttemptOutcome.Unknown),
            < 9 => PresenceParts.Result(AttemptOutcome.Unknown, "time-out"),
            < 17 => PresenceParts.Result(AttemptOutcome.NotSent, "connect-failed"),
            < 25 => PresenceParts.Result(AttemptOutcome.Throttled, "429", retryAt: now + Duration.FromMinutes(chance.Next(1, 240))),
            < 30 => PresenceParts.Result(AttemptOutcome.Refused, "no"),
            _ => Sees(AttemptOutcome.Accepted),
        };
        return Task.FromResult(result);

        CreateResult Sees(AttemptOutcome outcome)
        {
            Seen.Add((now, post.Author, post.Text));
            return outcome == AttemptOutcome.Accepted
                ? new(outcome, string.Create(CultureInfo.InvariantCulture, $"urn:li:share:{(now.ToUnixTimeMilliseconds() << 22) + ++low}"), 201)
                : PresenceParts.Result(outcome, "connection-lost");
        }
    }
}
