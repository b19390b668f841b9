using NodaTime;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Log;

/// <summary>One change of what is no post: a channel, a colleague, the team's settings, a connection. What happened to posts stands in their own history.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: a colleague's id, the Desk's user, or a job's name.</param>
/// <param name="Why">What happened.</param>
public sealed record LogEntry(Instant At, string By, Reason Why) : Stored
{
    /// <summary>The channel that it happened to, or null.</summary>
    public string? Channel { get; init; }

    /// <summary>The colleague that it happened to, or null.</summary>
    public string? Colleague { get; init; }

    /// <summary>The fields that changed, by the names that the API gives them; empty for none.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The row of this entry, for the batch of what it tells of.</summary>
    /// <param name="before">The version of what was changed before it was, or anything else that tells two entries of one second apart.</param>
    public RowWrite ToWrite(string before) => RowWrite.Put(
        LogKey.OfEntry(At, Why.Code, Channel is not null ? "channel" : Colleague is not null ? "colleague" : "team", Channel ?? Colleague ?? "", before), RowJson.ToBody(this));

    /// <summary>What is about to be written with it, where there is anything to tell.</summary>
    /// <param name="entry">The entry; null for none.</param>
    /// <param name="version">The version of what is changed; null for what is new.</param>
    internal static IEnumerable<RowWrite> Writes(LogEntry? entry, string? version) => entry is null ? [] : [entry.ToWrite(version ?? "new")];
}
