using Microsoft.AspNetCore.Http;
using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.Publishing;

namespace Recruiting.Functions;

/// <summary>Nobody is let in until sign-in is there.</summary>
internal sealed class NobodyYet : IWho
{
    /// <inheritdoc />
    public Actor Of(HttpContext context) => throw new PresenceException(FaultKind.Forbidden, "who.unknown", "Nobody is signed in.");
}
