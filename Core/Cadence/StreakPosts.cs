using NodaTime;
using Recruiting.Core.Posts;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Cadence;

/// <summary>Reads a channel's posts as a streak sees them.</summary>
public static class StreakPosts
{
    /// <summary>What was placed, by the local date of placing in the channel's zone.</summary>
    public static IReadOnlyList<Placement> Placed(IEnumerable<Post> posts, DateTimeZone zone) =>
        [.. from post in posts
            where post is { State: PostState.Published, PublishedAt: not null }
            select new Placement(post.PublishedAt!.Value.InZone(zone).Date, post.Sight)];

    /// <summary>How many posts are still to come in the running period.</summary>
    /// <remarks>Scheduled and AwaitingHand posts count on their due date, or today where that has passed: placed now, they count now.
    /// Publishing and InDoubt posts count on their due date: whatever LinkedIn did with them, it did then.</remarks>
    /// <param name="posts">The channel's posts.</param>
    /// <param name="zone">The channel's zone.</param>
    /// <param name="running">The running period.</param>
    /// <param name="today">Today in that zone.</param>
    public static int StillToCome(IEnumerable<Post> posts, DateTimeZone zone, Period running, LocalDate today) =>
        posts.Count(post => ExpectedOn(post, zone, today) is { } date && running.Contains(date));

    private static LocalDate? ExpectedOn(Post post, DateTimeZone zone, LocalDate today)
    {
        var due = post.Due?.At.InZone(zone).Date ?? today;
        return post.State switch
        {
            PostState.Scheduled or PostState.AwaitingHand => due > today ? due : today,
            PostState.Publishing or PostState.InDoubt => due,
            _ => null,
        };
    }
}
