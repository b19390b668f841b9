using Recruiting.Testing;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>What must hold of a store at any moment, as a demand of a test.</summary>
internal static class Consistent
{
    /// <summary>Facts agree with each other, and no hint is missing.</summary>
    /// <param name="presence">A process that lives.</param>
    /// <param name="hintsTooMany">How many hints may point at nothing.</param>
    /// <param name="context">Said where it fails.</param>
    public static async Task RequireAsync(Presence presence, int hintsTooMany, string context) =>
        Assert.IsEmpty(await Consistency.FaultsAsync(presence, hintsTooMany), context);
}
