using Recruiting.CrashMatrix.Child;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>Which steps are killed at: every label first, then as many more passings as were asked for, all drawn from a seed.</summary>
internal static class Plan
{
    private const int MostInAChain = 5;

    /// <summary>The cases: the first process of each dies at a passing that the survey knows, those that follow at any step of theirs.</summary>
    /// <param name="steps">The steps of a life without a death, by label.</param>
    /// <param name="labels">Labels that are to be killed at, whatever else is.</param>
    /// <param name="kills">How many kills are wanted.</param>
    /// <param name="seed">Of all chance.</param>
    public static IReadOnlyList<Case> Of(IReadOnlyDictionary<string, int> steps, IReadOnlyDictionary<string, int> labels, int kills, int seed)
    {
        var chance = new Random(seed);
        var all = steps.Values.Sum();
        var first = labels.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new Death(s.Key, 1 + chance.Next(s.Value))).ToList();
        var others = steps.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => Enumerable.Range(1, s.Value).Select(n => new Death(s.Key, n))).Except(first).ToArray();
        chance.Shuffle(others);
        var cases = new List<Case>();
        foreach (var death in first.Concat(others))
        {
            if (cases.Count >= first.Count && cases.Sum(c => c.Deaths.Count) >= kills) break;
            // Most die before half of their life, where most is done. Where the labels alone make enough, nobody follows.
            var followers = kills > first.Count ? chance.Next(MostInAChain) : 0;
            cases.Add(new([death, .. Enumerable.Range(0, followers).Select(_ => new Death(null, 1 + chance.Next(all / 2)))], Duplicates: chance.Next(3) == 0));
        }

        var mixed = cases.ToArray();
        chance.Shuffle(mixed);
        return mixed;
    }
}
