using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.People;

/// <summary>What somebody else made of a person's wishes while a form about them was filled in.</summary>
internal static class WishesDiffering
{
    /// <summary>The wishes that are now other than those that the form says.</summary>
    internal static IEnumerable<Difference> Between(ReminderWishesForm? asked, ReminderWishes? now, Words words)
    {
        var (usual, held) = (ReminderWishesForm.Of(ReminderWishes.Usual), ReminderWishesForm.Of(now ?? ReminderWishes.Usual));
        asked ??= usual;
        var ways = held.Ways ?? ReminderWays.All;
        if (!ways.ToHashSet().SetEquals(asked.Ways ?? ReminderWays.All)) yield return new(words["wishes.ways"], ways.Count == 0 ? words["wishes.no-way"] : string.Join(", ", ways.Select(w => words["way." + w])));
        if ((asked.QuietFrom ?? usual.QuietFrom) != held.QuietFrom) yield return new(words["wishes.quiet-from"], held.QuietFrom!);
        if ((asked.QuietTo ?? usual.QuietTo) != held.QuietTo) yield return new(words["wishes.quiet-to"], held.QuietTo!);
        if (!held.DaysOff!.ToHashSet().SetEquals(asked.DaysOff ?? [])) yield return new(words["wishes.days-off"], held.DaysOff!.Count == 0 ? words["wishes.no-day"] : string.Join(", ", now!.DaysOff.Select(d => words.Language.DateTimeFormat.DayNames[(int)d % 7])));
    }
}
