using Recruiting.CrashMatrix.Child;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>Kills at each label once, with few processes: each dies at the first step that it passes of those labels that are left. Safe for concurrent use.</summary>
/// <param name="labels">The labels, with how often each is passed.</param>
/// <param name="seed">Draws at which passing.</param>
internal sealed class Sweep(IReadOnlyDictionary<string, int> labels, int seed)
{
    // Once most posts are settled, a store has little left to die at.
    private const int MostInAChain = 10, MostPassings = 3;

    private readonly Lock gate = new();
    private readonly Random chance = new(seed);
    private readonly HashSet<string> left = [.. labels.Keys];

    /// <summary>As many cases as it may take, which end where nothing is left.</summary>
    public IEnumerable<Case> Cases()
    {
        for (var most = (labels.Count / 2) + 1; most > 0; most--)
        {
            bool duplicates;
            lock (gate)
            {
                if (left.Count == 0) yield break;
                duplicates = chance.Next(3) == 0;
            }

            yield return new(Deaths(), duplicates) { Struck = Struck };
        }
    }

    private IEnumerable<Death> Deaths()
    {
        for (var n = 0; n < MostInAChain; n++)
        {
            Dictionary<string, int> steps;
            lock (gate)
            {
                if (left.Count == 0) yield break;
                // Half of them, so that cases played at the same time do not die of the same.
                var some = left.Order(StringComparer.Ordinal).ToArray();
                chance.Shuffle(some);
                steps = some.Take((some.Length + 1) / 2).ToDictionary(l => l, l => 1 + chance.Next(Math.Min(MostPassings, labels[l])), StringComparer.Ordinal);
            }

            yield return new(steps);
        }
    }

    private void Struck(string label)
    {
        lock (gate) left.Remove(label);
    }
}
