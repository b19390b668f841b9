using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Log;

namespace Recruiting.Core.Publishing;

/// <summary>What the log says of a change of a channel or of the team's settings; null where nothing changed.</summary>
internal static class ChannelLog
{
    /// <summary>Of a channel; null before it was there.</summary>
    internal static LogEntry? Of(Channel? before, Channel after, string by, Instant now)
    {
        if (before is null) return new LogEntry(now, by, Reason.Of("log.channel-added")) { Channel = after.Id };
        return Of("log.channel-", before.Paused, after.Paused, ChangedFields.Between(before, after), by, now) is { } entry ? entry with { Channel = after.Id } : null;
    }

    /// <summary>Of the team's settings.</summary>
    internal static LogEntry? Of(Workspace before, Workspace after, string by, Instant now) =>
        ChangedFields.Between(before, after) is var fields && fields.Any(f => f != "paused")
            ? new LogEntry(now, by, Reason.Of("log.team-changed")) { Fields = fields }
            : Of("log.", before.Paused, after.Paused, fields, by, now);

    /// <summary>Of a channel that is gone.</summary>
    internal static LogEntry Removed(string channel, string by, Instant now) => new(now, by, Reason.Of("log.channel-removed")) { Channel = channel };

    private static LogEntry? Of(string prefix, Pause? before, Pause? after, IReadOnlyList<string> fields, string by, Instant now) => (before, after) switch
    {
        _ when fields.Count == 0 => null,
        (null, { } pause) when fields.Count == 1 => new(now, by, Reason.Named(prefix + "paused", pause.Reason)),
        ({ }, null) when fields.Count == 1 => new(now, by, Reason.Of(prefix + "resumed")),
        _ when fields is ["paused"] => new(now, by, Reason.Named(prefix + "paused", after?.Reason)),
        _ => new LogEntry(now, by, Reason.Of(prefix + "changed")) { Fields = fields },
    };
}
