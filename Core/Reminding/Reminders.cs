using NodaTime;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>The decision who is told what, when, by which way. Made anew each minute from how things stand, so nothing is told that is settled, and what could not be told is told as it is by then.</summary>
public static class Reminders
{
    /// <summary>How long something stays worth telling that could not be told: longer than a long weekend.</summary>
    public static readonly Duration Remembered = Duration.FromDays(4);

    /// <summary>How long what does not hurry waits, after a message, for more of its kind.</summary>
    public static readonly Duration Gather = Duration.FromMinutes(10);

    /// <summary>How far ahead posts are looked for: a quarter of an hour, and for whoever is about to fall silent until they can be told again.</summary>
    public static Instant LookAhead(IEnumerable<Reach> reaches, Instant now)
    {
        var soon = now + HandReminders.Ahead;
        var latest = reaches.Where(r => r.IsOpen(now)).Select(r => r.OpenFrom(soon)).OfType<Instant>().Append(soon).Max();
        return latest > soon ? latest + HandReminders.Ahead : soon;
    }

    /// <summary>What goes out now: at most one message a reader and way.</summary>
    public static IReadOnlyList<Outgoing> Decide(ReminderInput input)
    {
        var wanted = All(input);
        var told = input.Told.ToDictionary(t => (t.Way, t.Reader));
        return [.. input.Ways.SelectMany(way => By(way, wanted, input, told)).Where(o => o.Reminders.Count > 0)];
    }

    /// <summary>All that there is to tell at this moment, whoever was told already and whether they can be told now, the most urgent first.</summary>
    public static IReadOnlyList<Reminder> All(ReminderInput input) =>
    [
        .. input.Hand.SelectMany(h => HandReminders.Of(h, input))
            .Concat(input.Coming.SelectMany(c => HandReminders.OfComing(c, input)))
            .Concat(input.Notices.Where(n => n.Notice.At > input.Now - Remembered).SelectMany(n => NoticeReminders.Of(n, input)))
            .Concat(input.Regular)
            .OrderBy(r => r.Topic).ThenBy(r => r.At).ThenBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Colleague, StringComparer.Ordinal),
    ];

    private static IEnumerable<Outgoing> By(WayThere way, IReadOnlyList<Reminder> wanted, ReminderInput input, Dictionary<(string, string?), Told> told)
    {
        if (Waits(told.GetValueOrDefault((way.Name, null)), input)) yield break;
        var open = wanted.Where(r => CanHear(r, way.Name, input)).ToList();
        foreach (var reader in open.GroupBy(r => way.IsShared ? null : r.Colleague).Where(g => way.IsShared || g.Key is not null))
        {
            var before = told.GetValueOrDefault((way.Name, reader.Key));
            if (!Waits(before, input)) yield return new(way.Name, reader.Key, New(reader, before, input.Now));
        }
    }

    // What is told to several in one place is told there once to each of them.
    private static List<Reminder> New(IEnumerable<Reminder> reminders, Told? before, Instant now)
    {
        var fresh = reminders.Where(r => before?.Has(KeyFor(r, before.Reader)) != true).ToList();
        var last = before is { Once.Count: > 0 } ? before.Once.Max(o => o.At) : Instant.MinValue;
        return fresh.Any(r => r.Topic.Hurries()) || now >= last + Gather ? fresh : [];
    }

    /// <summary>The key under which it is remembered that a reader was told; in a team's channel with whom it was for.</summary>
    internal static string KeyFor(Reminder reminder, string? reader) => reader is null && reminder.Colleague is { } whom ? $"{reminder.Key}@{whom}" : reminder.Key;

    private static bool Waits(Told? told, ReminderInput input) => told?.Trouble is { } trouble && input.Now < trouble.NotBefore && trouble.Mark == input.MarkOf(told.Way, told.Reader);

    // What is nobody's in particular is told where the team reads.
    private static bool CanHear(Reminder reminder, string way, ReminderInput input) => input.Find(reminder.Colleague) is not { } colleague || CanHear(colleague, way, input);

    /// <summary>Can they be told by this way now, and do they want it?</summary>
    internal static bool CanHear(Colleague colleague, string way, ReminderInput input) =>
        (colleague.ReminderWishes ?? ReminderWishes.Usual).Wants(way) && (way != ReminderWays.Mail || colleague.Email is not null) && input.ReachOf(colleague).IsOpen(input.Now);
}
