using Recruiting.Board.Pages.Look;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.People;

/// <summary>Days away in words.</summary>
internal static class AwayWords
{
    /// <summary><c>Away from 2 to 9 December</c>, or on one day.</summary>
    internal static string Of(AwayDays away, Visit visit) => away.From == away.To
        ? visit.Words.Of("people.away-on", visit.Times.Date(away.From))
        : visit.Words.Of("people.away-from", visit.Times.ShortDate(away.From), visit.Times.ShortDate(away.To));
}
