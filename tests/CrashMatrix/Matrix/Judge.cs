using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.CrashMatrix.Scenarios;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>Holds a store that has come to rest against what its readers at LinkedIn see.</summary>
internal static class Judge
{
    /// <summary>Judges.</summary>
    /// <param name="presence">All of Core on the store.</param>
    /// <param name="linkedIn">Its LinkedIn.</param>
    /// <param name="scenarios">What was put into it.</param>
    /// <param name="killed">Was a process killed on it?</param>
    public static async Task<Verdict> OfAsync(Presence presence, LinkedInSimulatorFixture linkedIn, IReadOnlyList<Scenario> scenarios, bool killed)
    {
        var faults = new List<string>(await Consistency.FaultsAsync(presence, hintsTooMany: 0));
        var posts = (await presence.PostsAsync()).ToLookup(p => p.Channel);
        var hand = (await presence.HandAsync()).ToDictionary(i => i.Post.Value.Id);
        var told = (await presence.Get<NoticeStore>().SinceAsync(Presence.Workspace, NodaTime.Instant.MinValue)).Select(n => n.Post).ToHashSet();
        var seen = linkedIn.Posts.Visible.ToLookup(p => p.Rendered);
        var fates = new List<Fate>();
        foreach (var scenario in scenarios)
        {
            var missing = scenario.Dues.Count + scenario.Writes - posts[scenario.Name].Count();
            faults.AddRange(Enumerable.Repeat($"{scenario.Name}: {(missing > 0 ? "a post is lost" : "a post is there twice")}", Math.Abs(missing)));
            foreach (var post in posts[scenario.Name])
            {
                var fate = new Fate(scenario, post, [.. seen[post.Text]], hand.GetValueOrDefault(post.Id), told.Contains(post.Id), await SettledAsync(presence, post));
                fates.Add(fate);
                faults.AddRange(fate.Faults(killed).Select(f => $"{scenario.Name} ({post.State}): {f}"));
            }
        }

        var health = await presence.Get<Health>().ReadAsync(Presence.Workspace, PresenceParts.English);
        if (health.InDoubt != fates.Count(f => f.Post.State == PostState.InDoubt)) faults.Add($"health tells of {health.InDoubt} in doubt");
        return new(fates, faults);
    }

    // How it came to where it is: the code of its last move.
    private static async Task<string> SettledAsync(Presence presence, Post post) => (await presence.HistoryAsync(post))[^1].Why.Code;
}
