using Recruiting.Core.Storage;

namespace Recruiting.Core.Posts;

/// <summary>Which post of which workspace.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Id">The post's id, which names its channel.</param>
public sealed record PostRef(string Workspace, string Id)
{
    /// <summary>The channel that the id names.</summary>
    /// <exception cref="PresenceException"><c>post.not-found</c>: it is no post's id.</exception>
    public string Channel => PostId.ChannelOf(Id) ?? throw NotFound();

    /// <summary>The partition it lives in.</summary>
    public string Partition => RowKey.Of(Workspace, Channel);

    /// <summary>What stands behind the channel.</summary>
    public string Suffix => Id[(Channel.Length + 1)..];

    /// <summary>The error of an id that leads nowhere.</summary>
    public PresenceException NotFound() =>
        PresenceException.NotFound("post.not-found", $"There is no post '{Id}'. Look whether the id is complete; the list of posts has every one.");
}
