using Recruiting.Board.Pages.Calendar;
using Recruiting.Board.Pages.Look;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.People;

/// <summary>A colleague as all may see them. What is counted per person is not here.</summary>
/// <param name="Colleague">The colleague.</param>
/// <param name="Joined">Channels that they joined.</param>
/// <param name="Next">Their next post with a time, in the coming two weeks; null for none.</param>
public sealed record PersonLine(Colleague Colleague, IReadOnlyList<Channel> Joined, Post? Next);

/// <summary>A colleague to look at and change.</summary>
/// <param name="Line">Them.</param>
/// <param name="Version">The version that is shown.</param>
/// <param name="IsSelf">Does the reader look at themselves?</param>
/// <param name="Own">What is counted of the reader, for the reader's eyes alone; null for anybody else.</param>
public sealed record PersonView(PersonLine Line, string Version, bool IsSelf, OwnTurns? Own)
{
    /// <summary>Fields that somebody else changed while the form was filled in, so that they are now other than what is typed.</summary>
    public IReadOnlyList<Difference> Differ { get; init; } = [];

    /// <summary>Their calendar, as the reader may see it.</summary>
    public required CalendarView Calendar { get; init; }
}

/// <summary>What somebody did in the last eight weeks.</summary>
/// <param name="Placed">How many of their posts were placed.</param>
/// <param name="Coming">How many of theirs have a time in the coming two weeks.</param>
public sealed record OwnTurns(int Placed, int Coming);
