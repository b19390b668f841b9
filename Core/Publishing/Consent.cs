using Recruiting.Core.Channels;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>Who may give the yes that a post needs, and who may write under whose name.</summary>
public static class Consent
{
    /// <summary>Refuses a yes from somebody who may not give it.</summary>
    /// <exception cref="PresenceException"><c>approval.not-yours</c> (403).</exception>
    public static void Require(Actor actor, Post post, Setting where)
    {
        if (actor.StandsForAll) return;
        if (where.Channel.Kind == ChannelKind.Profile)
        {
            var owner = where.Channel.Colleagues.Count > 0 ? where.Channel.Colleagues[0] : post.Author;
            if (!actor.SpeaksFor(owner)) throw NotYours("A profile's posts go out under a person's own name: only that person approves them.");
            return;
        }

        // Two people have seen it then: who handed it over, and the author.
        if (post is { AsksAuthor: true, Author: not null })
        {
            if (!actor.SpeaksFor(post.Author)) throw NotYours($"It was handed to '{post.Author}', who says yes to it.");
            return;
        }

        var rule = where.Channel.Rules.Approval ?? where.Team.Approval;
        if (rule == ApprovalRule.Other && actor.SpeaksFor(post.Author)) throw NotYours("Here somebody other than the author approves. Ask a colleague.");
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
