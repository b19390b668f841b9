using NodaTime;
using Recruiting.Core.Connections;

namespace Recruiting.Board.Api;

/// <summary>A connection as it is answered: never with a token.</summary>
public sealed record ConnectionBody(string Urn, Instant ExpiresAt, IReadOnlyList<string> Scopes, Instant Since, string? By)
{
    internal static ConnectionBody Of(Connection c) => new(c.Urn, c.ExpiresAt, c.Scopes, c.Since, c.By);
}
