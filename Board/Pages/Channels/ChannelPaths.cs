namespace Recruiting.Board.Pages.Channels;

/// <summary>Where a channel's page is.</summary>
internal static class ChannelPaths
{
    /// <summary>The page of one channel.</summary>
    internal static string Of(string id) => "/channels/" + Uri.EscapeDataString(id);
}
