using NodaTime;
using Recruiting.Core.Posts;

namespace Recruiting.Core.LinkedIn;

/// <summary>A post as LinkedIn is asked to create it.</summary>
/// <param name="Author"><c>urn:li:person:…</c> or <c>urn:li:organization:…</c>.</param>
/// <param name="Text">Plain text with mentions and hashtags; the client escapes it.</param>
/// <param name="Link">The link of an article, or null.</param>
public sealed record LinkedInPost(string Author, string Text, string? Link)
{
    /// <summary>What goes with it; null for nothing. Images and a document take the place of the article.</summary>
    public LinkedInMedia? Media { get; init; }
}

/// <summary>What came of one create.</summary>
/// <param name="Outcome">One of the five; <see cref="AttemptOutcome.Unknown"/> is never sent again by itself.</param>
/// <param name="Urn">The id, where accepted.</param>
/// <param name="Status">HTTP status, or null where there was no answer.</param>
/// <param name="Code">LinkedIn's code (<c>ACCESS_DENIED</c>, <c>65601</c>, …) or ours (<c>time-out</c>).</param>
/// <param name="Message">LinkedIn's words, cut to 500 characters; never holds the token.</param>
/// <param name="TraceId"><c>x-li-uuid</c>.</param>
/// <param name="Handable">A refusal that a person can work around by placing it: no permission, dead token, retired version.</param>
/// <param name="RetryAt">Where throttled: when LinkedIn may be asked again.</param>
/// <param name="DuplicateOf">Where refused as a duplicate: the URN it names (share, ugcPost or activity only).</param>
public sealed record CreateResult(
    AttemptOutcome Outcome,
    string? Urn = null,
    int? Status = null,
    string? Code = null,
    string? Message = null,
    string? TraceId = null,
    bool Handable = false,
    Instant? RetryAt = null,
    string? DuplicateOf = null)
{
    /// <summary>LinkedIn's <c>serviceErrorCode</c>, as it came.</summary>
    public string? ServiceCode { get; init; }

    /// <summary>Where the version is retired (426): which was spoken.</summary>
    public string? Version { get; init; }
}

/// <summary>LinkedIn's posting API, as far as this product uses it.</summary>
public interface ILinkedIn
{
    /// <summary>Creates a post, once: never retried inside, never throws for what LinkedIn or the network does.</summary>
    /// <param name="post">What to create.</param>
    /// <param name="token">The access token; kept out of every message.</param>
    /// <param name="deadline">After this long the answer is <see cref="AttemptOutcome.Unknown"/>, or
    /// <see cref="AttemptOutcome.NotSent"/> where sending had not begun (a connection that could not be made in time).</param>
    Task<CreateResult> CreateAsync(LinkedInPost post, string token, TimeSpan deadline);
}
