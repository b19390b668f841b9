using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Posts;

/// <summary>A text (with link, images, a document) for one channel, by one author, on its way through the states.</summary>
public sealed record Post : Stored
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

    /// <summary>The images that go with it, in their order; none where it has a document or a link card.</summary>
    public IReadOnlyList<PostImage> Images { get; init; } = [];

    /// <summary>The document that goes with it, or null.</summary>
    public PostDocument? Document { get; init; }

    /// <summary>How <see cref="Link"/> is shown, where it is more than its host; null without a link, and beside images or a document.</summary>
    public LinkCard? Card { get; init; }

    /// <summary>What of its media LinkedIn has already, so that another attempt need not upload it again.</summary>
    public IReadOnlyList<Uploaded> Uploads { get; init; } = [];

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

    /// <summary>The time that it last lost (taken back, missed, skipped), for calendars that have it still; it says something only while the post has no other. Null where it never lost one.</summary>
    public LocalMoment? LostDue { get; init; }

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

    /// <summary>That somebody could not place it, and why; null where nobody said so since its text last changed, and once it is placed or cancelled.</summary>
    public Setback? Setback { get; init; }

    /// <summary>How it lay in a hand when it was last put aside, whatever happened since; null where it never was, once that was taken back, and once it is placed or cancelled.</summary>
    public Aside? Aside { get; init; }

    /// <summary>Since when a person is waited for, and why; null where nobody is.</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>While it is in doubt: how LinkedIn is read back; null where it is not.</summary>
    public Looking? Looking { get; init; }

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

    /// <summary>A hash of how it was asked for (its time, author, last day, language and tags), where it was by a form that may be sent twice; else null.</summary>
    public string? Asked { get; init; }

    /// <summary>When it was accepted here.</summary>
    public Instant CreatedAt { get; init; }
}
