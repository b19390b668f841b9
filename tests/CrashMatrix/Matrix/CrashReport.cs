using Recruiting.Core.Posts;
using Recruiting.CrashMatrix.Child;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>What a run has come to so far. Safe for concurrent use.</summary>
/// <param name="survey">The life without a death.</param>
internal sealed class CrashReport(CaseResult survey)
{
    private readonly Lock gate = new();
    private readonly List<CaseResult> results = [survey];

    /// <summary>The life without a death.</summary>
    public CaseResult Survey => survey;

    /// <summary>All cases, that one too.</summary>
    public IReadOnlyList<CaseResult> Results
    {
        get
        {
            lock (gate) return [.. results];
        }
    }

    /// <summary>How many processes were killed.</summary>
    public int Killed => Results.Sum(r => r.Killed.Count);

    /// <summary>The posts of all cases.</summary>
    public IReadOnlyList<Fate> Fates => [.. Results.SelectMany(r => r.Verdict.Fates)];

    /// <summary>What readers saw twice.</summary>
    public int Duplicates => Fates.Sum(f => f.Duplicates);

    /// <summary>What is gone.</summary>
    public int Lost => Results.Sum(r => r.Verdict.Faults.Count(f => f.EndsWith("lost", StringComparison.Ordinal)));

    /// <summary>What was left in doubt.</summary>
    public int InDoubt => Fates.Count(f => f.Post.State == PostState.InDoubt);

    /// <summary>Labels that were passed and not killed at, with their passings.</summary>
    public IReadOnlyDictionary<string, int> Missed
    {
        get
        {
            var all = Results;
            var killed = all.SelectMany(r => r.Killed).ToHashSet(StringComparer.Ordinal);
            return all.SelectMany(r => r.Steps).Where(s => !killed.Contains(s.Key)).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Min(s => s.Value), StringComparer.Ordinal);
        }
    }

    /// <summary>Cases that come to what was passed and never killed at: those after which it was passed, with one death more.</summary>
    /// <remarks>A later process may pass what the first never does: it meets what one that was killed left behind.</remarks>
    public IReadOnlyList<Case> Further
    {
        get
        {
            var (all, missed) = (Results, Missed);
            return [.. missed.Keys.Select(label => (label, all.First(r => r.Steps.ContainsKey(label)).Case)).Select(m => new Case([.. m.Case.Deaths, Death.At(m.label, 1)], m.Case.Duplicates))];
        }
    }

    /// <summary>All that is wrong with posts, with where it was killed.</summary>
    public IReadOnlyList<string> Wrong =>
        [.. Results.SelectMany(r => r.Verdict.Faults.Select(f => $"{f} [killed at {string.Join(" · ", r.Killed.DefaultIfEmpty("nothing"))}; duplicates {(r.Case.Duplicates ? "refused" : "taken")}]"))];

    /// <summary>All that is wrong: with posts, and labels that were not killed at.</summary>
    public IReadOnlyList<string> Faults => [.. Wrong, .. Missed.Keys.Select(label => $"never killed at: {label}")];

    /// <summary>Adds a case that ended.</summary>
    public void Add(CaseResult result)
    {
        lock (gate) results.Add(result);
    }
}
