using System.Text.Json;

namespace Recruiting.Core;

/// <summary>A record that stands in a row, or in one that does: it keeps what a later release wrote beside the properties that this one knows.</summary>
/// <remarks>So rolling a release back loses nothing: what is read, changed (with <c>with</c>) and written again has its unknown fields still.
/// Only rows know of it: in the API an unknown field is an error. It does not count where two records are compared.</remarks>
public abstract record Stored
{
    /// <summary>Fields that this release does not know, by name; null where there are none. Never changed after it was read.</summary>
    internal Dictionary<string, JsonElement>? Later { get; set; }

    /// <summary>Equal where the properties are that this release knows.</summary>
    public virtual bool Equals(Stored? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}
