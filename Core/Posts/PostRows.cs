using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Log;
using Recruiting.Core.Storage;
using LogKeys = Recruiting.Core.Log.LogKey;

namespace Recruiting.Core.Posts;

/// <summary>The rows that one post has in its channel's partition, and the hints that point at it.</summary>
internal static class PostRows
{
    internal const string Post = "post", Log = "log", Try = "try", State = "state", Placed = "placed", Slot = "slot", Note = "note";

    /// <summary>The due index: one partition for all workspaces.</summary>
    internal const string DuePartition = "due";

    internal static string PostKey(string suffix) => RowKey.Of(Post, suffix);

    internal static string LogKey(string suffix, int number) => RowKey.Of(Log, suffix, number.ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>Where a line of a history is found by its time.</summary>
    internal static RowWrite When(string suffix, int number, Instant at) => RowWrite.Put(LogKeys.Of(at, suffix, number.ToString("D6", CultureInfo.InvariantCulture)), LogStore.PostMark);

    internal static string TryKey(string suffix, int number) => RowKey.Of(Try, suffix, number.ToString("D4", CultureInfo.InvariantCulture));

    internal static string SlotKey(string channel, string slot) => RowKey.Of(Slot, slot[(channel.Length + 1)..]);

    internal static string NoteKey(string channel, string slot) => RowKey.Of(Note, slot[(channel.Length + 1)..]);

    internal static string HandPartition(string workspace) => RowKey.Of(workspace, "hand");

    /// <summary>The index row of a post: by state while it is under way, by day once it was placed, none when it was taken back.</summary>
    internal static string? IndexKey(Post post) => post.State switch
    {
        PostState.Published => PlacedKey(post.PlacedOn!.Value, Suffix(post)),
        _ => StateOf(post) is { } state ? RowKey.Of(State, state, Suffix(post)) : null,
    };

    /// <summary>The state under which a post is indexed; null where it is under way no more.</summary>
    internal static string? StateOf(Post post) => post.State is PostState.Cancelled or PostState.Published ? null : post.State.ToString();

    internal static string PlacedKey(LocalDate on, string suffix) => RowKey.Of(Placed, LocalDatePattern.Iso.Format(on), suffix);

    /// <summary>When the due index has to bring the post up: its time, or when an unapproved one loses it, or when one in doubt is looked for; null for never.</summary>
    internal static Instant? DueAt(Post post) => post.State switch
    {
        PostState.Scheduled => post.NotBefore is { } later && later > post.Due!.At ? later : post.Due!.At,
        PostState.Draft or PostState.InReview => post.WindowEnd,
        PostState.InDoubt => post.Looking?.Next,
        _ => null,
    };

    /// <summary>Does somebody have to look at it?</summary>
    internal static bool InHand(Post post) => post.Waiting is not null;

    private static string Suffix(Post post) => post.Id[(post.Channel.Length + 1)..];
}

/// <summary>What a due or hand hint says: which post, and when the hint was written.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Id">The post.</param>
/// <param name="Written">When; a hint that points at nothing is dropped ten minutes later.</param>
public sealed record Hint(string Workspace, string Id, Instant Written) : Stored
{
    /// <summary>How old a hint must be before one that points at nothing is dropped: its fact may be on its way.</summary>
    public static readonly Duration Patience = Duration.FromMinutes(10);

    /// <summary>The post.</summary>
    public PostRef Ref => new(Workspace, Id);
}

/// <summary>How a slot was given up: told where a streak breaks.</summary>
/// <param name="On">The slot's local date.</param>
/// <param name="Skipped">By a person; else its time passed.</param>
public sealed record SlotNote(LocalDate On, bool Skipped) : Stored;

/// <summary>What the index row of a placed post holds, so that streaks and comparisons need not read the post.</summary>
public sealed record PlacedPost(string Id, Instant At, LocalDate On, string? Author, Sight? Sight, string Text, string? Link, bool ByHand) : Stored;
