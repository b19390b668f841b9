using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>A post as somebody gives it: its id, or an object that has it.</summary>
public sealed class PostArgument
{
    /// <summary>An id.</summary>
    public PostArgument(string id) => Id = id.Trim();

    /// <summary>A post.</summary>
    public PostArgument(PresencePost post) => (Id, IsPost) = (post.Id, true);

    /// <summary>Something that waits for a person.</summary>
    public PostArgument(PresenceHandItem item) => (Id, IsPost) = (item.Id, true);

    /// <summary>Any object with a property Post or Id: a slot, a row of a CSV file.</summary>
    public PostArgument(PSObject given) => Id = (given.Properties["Post"]?.Value ?? given.Properties["Id"]?.Value ?? given).ToString() ?? "";

    /// <summary>As it was given.</summary>
    internal string Id { get; }

    /// <summary>Was it one of our own objects? Its other properties say how the post was, not how it is to be.</summary>
    internal bool IsPost { get; }

    /// <summary>As it was given.</summary>
    public override string ToString() => Id;

    /// <summary>The post in a store.</summary>
    internal PostRef In(PresenceSession session) => new(session.Workspace, Id);
}
