using Recruiting.CrashMatrix.Child;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>Which steps are killed at beyond the labels: passings that the survey knows, drawn from a seed.</summary>
internal static class Plan
{
    private const int MostInAChain = 5;

    /// <summary>The cases: the first process of each dies at a passing that the survey knows, those that follow at any step of theirs.</summary>
    /// <param name="steps">The steps of a life without a death, by label.</param>
    /// <param name="kills">How many kills are wanted.</param>
    /// <param name="seed">Of all chance.</param>
    public static IReadOnlyList<Case> Of(IReadOnlyDictionary<string, int> steps, int kills, int seed)
    {
        var chance = new Random(seed);
        var all = steps.Values.Sum();
        var first = steps.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => Enumerable.Range(1, s.Value).Select(n => Death.At(s.Key, n))).ToArray();
        chance.Shuffle(first);
        var cases = new List<Case>();
        foreach (var death in first)
        {
            if (kills <= 0) break;
            // Most die before half of their life, where most is done.
            Death[] deaths = [death, .. Enumerable.Range(0, chance.Next(MostInAChain)).Select(_ => Death.At(1 + chance.Next(all / 2)))];
            cases.Add(new(deaths, Duplicates: chance.Next(3) == 0));
            kills -= deaths.Length;
        }

        return cases;
    }
}
