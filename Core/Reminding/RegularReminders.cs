using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>What a channel has that is told of regularly.</summary>
/// <param name="Where">The channel.</param>
/// <param name="Planned">Its posts with a time that are still to come, drafts included.</param>
/// <param name="Open">Its slots of the coming week without a post.</param>
/// <param name="Placed">What was placed of late.</param>
public sealed record RegularChannel(Setting Where, IReadOnlyList<Post> Planned, IReadOnlyList<Slot> Open, IReadOnlyList<PlacedPost> Placed);

/// <summary>The week ahead, on Monday morning, and what went out, in the evening: by the reader's clock.</summary>
internal static class RegularReminders
{
    private const int Beginning = 60;

    private static readonly LocalTime Morning = new(8, 0), Noon = new(12, 0), Evening = new(17, 0);

    /// <summary>How the keys begin of what went out.</summary>
    internal const string PlacedKey = "placed.";

    /// <summary>The longest that a day's news waits for the reader.</summary>
    internal static readonly Duration Longest = Duration.FromDays(4);

    /// <summary>Which of them is due to a colleague: its key and what it covers.</summary>
    /// <param name="reach">When they can be told something.</param>
    /// <param name="evening">When their day ends, for what went out.</param>
    /// <param name="toldOfPlaced">When they were last told what went out; null for not within <see cref="Longest"/>.</param>
    /// <param name="now">Now.</param>
    internal static IEnumerable<(string Key, ReminderTopic Topic, Instant From, Instant To)> Due(Reach reach, LocalTime evening, Instant? toldOfPlaced, Instant now)
    {
        if (!reach.IsOpen(now)) yield break;
        var local = now.InZone(reach.Zone).LocalDateTime;
        var monday = local.Date.PlusDays(1 - (int)local.Date.DayOfWeek);
        var day = LocalDatePattern.Iso;
        // On the first day of the week on which they can be told, and the day after: a mail server may be away for one.
        if (reach.OpenFrom(Zones.Resolve(monday.At(Morning), reach.Zone)) is { } first && now >= first && local.Date < first.InZone(reach.Zone).Date.PlusDays(2))
        {
            yield return ($"week.{day.Format(monday)}", ReminderTopic.WeekAhead, now, Zones.StartOfDay(monday.PlusDays(7), reach.Zone));
        }

        if (local.TimeOfDay >= evening) yield return ($"{PlacedKey}{day.Format(local.Date)}", ReminderTopic.Placed, Instant.Max(toldOfPlaced ?? now - Duration.FromDays(1), now - Longest), now);
    }

    /// <summary>When a colleague's day ends: at 17:00, or an hour before their quiet hours begin where that is earlier.</summary>
    internal static LocalTime EveningOf(Colleague colleague)
    {
        var quiet = (colleague.ReminderWishes ?? ReminderWishes.Usual).QuietFrom;
        return quiet > Noon && quiet <= Evening ? quiet.PlusHours(-1) : Evening;
    }

    /// <summary>One of them, with what it lists.</summary>
    /// <param name="due">As <see cref="Due"/> has it.</param>
    /// <param name="colleague">Whose.</param>
    /// <param name="channels">All channels.</param>
    internal static Reminder Of((string Key, ReminderTopic Topic, Instant From, Instant To) due, Colleague colleague, IReadOnlyList<RegularChannel> channels)
    {
        bool Within(Instant at) => at >= due.From && at < due.To;
        var lines = channels.SelectMany(c => due.Topic == ReminderTopic.WeekAhead ? Coming(c, colleague) : Placed(c, colleague)).Where(l => Within(l.At)).OrderBy(l => l.At).ThenBy(l => l.Channel, StringComparer.Ordinal).ToList();
        return new(due.Key, due.Topic, colleague.Id) { At = due.From, List = lines, IsEmpty = lines.Count == 0 };
    }

    private static IEnumerable<ReminderLine> Coming(RegularChannel channel, Colleague colleague)
    {
        var name = channel.Where.Channel.Name;
        var mine = channel.Planned.Where(p => p.Due is not null && p.Author == colleague.Id);
        var posts = mine.Select(p => new ReminderLine(p.Due!.At, name, KindOf(p, channel.Where), Preview.Of(p.Text, Beginning)));
        return channel.Where.Channel.Owner == colleague.Id ? posts.Concat(channel.Open.Select(s => new ReminderLine(s.From.At, name, ReminderLineKind.Open, ""))) : posts;
    }

    // What somebody placed with their own hands is no news to them.
    private static IEnumerable<ReminderLine> Placed(RegularChannel channel, Colleague colleague) => channel.Placed
        .Where(p => p.ByHand ? channel.Where.Channel.Owner == colleague.Id && p.Author != colleague.Id : p.Author == colleague.Id || channel.Where.Channel.Owner == colleague.Id)
        .Select(p => new ReminderLine(p.At, channel.Where.Channel.Name, ReminderLineKind.Placed, Preview.Of(p.Text, Beginning)));

    private static ReminderLineKind KindOf(Post post, Setting where) => post.State switch
    {
        PostState.Draft or PostState.InReview => ReminderLineKind.Unapproved,
        _ => where.LaneOf(post) == Delivery.Assisted ? ReminderLineKind.Place : ReminderLineKind.ByItself,
    };
}
