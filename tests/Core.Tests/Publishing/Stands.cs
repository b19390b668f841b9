using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>Posts as they look in each state, for tests that begin there.</summary>
internal static class Stands
{
    /// <summary>A post of a channel in a state, due at an instant, its window an hour.</summary>
    public static Post In(PostState state, string channel, Instant due, string suffix = "a")
    {
        var post = new Post
        {
            Id = PostId.Of(channel, suffix),
            Channel = channel,
            Text = "Senior C# developer (m/v/x)",
            QueuedAt = due - Duration.FromDays(3),
            CreatedAt = due - Duration.FromDays(3),
            State = state,
        };
        post = state is PostState.Draft or PostState.InReview ? post : post with { Approval = new Approval("anna", due - Duration.FromDays(2), Content.Hash(post)) };
        return state switch
        {
            PostState.Ready or PostState.Cancelled or PostState.Missed => post,
            PostState.Publishing => Timed(post, due) with { Lease = new Lease("publish-3-1", due + Grace.Lease), Attempts = 1, AttemptOpen = true, PacedAt = due },
            PostState.InDoubt => Timed(post, due) with { Attempts = 1, AttemptOpen = true, PacedAt = due, Waiting = new Waiting(due, Reason.Of("doubt", "HTTP 500")) },
            PostState.AwaitingHand => Timed(post, due) with { PacedAt = due, Waiting = new Waiting(due, Reason.Of("hand.place", channel)) },
            PostState.Failed => Timed(post, due) with { Attempts = 1, Waiting = new Waiting(due, Reason.Of("refused", "nee")), LastError = new PostError("no", Reason.Of("refused", "nee")) },
            PostState.Published => Timed(post, due) with { PublishedAt = due, PlacedOn = due.InZone(Zones.Get(Presence.Zone)).Date, PacedAt = due, PlacedByHand = true, Sight = Sight.Claimed },
            _ => Timed(post, due),
        };
    }

    /// <summary>With a time, and a window of an hour.</summary>
    public static Post Timed(Post post, Instant due, Duration? window = null) => post with
    {
        Due = LocalMoment.Of(due, Zones.Get(Presence.Zone)),
        WindowEnd = due + (window ?? Duration.FromHours(1)),
    };
}
