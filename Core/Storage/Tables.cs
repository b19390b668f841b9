using NodaTime;
using NodaTime.Text;

namespace Recruiting.Core.Storage;

/// <summary>Which rows stand where. Every partition begins with the workspace, but the due index, which is one for all, and the media, each of which is one for all.</summary>
public static class Tables
{
    /// <summary>A partition a channel: the channel, its pace, posts, histories, attempts, slots, recorded promises, and its log: what happened there by its time.</summary>
    public const string Channels = "channels";

    /// <summary>A partition a workspace: settings, the directory of channels, colleagues, and the log of these and of connections; and two more: what people typed and have not sent, and the addresses of calendars.</summary>
    public const string Workspace = "workspace";

    /// <summary>Hints: what is due (one partition for all workspaces) and what waits for a hand (one a workspace).</summary>
    public const string Hints = "hints";

    /// <summary>Which link proves which post.</summary>
    public const string Proofs = "proofs";

    /// <summary>Tokens, encrypted.</summary>
    public const string Connections = "connections";

    /// <summary>Last runs of the timed jobs.</summary>
    public const string Jobs = "jobs";

    /// <summary>What people are told once.</summary>
    public const string Notices = "notices";

    /// <summary>Which workspace refers to which file: a partition a file, for all workspaces.</summary>
    public const string Media = "media";

    private static readonly InstantPattern KeyInstant = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>An instant as part of a key: UTC, cut to the second, ordered as time is.</summary>
    public static string Key(Instant at) => KeyInstant.Format(at);
}
