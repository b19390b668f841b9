using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Channels;

namespace Recruiting.Core.Publishing;

/// <summary>Can this address be the proof that a post was placed in its channel? Whether it proves another post already is not seen here:
/// that is asked of the store by <see cref="Permalink.ProofKey"/>.</summary>
public static partial class PermalinkProof
{
    /// <summary>How long before its slot a post may have been placed and still count for it.</summary>
    public static readonly Duration Early = Duration.FromDays(7);

    /// <summary>How far LinkedIn's clock may run before ours.</summary>
    public static readonly Duration ClockSkew = Duration.FromMinutes(5);

    /// <summary>LinkedIn opened in May 2003; a number that says earlier is none of its posts.</summary>
    private static readonly Instant Opening = Instant.FromUtc(2003, 5, 1, 0, 0);

    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm' UTC'");

    /// <summary>What speaks against it, or null where nothing does: <c>permalink.other-group</c> (where the address and the channel both
    /// tell their group), <c>permalink.no-group</c> (a group post for a page or profile), <c>permalink.invalid</c>, <c>permalink.future</c>, <c>permalink.too-old</c>.</summary>
    /// <param name="permalink">The address.</param>
    /// <param name="channel">The post's channel.</param>
    /// <param name="slotStart">When the post's slot begins; null where it has none, and then no address is too old.</param>
    /// <param name="now">Now.</param>
    /// <param name="language">The language of the message: Dutch, or English for every other.</param>
    public static Fault? Check(Permalink permalink, Channel channel, Instant? slotStart, Instant now, CultureInfo? language = null)
    {
        if (permalink.GroupId is { } group)
        {
            if (channel.Kind != ChannelKind.Group) return Fault("permalink.no-group", language, group, channel.Name);
            if (GroupOf(channel) is { } own && own != group) return Fault("permalink.other-group", language, group, channel.Name, own);
        }

        if (permalink.CreatedAt < Opening) return Fault("permalink.invalid", language);
        if (permalink.CreatedAt > now + ClockSkew) return Fault("permalink.future", language, Moment.Format(permalink.CreatedAt));
        return slotStart is { } start && permalink.CreatedAt < start - Early
            ? Fault("permalink.too-old", language, Moment.Format(permalink.CreatedAt))
            : null;
    }

    /// <summary>The digits of the channel's group, from its URN or else its address; null where neither tells.</summary>
    private static string? GroupOf(Channel channel)
    {
        var match = GroupUrn().Match(channel.Urn ?? "");
        if (!match.Success) match = GroupUrl().Match(channel.Url ?? "");
        return match.Success ? match.Groups["group"].Value : null;
    }

    private static Fault Fault(string code, CultureInfo? language, params object[] args) =>
        new(code, PermalinkTexts.Of(language ?? CultureInfo.InvariantCulture, code, args), "permalink");

    [GeneratedRegex(@"\Aurn:li:group:0*(?<group>[1-9][0-9]*)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GroupUrn();

    [GeneratedRegex(@"linkedin\.com/groups/0*(?<group>[1-9][0-9]*)(?:[/?#]|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GroupUrl();
}
