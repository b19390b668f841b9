using Recruiting.CrashMatrix.Child;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>Which steps are killed at: every label first, then as many more passings as were asked for, all drawn from a seed.</summary>
internal static class Plan
{
    private const int MostInAChain = 8;

    /// <summary>The cases.</summary>
    /// <param name="steps">The steps of a life without a death, by label.</param>
    /// <param name="kills">How many kills at least; each label is killed at, even where that makes more.</param>
    /// <param name="seed">Of all chance.</param>
    public static IReadOnlyList<Case> Of(IReadOnlyDictionary<string, int> steps, int kills, int seed)
    {
        var chance = new Random(seed);
        var first = steps.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new Death(s.Key, 1 + chance.Next(s.Value))).ToList();
        var others = steps.SelectMany(s => Enumerable.Range(1, s.Value).Select(n => new Death(s.Key, n))).Except(first).ToArray();
        chance.Shuffle(others);
        // More kills than there are steps: again, in other chains.
        var deaths = first.Concat(others).ToList();
        while (deaths.Count < kills) deaths.AddRange(others.Length > 0 ? others : first);
        var taken = deaths.Take(Math.Max(kills, first.Count)).ToArray();
        chance.Shuffle(taken);
        // The first of a chain dies where it is told. Whoever comes after may find less to do, so those that must not be missed come first.
        var cases = new List<Case>();
        for (var at = 0; at < taken.Length;)
        {
            var length = Math.Min(1 + chance.Next(MostInAChain), taken.Length - at);
            cases.Add(new(taken[at..(at + length)], Duplicates: chance.Next(3) == 0));
            at += length;
        }

        return cases;
    }
}
