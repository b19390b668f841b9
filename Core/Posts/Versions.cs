namespace Recruiting.Core.Posts;

/// <summary>The versions that a post's content went through, told from its history.</summary>
public static class Versions
{
    /// <summary>The versions, oldest first; the last is the content as it is.</summary>
    /// <param name="history">The post's moves, oldest first.</param>
    /// <param name="now">The content as it is.</param>
    /// <remarks>A history that began before edits kept what they replaced begins with the oldest version that is known; none is made up.</remarks>
    public static IReadOnlyList<PostVersion> Of(IReadOnlyList<HistoryEntry> history, PostContent now)
    {
        var newestFirst = new List<PostVersion>();
        var (content, last) = (now, history.Count);
        for (var i = history.Count - 1; i >= 0; i--)
        {
            if (!Made(history[i]) && i > 0) continue;
            newestFirst.Add(new(content, history[i].At, history[i].By) { Approvals = Approvals(history, i, last) });
            if (history[i].Replaced is not { } before) break;
            (content, last) = (before, i);
        }

        newestFirst.Reverse();
        return newestFirst;
    }

    /// <summary>The version that the last approval was given to; null where nobody approved any, or none that is known.</summary>
    public static PostVersion? LastApproved(IReadOnlyList<PostVersion> versions) => versions.LastOrDefault(v => v.Approvals.Count > 0);

    // An edit of a release that did not keep what it replaced: what was there before is not known.
    private static bool Made(HistoryEntry entry) => entry.Replaced is not null || entry.From is null || entry.Why.Code == "edited";

    private static List<HistoryEntry> Approvals(IReadOnlyList<HistoryEntry> history, int from, int end) =>
        [.. history.Take(end).Skip(from).Where(entry => entry.Why.Code == "approved")];
}
