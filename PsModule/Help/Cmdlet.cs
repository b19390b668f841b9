namespace Recruiting.PowerShell.Help;

/// <summary>A cmdlet as its attributes describe it.</summary>
/// <param name="Type">The class.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Noun">What it does it to.</param>
/// <param name="Asks">Has it <c>-WhatIf</c> and <c>-Confirm</c>?</param>
/// <param name="AsksUnasked">Does it ask for confirmation unless told not to (ConfirmImpact High)?</param>
/// <param name="DefaultSet">The parameter set that holds where several could; null for none.</param>
/// <param name="Parameters">In the order of declaration; the common ones are not among them.</param>
/// <param name="Outputs">The types that it writes.</param>
internal sealed record Cmdlet(
    Type Type, string Verb, string Noun, bool Asks, bool AsksUnasked, string? DefaultSet, IReadOnlyList<Parameter> Parameters, IReadOnlyList<Type> Outputs)
{
    /// <summary>Verb and noun.</summary>
    public string Name => $"{Verb}-{Noun}";

    /// <summary>The names of its parameter sets, the default one first; one without a name where it has no sets.</summary>
    public IReadOnlyList<string> Sets =>
        Parameters.SelectMany(p => p.In.Keys).Where(s => s != Parameter.EverySet).Append(DefaultSet).OfType<string>().Distinct().OrderBy(s => s != DefaultSet).ToArray() is { Length: > 0 } sets
            ? sets
            : [Parameter.EverySet];
}
