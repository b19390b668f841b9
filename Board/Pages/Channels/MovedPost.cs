using Microsoft.AspNetCore.Http;
using Recruiting.Core.Posts;

namespace Recruiting.Board.Pages.Channels;

/// <summary>A post that was just given another place in the queue.</summary>
/// <param name="Id">The post.</param>
/// <param name="Place">Its place now, counted from one.</param>
/// <param name="Stood">The post that it stood before, to put it back; empty for the end, null where it cannot be put back.</param>
public sealed record MovedPost(string Id, int Place, string? Stood)
{
    /// <summary>The page's address that tells of it, at its place.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="post">The post that was moved.</param>
    /// <param name="stood">The post that it stood before; null for the end.</param>
    internal static string Address(string channel, string post, string? stood) =>
        $"{ChannelPaths.Of(channel)}?moved={Uri.EscapeDataString(post)}&stood={Uri.EscapeDataString(stood ?? "")}#at-{Uri.EscapeDataString(post)}";

    /// <summary>What the address tells; null for nothing that is so.</summary>
    internal static MovedPost? Of(IQueryCollection query, IReadOnlyList<Post> queue)
    {
        var (id, stood) = (query["moved"].ToString(), query["stood"].ToString());
        var ids = queue.Select(p => p.Id).ToList();
        return ids.IndexOf(id) is >= 0 and var at ? new(id, at + 1, stood.Length == 0 || ids.Contains(stood) ? stood : null) : null;
    }
}
