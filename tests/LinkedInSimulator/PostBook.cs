using System.Globalization;

namespace Recruiting.LinkedInSimulator;

/// <summary>The posts of this LinkedIn. Safe for concurrent use.</summary>
public sealed class PostBook
{
    private readonly Lock _gate = new();
    private readonly List<SimulatedPost> _posts = [];
    private readonly HashSet<string> _urns = [];
    private readonly SimulatorOptions _options;
    private readonly Chance _chance;

    internal PostBook(SimulatorOptions options, Chance chance) => (_options, _chance) = (options, chance);

    /// <summary>What readers see, oldest first.</summary>
    public IReadOnlyList<SimulatedPost> Visible => [.. All.Where(p => p.Visible)];

    /// <summary>Every post that was ever taken, deleted ones too, oldest first.</summary>
    public IReadOnlyList<SimulatedPost> All
    {
        get
        {
            lock (_gate) return [.. _posts];
        }
    }

    /// <summary>The post, unless it is deleted or never was.</summary>
    public SimulatedPost? Find(string urn) => All.FirstOrDefault(p => p.Urn == urn && p.DeletedAt is null);

    /// <summary>Takes a post, or names the earlier one that it repeats: same author, same text, same link.</summary>
    internal (SimulatedPost? Made, string? DuplicateOf) Create(CreateRequest request)
    {
        lock (_gate)
        {
            var now = _options.Clock.GetUtcNow();
            if (_posts.LastOrDefault(p => IsSame(p, request) && StillCounts(p, now)) is { } earlier) return (null, earlier.Urn);
            var post = new SimulatedPost
            {
                Urn = NewUrn(now),
                Author = request.Author,
                Stored = request.Commentary,
                Link = request.Link,
                CreatedAt = now,
                ChangedAt = now,
                LifecycleState = request.LifecycleState,
                Body = request.Body.ToJsonString(Errors.Json),
            };
            _posts.Add(post);
            return (post, null);
        }
    }

    /// <summary>Changes a post that stands.</summary>
    internal void Change(string urn, Func<SimulatedPost, SimulatedPost> change)
    {
        lock (_gate)
        {
            var at = _posts.FindIndex(p => p.Urn == urn && p.DeletedAt is null);
            if (at >= 0) _posts[at] = change(_posts[at]) with { ChangedAt = _options.Clock.GetUtcNow() };
        }
    }

    /// <summary>What the finder shows a token of an author's posts, oldest first; each look at one that it leaves out is counted.</summary>
    internal IReadOnlyList<SimulatedPost> Find(string author, SimulatedToken token)
    {
        lock (_gate)
        {
            var now = _options.Clock.GetUtcNow();
            var shown = new List<SimulatedPost>();
            for (var at = 0; at < _posts.Count; at++)
            {
                var post = _posts[at];
                if (post.Author != author || !post.Visible) continue;
                _posts[at] = post with { LookedFor = post.LookedFor + 1 };
                if (post.LookedFor >= token.FindsAfterReads && now - post.CreatedAt >= token.FindsAfter) shown.Add(post);
            }

            return shown;
        }
    }

    /// <summary>Deletes a post; one that is gone, or never was, is no error.</summary>
    public void Delete(string urn) => Change(urn, p => p with { DeletedAt = _options.Clock.GetUtcNow() });

    private static bool IsSame(SimulatedPost post, CreateRequest request) =>
        post.Author == request.Author && post.Stored == request.Commentary && post.Link == request.Link;

    private bool StillCounts(SimulatedPost post, DateTimeOffset now) =>
        now - post.CreatedAt < _options.DuplicateWindow && (post.DeletedAt is null || now - post.DeletedAt < _options.GhostWindow);

    private string NewUrn(DateTimeOffset now)
    {
        while (true)
        {
            var id = (now.ToUnixTimeMilliseconds() << 22) | _chance.Below(1 << 22);
            var urn = string.Create(CultureInfo.InvariantCulture, $"urn:li:{_options.PostKind}:{id}");
            if (_urns.Add(urn)) return urn;
        }
    }
}
