using NodaTime;
using Recruiting.Core.Time;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.WorkingGroup;

/// <summary>Turns rotate fairly: least placed in eight weeks for their share, then longest ago, then by id.</summary>
public static class Turns
{
    /// <summary>How far back turns are counted: eight weeks before the slot's date, that day included.</summary>
    public const int DaysCounted = 56;

    /// <summary>Whose turn a slot is.</summary>
    /// <remarks>Counted are turns from 56 days before the slot's date up to that date, both inclusive; "longest ago" looks as far back as the
    /// turns given, and never is longest. Passed over are colleagues who are not in the group, with a share of nought (or less), away that date, with their most turns in
    /// that ISO week (whenever in it), or who name languages and not the one wanted.</remarks>
    public static Turn Next(TurnInput input)
    {
        var taken = input.Taken.ToLookup(turn => turn.Colleague, turn => turn.Date, StringComparer.Ordinal);
        return Next(input, id => taken[id]);
    }

    /// <summary>The same, for a caller that keeps turns by colleague already; <see cref="TurnInput.Taken"/> is not looked at.</summary>
    internal static Turn Next(TurnInput input, Func<string, IEnumerable<LocalDate>> takenBy)
    {
        if (input.Joined.Count == 0) return new(null, Reason.Of(TurnReasons.NoColleagues), []);
        var notes = new List<TurnNote>();
        var able = new List<Candidate>();
        foreach (var id in input.Joined.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var colleague = input.Colleagues.FirstOrDefault(c => c.Id == id);
            if (PassedOver(colleague, takenBy(id), input) is { } why) notes.Add(new(id, why));
            else able.Add(Candidate.Of(colleague!, takenBy(id), input.Date));
        }

        var next = able.OrderBy(c => c.Load).ThenBy(c => c.Last).ThenBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault();
        notes.AddRange(able.Select(c => new TurnNote(c.Id, Reason.Of(c == next ? TurnReasons.Mine : TurnReasons.Later, c.Turns))));
        return new(next?.Id, Reason.Of(next is null ? TurnReasons.Nobody : TurnReasons.Next), [.. notes.OrderBy(n => n.Colleague, StringComparer.Ordinal)]);
    }

    /// <summary>Does this colleague have as many turns in the date's ISO week as they want at most?</summary>
    public static bool WeekIsFull(Colleague colleague, IEnumerable<LocalDate> taken, LocalDate date) =>
        colleague.MostPerWeek is { } most && InWeek(taken, date) >= most;

    private static Reason? PassedOver(Colleague? colleague, IEnumerable<LocalDate> taken, TurnInput input)
    {
        if (colleague is null) return Reason.Of(TurnReasons.Unknown);
        if (input.NotInGroup.Contains(colleague.Id)) return Reason.Of(TurnReasons.NotInGroup);
        if (!(colleague.Share > 0)) return Reason.Of(TurnReasons.NoShare);
        if (colleague.Away.Any(away => away.Contains(input.Date))) return Reason.Of(TurnReasons.Away);
        if (!Writes(colleague, input.Language)) return Reason.Of(TurnReasons.Language, input.Language!);
        if (WeekIsFull(colleague, taken, input.Date)) return Reason.Of(TurnReasons.WeekFull, InWeek(taken, input.Date), colleague.MostPerWeek!);
        return null;
    }

    private static bool Writes(Colleague colleague, string? language) => string.IsNullOrEmpty(language)
        || colleague.Languages.Count == 0
        || colleague.Languages.Any(l => Primary(l).Equals(Primary(language), StringComparison.OrdinalIgnoreCase));

    private static string Primary(string tag) => tag.Split('-')[0];

    private static int InWeek(IEnumerable<LocalDate> taken, LocalDate date)
    {
        var week = Period.Of(PeriodUnit.Week, date);
        return taken.Count(week.Contains);
    }

    private sealed record Candidate(string Id, int Turns, double Load, LocalDate Last)
    {
        public static Candidate Of(Colleague colleague, IEnumerable<LocalDate> taken, LocalDate on)
        {
            var (turns, last, first) = (0, LocalDate.MinIsoValue, on.PlusDays(-DaysCounted));
            foreach (var date in taken)
            {
                if (date > on) continue;
                if (date >= first) turns++;
                if (date > last) last = date;
            }

            return new(colleague.Id, turns, turns / colleague.Share, last);
        }
    }
}
