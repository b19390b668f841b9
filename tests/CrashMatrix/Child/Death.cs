using System.Globalization;

namespace Recruiting.CrashMatrix.Child;

/// <summary>At which step a process kills itself.</summary>
/// <param name="Label">The step's label; null for a step of any.</param>
/// <param name="Times">At which passing of it, from one.</param>
internal sealed record Death(string? Label, int Times)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Death Parse(string text) => text.Split('#') is [var label, var times]
        ? new(label.Length == 0 ? null : label, int.Parse(times, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' is no step: write label#times, or #times for a step of any label.");

    /// <summary>Is this the step?</summary>
    /// <param name="label">Its label.</param>
    /// <param name="times">Which passing of that label it is.</param>
    /// <param name="all">Which passing of any label.</param>
    public bool Is(string label, int times, int all) => Label is null ? all == Times : label == Label && times == Times;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Label}#{Times}");
}
