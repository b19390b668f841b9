using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>What a decision about a due post rests on, as it was read.</summary>
/// <param name="Where">Its channel and team.</param>
/// <param name="Pace">The channel's pace.</param>
/// <param name="Connection">What it would go out with; null without a connection, and where no connection is needed.</param>
/// <param name="Trouble">Why there is no connection, where one was given.</param>
public sealed record DueLook(Setting Where, PaceRow Pace, Connection? Connection, Reason? Trouble)
{
    /// <summary>LinkedIn asked this connection to wait until then; null where it did not.</summary>
    public Instant? HeldUntil { get; init; }

    /// <summary>What is to be done with the post at an instant.</summary>
    public DueVerdict Decide(Post post, Instant now) => DueDecision.Decide(post, Where, Pace.Pace, Connection, now, Trouble, HeldUntil);
}
