namespace Recruiting.LinkedInSimulator;

/// <summary>The groups of this LinkedIn, which no program may post to: people place posts on a group's page. Safe for concurrent use.</summary>
public sealed class GroupBook
{
    /// <summary>How long a post waits for the group's admin before LinkedIn deletes it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    private readonly Lock _gate = new();
    private readonly List<SimulatedGroupPost> _posts = [];
    private readonly HashSet<string> _moderated = new(StringComparer.Ordinal);
    private readonly SimulatorOptions _options;
    private readonly Chance _chance;

    internal GroupBook(SimulatorOptions options, Chance chance) => (_options, _chance) = (options, chance);

    /// <summary>All posts of a group as they stand now, oldest first.</summary>
    public IReadOnlyList<SimulatedGroupPost> In(string group)
    {
        lock (_gate) return [.. _posts.Where(p => p.Group == group).Select(Now)];
    }

    /// <summary>From now on the group's admin looks at posts first.</summary>
    public void Moderate(string group)
    {
        lock (_gate) _moderated.Add(group);
    }

    /// <summary>A person pastes a text on the group's page and presses "Post".</summary>
    public SimulatedGroupPost Place(string group, string text)
    {
        lock (_gate)
        {
            var now = _options.Clock.GetUtcNow();
            var post = new SimulatedGroupPost
            {
                Group = group,
                Activity = (now.ToUnixTimeMilliseconds() << 22) | _chance.Below(1 << 22),
                Text = text,
                PlacedAt = now,
                State = _moderated.Contains(group) ? GroupPostState.Pending : GroupPostState.Visible,
            };
            _posts.Add(post);
            return post;
        }
    }

    /// <summary>The group's admin lets a pending post in, or does not.</summary>
    /// <returns>Was it pending?</returns>
    public bool Decide(long activity, bool approve)
    {
        lock (_gate)
        {
            var at = _posts.FindIndex(p => p.Activity == activity);
            if (at < 0 || Now(_posts[at]).State != GroupPostState.Pending) return false;
            _posts[at] = _posts[at] with { State = approve ? GroupPostState.Visible : GroupPostState.Rejected };
            return true;
        }
    }

    private SimulatedGroupPost Now(SimulatedGroupPost post) =>
        post.State == GroupPostState.Pending && _options.Clock.GetUtcNow() - post.PlacedAt >= Patience ? post with { State = GroupPostState.Deleted } : post;
}
