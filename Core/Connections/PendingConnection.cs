using NodaTime;
using Recruiting.Core.LinkedIn;

namespace Recruiting.Core.Connections;

/// <summary>A sign-in that waits for its page to be chosen.</summary>
/// <param name="Id">Random; whoever has it and is the one who signed in may choose.</param>
/// <param name="Owner">Whose connection it becomes.</param>
/// <param name="Connection">The connection, with the person's URN until the page is chosen.</param>
/// <param name="Pages">What there is to choose.</param>
/// <param name="EndsAt">From when on it is good for nothing.</param>
/// <param name="By">Who began.</param>
public sealed record PendingConnection(string Id, ConnectionOwner Owner, Connection Connection, IReadOnlyList<MemberPage> Pages, Instant EndsAt, string By)
{
    /// <summary>How long somebody may take to choose.</summary>
    public static readonly Duration Lives = Duration.FromMinutes(15);
}
