using NodaTime;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core.Channels;

namespace Recruiting.Board.Pages.Channels;

/// <summary>Rules of channels as people say them.</summary>
internal static class ChannelWords
{
    /// <summary><c>Tuesday</c>.</summary>
    internal static string Day(IsoDayOfWeek day, Words words) => words.Language.DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7));

    /// <summary><c>At least 24 hours</c>.</summary>
    internal static string Spacing(Channel channel, Words words)
    {
        var spacing = channel.MinimumSpacing;
        if (spacing == Duration.Zero) return words["channel.spacing-none"];
        var hours = spacing.TotalHours;
        return words.Of("channel.spacing-least", hours == Math.Floor(hours) ? words.Count("hours", (int)hours) : words.Count("minutes", (int)Math.Ceiling(spacing.TotalMinutes)));
    }

    /// <summary><c>On Tuesday and Thursday</c>.</summary>
    internal static string JobDays(ChannelRules rules, Words words) => rules.JobPostDays switch
    {
        null => words["channel.job-days-any"],
        [] => words["channel.job-days-none"],
        [var one] => words.Of("channel.job-days-on", Day(one, words)),
        var days => words.Of("channel.job-days-on", words.Of("list.and", string.Join(", ", days.SkipLast(1).Select(d => Day(d, words))), Day(days[^1], words))),
    };

    /// <summary>A number, or that there is no limit.</summary>
    internal static string Limit(int? most, Words words) => most is { } number ? number.ToString("N0", words.Language) : words["channel.no-limit"];
}
