using System.Collections.Concurrent;

namespace Recruiting.LinkedInSimulator;

/// <summary>The tokens that this LinkedIn knows. Safe for concurrent use.</summary>
public sealed class TokenBook
{
    private readonly ConcurrentDictionary<string, SimulatedToken> _byName = new();
    private readonly Chance _chance;

    internal TokenBook(Chance chance) => _chance = chance;

    /// <summary>All of them.</summary>
    public IReadOnlyList<SimulatedToken> All => [.. _byName.Values.OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>Adds a token, or replaces the one of that name (which may so expire or be revoked). A value is made up where none is given; a replaced token keeps its own.</summary>
    public SimulatedToken Put(SimulatedToken token)
    {
        var known = token.Value ?? _byName.GetValueOrDefault(token.Name)?.Value ?? "AQV" + Convert.ToHexString(_chance.Bytes(24));
        return _byName[token.Name] = token with { Value = known };
    }

    /// <summary>The token with this value, or null.</summary>
    public SimulatedToken? Find(string? value) => value is null ? null : _byName.Values.FirstOrDefault(t => t.Value == value);
}
