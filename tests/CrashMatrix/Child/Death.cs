using System.Globalization;

namespace Recruiting.CrashMatrix.Child;

/// <summary>At which step a process kills itself: the first that it passes of some.</summary>
/// <param name="Steps">Labels, and at which passing of each (from one); an empty label is a step of any.</param>
internal sealed record Death(IReadOnlyDictionary<string, int> Steps)
{
    /// <summary>At one passing of one label.</summary>
    public static Death At(string label, int times) => new(new Dictionary<string, int>(StringComparer.Ordinal) { [label] = times });

    /// <summary>At a step of any label.</summary>
    public static Death At(int step) => At("", step);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Death Parse(string text) =>
        new(text.Split('|').Select(s => s.Split('#')).ToDictionary(s => s[0], s => int.Parse(s[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>Is this the step?</summary>
    /// <param name="label">Its label.</param>
    /// <param name="times">Which passing of that label it is.</param>
    /// <param name="all">Which passing of any label.</param>
    public bool Is(string label, int times, int all) => (Steps.TryGetValue(label, out var at) && times >= at) || (Steps.TryGetValue("", out at) && all == at);

    /// <inheritdoc />
    public override string ToString() => string.Join('|', Steps.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key}#{s.Value}")));
}
