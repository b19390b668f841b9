using System.Reflection;

namespace Recruiting.PowerShell.Help;

/// <summary>A cmdlet's parameter.</summary>
/// <param name="Property">The property.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Values">The values it takes, where those are a list.</param>
/// <param name="Wildcards">Does it take patterns?</param>
/// <param name="In">What it is in each parameter set.</param>
internal sealed record Parameter(PropertyInfo Property, IReadOnlyList<string> Aliases, IReadOnlyList<string> Values, bool Wildcards, IReadOnlyDictionary<string, ParameterRole> In)
{
    /// <summary>PowerShell's name for a parameter that is in every set.</summary>
    public const string EverySet = "__AllParameterSets";

    /// <summary>Its name.</summary>
    public string Name => Property.Name;

    /// <summary>The type of its value, as a person reads it.</summary>
    public string TypeName => TypeNames.Short(Property.PropertyType);

    /// <summary>Does it take no value?</summary>
    public bool IsSwitch => Property.PropertyType.Name == "SwitchParameter";

    /// <summary>What it is in a set; null where it is not in it.</summary>
    public ParameterRole? RoleIn(string set) => In.GetValueOrDefault(set) ?? In.GetValueOrDefault(EverySet);

    /// <summary>What it is, over all its sets: required where every one of them requires it.</summary>
    public ParameterRole Role => new(
        In.Values.All(r => r.Required), In.Values.Select(r => r.Position).FirstOrDefault(p => p is not null), In.Values.Any(r => r.ByValue), In.Values.Any(r => r.ByName));
}

/// <summary>What a parameter is in one parameter set.</summary>
/// <param name="Required">Must it be given?</param>
/// <param name="Position">Its place without its name, from 0; null where it needs its name.</param>
/// <param name="ByValue">Does it take what comes down the pipeline?</param>
/// <param name="ByName">Does it take the property of that name of what comes down the pipeline?</param>
internal sealed record ParameterRole(bool Required, int? Position, bool ByValue, bool ByName)
{
    /// <summary>As help says it.</summary>
    public string Pipeline => (ByValue, ByName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}
