using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Connections;

/// <summary>Whose connection: a channel's or a colleague's.</summary>
/// <param name="OfChannel">A page's or profile channel's? Else a colleague's.</param>
/// <param name="Id">The id of the channel or colleague.</param>
public sealed record ConnectionOwner(bool OfChannel, string Id)
{
    /// <summary>May this person connect and disconnect it? A colleague their own; an admin all.</summary>
    /// <exception cref="PresenceException"><c>role.missing</c> (403).</exception>
    public void Require(Actor actor)
    {
        if (!MayBeChangedBy(actor)) actor.Require(Role.Admin);
    }

    /// <summary>Whose connections a post may go out with: its channel's, else its author's.</summary>
    public static IEnumerable<ConnectionOwner> InOrder(Channel channel, Post post)
    {
        yield return new(true, channel.Id);
        if (post.Author is { } author) yield return new(false, author);
    }

    /// <inheritdoc cref="Require"/>
    public bool MayBeChangedBy(Actor actor) => actor.May(Role.Admin) || (!OfChannel && actor.SpeaksFor(Id));
}

/// <summary>A connection as it stands in the store.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Connection">It; null where it cannot be decrypted.</param>
/// <param name="Version">Of its row.</param>
/// <param name="Trouble">Why it cannot be decrypted, and what to do; null where it can.</param>
public sealed record StoredConnection(ConnectionOwner Owner, Connection? Connection, string Version, PresenceException? Trouble);
