using NodaTime;

namespace Recruiting.Core.LinkedIn;

/// <summary>What came of reading.</summary>
public enum ReadOutcome
{
    /// <summary>LinkedIn showed it.</summary>
    Read,

    /// <summary>There is no such post (any more).</summary>
    NotThere,

    /// <summary>This token may not read it (401, 403).</summary>
    NotPermitted,

    /// <summary>LinkedIn said: later.</summary>
    Throttled,

    /// <summary>No answer that says anything: LinkedIn is away, slow, or speaks of something else.</summary>
    Unavailable,
}

/// <summary>A post as LinkedIn shows it to whoever may read it. Kept nowhere: it is compared, and forgotten.</summary>
/// <param name="Urn">Its id.</param>
/// <param name="CreatedAt">When it was made: its id's own time, else what LinkedIn says.</param>
/// <param name="Commentary">Its text, in little text.</param>
/// <param name="Link">The article's address, or null.</param>
/// <param name="Assets">Its images or its document, in their order; empty where it has none.</param>
public sealed record ReadPost(string Urn, Instant CreatedAt, string Commentary, string? Link, IReadOnlyList<string> Assets);

/// <summary>What came of looking through an author's posts.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Posts">The posts, newest first; empty unless read.</param>
/// <param name="RetryAt">Where throttled: when to ask again.</param>
/// <param name="Code">LinkedIn's code, or ours; null where read.</param>
public sealed record PostsRead(ReadOutcome Outcome, IReadOnlyList<ReadPost> Posts, Instant? RetryAt = null, string? Code = null);

/// <summary>Reading LinkedIn's posts back, where it lets us: an organization's own, with the scope <c>r_organization_social</c>. Members' posts are closed to it.</summary>
public interface ILinkedInReading
{
    /// <summary>An author's posts made at an instant or later, newest first. Never throws for what LinkedIn or the network does.</summary>
    /// <param name="author"><c>urn:li:organization:…</c>.</param>
    /// <param name="since">Where to stop, inclusive.</param>
    /// <param name="token">The access token; kept out of every result.</param>
    /// <param name="cancel">Gives up.</param>
    Task<PostsRead> OfAuthorAsync(string author, Instant since, string token, CancellationToken cancel = default);

    /// <summary>Is this post there? Never throws for what LinkedIn or the network does.</summary>
    /// <param name="urn"><c>urn:li:share:…</c> or <c>urn:li:ugcPost:…</c>.</param>
    /// <param name="token">The access token.</param>
    /// <param name="cancel">Gives up.</param>
    Task<ReadOutcome> LookAsync(string urn, string token, CancellationToken cancel = default);
}
