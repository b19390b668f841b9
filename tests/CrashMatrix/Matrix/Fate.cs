using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.CrashMatrix.Scenarios;
using Recruiting.LinkedInSimulator;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>What became of one post.</summary>
/// <param name="Scenario">Its kind.</param>
/// <param name="Post">It, at rest.</param>
/// <param name="Seen">What LinkedIn's readers see of it.</param>
/// <param name="Hand">What the hand list says of it; null for nothing.</param>
/// <param name="Told">Is there a notice about it?</param>
/// <param name="Settled">The reason of its last move.</param>
internal sealed record Fate(Scenario Scenario, Post Post, IReadOnlyList<SimulatedPost> Seen, HandItem? Hand, bool Told, string Settled)
{
    /// <summary>How often readers see it beyond once.</summary>
    public int Duplicates => Math.Max(0, Seen.Count - 1);

    /// <summary>What is wrong with that.</summary>
    /// <param name="killed">Was a process killed on the way?</param>
    public IEnumerable<string> Faults(bool killed)
    {
        if (Duplicates > 0) yield return $"readers see it {Seen.Count} times";
        if (!Scenario.Ends.Contains(Post.State) && !(killed && Scenario.Direct && MayEndByKills)) yield return $"it should end {string.Join(" or ", Scenario.Ends)}";
        if (Post.Lease is not null) yield return "it is still held";
        if (Post.AttemptOpen != (Post.State == PostState.InDoubt)) yield return $"an attempt is {(Post.AttemptOpen ? "open" : "not open")}";
        if (Seen.Count > 0 && Post.State is not (PostState.Published or PostState.InDoubt)) yield return "readers see it, and it may be placed again";
        if (Post is { State: PostState.Published, PlacedByHand: false } && (Seen.Count != 1 || (Post.Urn is not null && Post.Urn != Seen[0].Urn))) yield return $"it says it is {Post.Urn}, and readers see {Seen.Count}";
        if (Post.State is PostState.InDoubt or PostState.AwaitingHand or PostState.Failed or PostState.Missed && !HasReason(Hand?.Why)) yield return "the hand list does not say why it waits";
        if (Scenario.Ends.Contains(PostState.Cancelled) && !Told) yield return "nobody was told";
        if (Post.State is PostState.Missed or PostState.Ready && Scenario.Ends.Contains(PostState.Missed) && !Told) yield return "nobody was told that its time passed";
    }

    // In doubt where a process died while LinkedIn was asked; and where so many died that its time was over, missed: told, back in the queue, and seen by nobody.
    private bool MayEndByKills => Post.State == PostState.InDoubt || (Post.State is PostState.Missed or PostState.Ready && Told && Seen.Count == 0);

    private static bool HasReason(Core.Reason? why) => why is not null && why.Text(Testing.PresenceParts.English) != why.Code;
}

/// <summary>What became of a whole store.</summary>
/// <param name="Fates">Post by post.</param>
/// <param name="Faults">What is wrong; empty where all is well.</param>
internal sealed record Verdict(IReadOnlyList<Fate> Fates, IReadOnlyList<string> Faults);
