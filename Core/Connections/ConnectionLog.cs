using NodaTime;
using Recruiting.Core.Log;

namespace Recruiting.Core.Connections;

/// <summary>What the log says of connections. Never whose account at LinkedIn, and nothing of a token.</summary>
internal static class ConnectionLog
{
    internal static LogEntry Connected(ConnectionOwner owner, string by, Instant now) => Of("log.connected", owner, by, now);

    internal static LogEntry Disconnected(ConnectionOwner owner, string by, Instant now) => Of("log.disconnected", owner, by, now);

    private static LogEntry Of(string code, ConnectionOwner owner, string by, Instant now) =>
        new(now, by, Reason.Of(code)) { Channel = owner.OfChannel ? owner.Id : null, Colleague = owner.OfChannel ? null : owner.Id };
}
