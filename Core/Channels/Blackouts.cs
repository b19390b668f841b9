namespace Recruiting.Core.Channels;

/// <summary>Checks of blackouts.</summary>
public static class Blackouts
{
    /// <summary>The most blackouts of a channel or a workspace.</summary>
    public const int Most = 2_000;

    /// <summary>What is wrong with blackouts; empty where nothing is.</summary>
    /// <returns><c>blackout.range-invalid</c> for each that ends before it begins, <c>blackout.too-many</c> for more than <see cref="Most"/>.</returns>
    /// <param name="blackouts">In any order; they may overlap.</param>
    /// <param name="field">Where they stand in the input.</param>
    public static IEnumerable<Fault> Check(IReadOnlyList<Blackout> blackouts, string field = "blackouts")
    {
        if (blackouts.Count > Most)
            yield return new("blackout.too-many", $"There are {blackouts.Count} blackouts; {Most} is the most. Leave out what is long past or write days in a row as one range.", field);
        for (var i = 0; i < blackouts.Count; i++)
        {
            if (blackouts[i].To < blackouts[i].From)
                yield return new("blackout.range-invalid", $"{Name(blackouts[i])} ends on {blackouts[i].To:uuuu-MM-dd}, before it begins on {blackouts[i].From:uuuu-MM-dd}. Both days are part of it; one day is from = to.", $"{field}[{i}].to");
        }
    }

    private static Sentence Name(Blackout blackout)
    {
        Sentence unnamed = "A blackout";
        return string.IsNullOrWhiteSpace(blackout.Reason) ? unnamed : Sentence.FromString($"'{blackout.Reason}'");
    }
}
