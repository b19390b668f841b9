using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Posts;

/// <summary>Where a post stands on its way.</summary>
public enum PostState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waits for somebody's yes.</summary>
    InReview,

    /// <summary>Approved, in the channel's queue, without a time.</summary>
    Ready,

    /// <summary>Approved, with a time.</summary>
    Scheduled,

    /// <summary>Claimed by the direct lane; LinkedIn is being asked.</summary>
    Publishing,

    /// <summary>LinkedIn was asked and nobody knows what it did.</summary>
    InDoubt,

    /// <summary>Waits for a person to place it.</summary>
    AwaitingHand,

    /// <summary>LinkedIn refused it.</summary>
    Failed,

    /// <summary>Its time passed; it goes back to the queue by itself.</summary>
    Missed,

    /// <summary>Placed.</summary>
    Published,

    /// <summary>Taken back, or expired.</summary>
    Cancelled,
}

/// <summary>Whether a placed group post can be seen.</summary>
public enum Sight
{
    /// <summary>A person says it was placed; no link yet.</summary>
    Claimed,

    /// <summary>Waits for the group's admin.</summary>
    Pending,

    /// <summary>Seen, or proven by a link.</summary>
    Visible,

    /// <summary>The group's admin refused it.</summary>
    Rejected,

    /// <summary>Pending for more than 14 days: LinkedIn deletes it then.</summary>
    Lapsed,
}

/// <summary>A text (with link) for one channel, by one author, on its way through the states.</summary>
public sealed record Post
{
    /// <summary><c>{channel}.{suffix}</c>, see <see cref="PostId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The channel; never changes.</summary>
    public required string Channel { get; init; }

    /// <summary>The colleague under whose name it goes out, or null while open.</summary>
    public string? Author { get; init; }

    /// <summary>What readers read. Plain text; <c>@[Name](urn:li:…)</c> is a mention, <c>#word</c> a hashtag. Line breaks are <c>\n</c>.</summary>
    public required string Text { get; init; }

    /// <summary>A link that goes with it, absolute http(s), or null.</summary>
    public string? Link { get; init; }

    /// <summary>Its language (<c>nl</c>, <c>en</c>), or null.</summary>
    public string? Language { get; init; }

    /// <summary>Ours, for finding and for rules (<c>job</c>); they never enter the text.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The last day, inclusive, in the channel's zone, on which it may appear.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Where it stands.</summary>
    public PostState State { get; init; } = PostState.Draft;

    /// <summary>When it is meant to go out: intended local time, zone and instant; null without a time.</summary>
    public LocalMoment? Due { get; init; }

    /// <summary>The end, exclusive, of the window that <see cref="Due"/> lies in.</summary>
    public Instant? WindowEnd { get; init; }

    /// <summary>The slot it holds, or null off the slots.</summary>
    public string? Slot { get; init; }

    /// <summary>Why it stands where it stands, where the plan chose the place; null where a person did.</summary>
    public IReadOnlyList<Reason>? PlanWhy { get; init; }

    /// <summary>Its place among the channel's queue: smaller goes first.</summary>
    public Instant QueuedAt { get; init; }

    /// <summary>When it appeared.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>The channel's local date of <see cref="PublishedAt"/>: the day it counts for.</summary>
    public LocalDate? PlacedOn { get; init; }

    /// <summary>When it took, or is about to take, its place in the channel; spacing to other posts is counted from here. Null while it holds none.</summary>
    public Instant? PacedAt { get; init; }

    /// <summary>The proof, normalised.</summary>
    public string? Permalink { get; init; }

    /// <summary>LinkedIn's id.</summary>
    public string? Urn { get; init; }

    /// <summary>Whether it can be seen; set once placed.</summary>
    public Sight? Sight { get; init; }

    /// <summary>Was it placed by a person (rather than through the API)?</summary>
    public bool PlacedByHand { get; init; }

    /// <summary>It fell from the direct lane to the hand, and does not go back there unasked.</summary>
    public bool HandOnly { get; init; }

    /// <summary>Who copied it or opened its group to place it; it is theirs until somebody answers.</summary>
    public Opened? Opened { get; init; }

    /// <summary>Since when a person is waited for, and why; null where nobody is.</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>The yes it has; void as soon as the content differs.</summary>
    public Approval? Approval { get; init; }

    /// <summary>It was handed to <see cref="Author"/> by somebody else, and waits for the author's own yes.</summary>
    public bool AsksAuthor { get; init; }

    /// <summary>The hold of a publisher; null where there is none.</summary>
    public Lease? Lease { get; init; }

    /// <summary>Not before this instant (a throttled or unreachable LinkedIn).</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>How many attempts were written.</summary>
    public int Attempts { get; init; }

    /// <summary>Is an attempt's outcome unknown or not recorded? Then nothing is sent again by itself.</summary>
    public bool AttemptOpen { get; init; }

    /// <summary>The last thing that went wrong, or null.</summary>
    public PostError? LastError { get; init; }

    /// <summary>How many history entries there are.</summary>
    public int Moves { get; init; }

    /// <summary>The key of the due hint that points here, or null; kept by the post store.</summary>
    public string? DueHint { get; init; }

    /// <summary>The key of the hand hint that points here, or null; kept by the post store.</summary>
    public string? HandHint { get; init; }

    /// <summary>When it was accepted here.</summary>
    public Instant CreatedAt { get; init; }
}

/// <summary>Who opened a post for placing, and when.</summary>
public sealed record Opened(string By, Instant At);

/// <summary>Why a person is waited for.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Why">The reason that the hand list shows.</param>
/// <param name="Until">When it stops waiting by itself, exclusive; null for no end.</param>
public sealed record Waiting(Instant Since, Reason Why, Instant? Until = null);

/// <summary>Somebody's yes, bound to the content it was given to.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="ContentHash">SHA-256 of the content, see <see cref="Content.Hash(Post)"/>.</param>
public sealed record Approval(string By, Instant At, string ContentHash);

/// <summary>A publisher's hold of a post.</summary>
/// <param name="Owner">Which publisher; unique per claim.</param>
/// <param name="Until">When it ends, exclusive.</param>
public sealed record Lease(string Owner, Instant Until);

/// <summary>What went wrong last.</summary>
/// <param name="Code">Stable, or LinkedIn's own code.</param>
/// <param name="Why">For people; holds no secret.</param>
public sealed record PostError(string Code, Reason Why);

/// <summary>One move of a post.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: a colleague's id, the Desk's user, or a job's name.</param>
/// <param name="From">The state before; null for the first entry.</param>
/// <param name="To">The state after.</param>
/// <param name="Why">What happened.</param>
public sealed record HistoryEntry(Instant At, string By, PostState? From, PostState To, Reason Why);

/// <summary>What became of one try to publish.</summary>
public enum AttemptOutcome
{
    /// <summary>LinkedIn took it and named it.</summary>
    Accepted,

    /// <summary>LinkedIn said no, and why.</summary>
    Refused,

    /// <summary>LinkedIn said: later.</summary>
    Throttled,

    /// <summary>Nobody knows: time-out, dropped connection, 5xx, or 201 without an id.</summary>
    Unknown,

    /// <summary>Nothing was sent: name, connect or TLS failed.</summary>
    NotSent,
}

/// <summary>One try to publish: the intent is written before, the outcome after.</summary>
public sealed record Attempt
{
    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>When the intent was written.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>Who tried; the lease's owner.</summary>
    public required string Owner { get; init; }

    /// <summary>Null while open.</summary>
    public AttemptOutcome? Outcome { get; init; }

    /// <summary>When the outcome was written.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>HTTP status, or null where there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>LinkedIn's code, or ours.</summary>
    public string? Code { get; init; }

    /// <summary>LinkedIn's words; holds no secret.</summary>
    public string? Message { get; init; }

    /// <summary>LinkedIn's trace id (<c>x-li-uuid</c>).</summary>
    public string? TraceId { get; init; }

    /// <summary>The id that LinkedIn gave.</summary>
    public string? Urn { get; init; }
}
