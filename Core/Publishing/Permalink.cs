using System.Globalization;
using NodaTime;
using Recruiting.Core.LinkedIn;

namespace Recruiting.Core.Publishing;

/// <summary>The address of one LinkedIn post, in one form however it was pasted.</summary>
/// <param name="Kind"><c>activity</c>, <c>share</c>, <c>ugcPost</c> or <c>groupPost</c>.</param>
/// <param name="Number">The number that carries the post's time. One post may have a different number as activity, share and ugcPost;
/// the number of a groupPost is that of its activity.</param>
/// <param name="GroupId">The group it is in, as digits, where the address tells (groupPost only); else null.</param>
public sealed record Permalink(string Kind, long Number, string? GroupId = null)
{
    /// <summary>Reads an address as people copy it: <c>/feed/update/urn:li:…</c>, <c>/posts/{slug}-activity-{number}-{code}</c>, a feed or group
    /// page with <c>highlightedUpdateUrn</c>, a bare URN; colons percent-encoded or not, with tracking, on any host of LinkedIn, with or without scheme.</summary>
    /// <param name="text">What was pasted.</param>
    /// <param name="language">The language of the error: Dutch, or English for every other.</param>
    /// <exception cref="PresenceException"><c>permalink.missing</c>, <c>permalink.invalid</c>, <c>permalink.not-linkedin</c>,
    /// <c>permalink.not-a-post</c>, <c>permalink.short</c>.</exception>
    public static Permalink Parse(string? text, CultureInfo? language = null) => PermalinkText.Read(text ?? "", language ?? CultureInfo.InvariantCulture);

    /// <summary><c>urn:li:activity:{number}</c>, <c>urn:li:groupPost:{group}-{number}</c>, …</summary>
    public string Urn => string.Create(CultureInfo.InvariantCulture, $"urn:li:{Kind}:{(GroupId is null ? "" : GroupId + "-")}{Number}");

    /// <summary>The address without anything that is not needed.</summary>
    public string Url => $"https://www.linkedin.com/feed/update/{Urn}/";

    /// <summary>When LinkedIn made it: its ids carry the Unix time in milliseconds above their lowest 22 bits.</summary>
    public Instant CreatedAt => UrnTime.Of(Number);

    /// <summary>What a proof is known by, so that one post proves one post: the number, the same for a group post and its activity.</summary>
    public string ProofKey => Number.ToString(CultureInfo.InvariantCulture);
}
