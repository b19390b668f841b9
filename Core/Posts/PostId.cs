namespace Recruiting.Core.Posts;

/// <summary>A post's id names its channel: <c>{channel}.{suffix}</c>, the suffix being letters, digits, <c>-</c> and <c>_</c>, at most 64.</summary>
public static class PostId
{
    /// <summary>The id of <paramref name="suffix"/> in <paramref name="channel"/>.</summary>
    public static string Of(string channel, string suffix) => $"{channel}.{suffix}";

    /// <summary>The channel that an id names, or null where it is no id.</summary>
    public static string? ChannelOf(string id)
    {
        var dot = id.LastIndexOf('.');
        return dot > 0 && IsSuffix(id[(dot + 1)..]) ? id[..dot] : null;
    }

    /// <summary>May this stand behind the channel?</summary>
    public static bool IsSuffix(string suffix) =>
        suffix.Length is > 0 and <= 64 && suffix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
