using Recruiting.Board.Pages.Look;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Posts;

/// <summary>To whom a post can be handed over.</summary>
public static class Colleagues
{
    /// <summary>Those who joined its channel, or all where nobody is named there; not its author, whose it is already.</summary>
    public static IReadOnlyList<Colleague> ToHandTo(Visit visit, Post post, Channel channel) =>
        [.. visit.Names.Colleagues.Where(c => c.Id != post.Author && (channel.Colleagues.Count == 0 || channel.Colleagues.Contains(c.Id)))];

    /// <summary>A colleague's name, and that they are away today where they are.</summary>
    public static string Label(Colleague colleague, Visit visit) =>
        colleague.Away.Any(a => a.Contains(visit.Times.Today)) ? visit.Words.Of("card.hand-away", colleague.Name) : colleague.Name;
}
