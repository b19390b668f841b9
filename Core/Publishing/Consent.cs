using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>Who may give the yes that a post needs, and who may write under whose name.</summary>
public static class Consent
{
    /// <summary>Refuses a yes from somebody who may not give it.</summary>
    /// <exception cref="PresenceException"><c>approval.not-yours</c>, <c>role.missing</c> (403).</exception>
    public static void Require(Actor actor, Post post, Setting where)
    {
        if (Refusal(actor, post, where) is { } refusal) throw refusal;
    }

    /// <summary>Why this person's yes is not the one that the post needs; null where it is.</summary>
    /// <remarks>An approver's is, but for what goes out under a person's own name: that takes this person's alone, whatever their role.</remarks>
    public static PresenceException? Refusal(Actor actor, Post post, Setting where)
    {
        if (actor.StandsForAll) return null;
        if (where.Channel.Kind == ChannelKind.Profile)
        {
            var owner = where.Channel.Colleagues.Count > 0 ? where.Channel.Colleagues[0] : post.Author;
            return actor.SpeaksFor(owner) ? null : NotYours("A profile's posts go out under a person's own name: only that person approves them.");
        }

        // Two people have seen it then: who handed it over, and the author. In a group it goes out under the author's own name; a page speaks for more than one.
        if (post is { AsksAuthor: true, Author: not null })
        {
            if (!actor.SpeaksFor(post.Author)) return NotYours($"It was handed to '{post.Author}', who says yes to it.");
            return where.Channel.Kind == ChannelKind.Group ? null : actor.Lacks(Role.Approver);
        }

        var rule = where.Channel.Rules.Approval ?? where.Team.Approval;
        return actor.Lacks(Role.Approver)
            ?? (rule == ApprovalRule.Other && actor.SpeaksFor(post.Author) ? NotYours("Here somebody other than the author approves. Ask a colleague.") : null);
    }

    /// <summary>Refuses an author who may not write here.</summary>
    /// <param name="author">The colleague's id; null is always allowed.</param>
    /// <param name="exists">Is there such a colleague?</param>
    /// <param name="where">The channel.</param>
    /// <returns>The fault, or null.</returns>
    public static Fault? AuthorFault(string? author, bool exists, Setting where)
    {
        if (author is null) return null;
        if (!exists) return new("author.unknown", $"There is no colleague '{author}'. Give the id of a colleague, or leave the author open.", "author");
        var channel = where.Channel;
        return channel.Colleagues.Count > 0 && !channel.Colleagues.Contains(author)
            ? new("author.not-joined", $"'{author}' is not among the colleagues of '{channel.Id}'. Choose one of them ({string.Join(", ", channel.Colleagues)}), or add '{author}' to the channel first.", "author")
            : null;
    }

    private static PresenceException NotYours(Sentence sentence) => new(FaultKind.Forbidden, "approval.not-yours", sentence);
}
