using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>Who is asked to deal with something, by their ids, one after the other. Somebody who is away, has a day off or wants no reminders is passed over, and so is whoever no way leads to.</summary>
/// <remarks>Where nobody at all can ever be told (a Desk without colleagues), it is nobody's in particular: one null, for the team's channel and the open page.</remarks>
internal static class Chain
{
    /// <summary>For placing: whose post it is, then the next in turn, then the channel's owner; where none of them can be told, all at once who could do it.</summary>
    /// <remarks>What goes out on somebody's own profile nobody else can place: they are asked, or, where they cannot be, the owner hears of it. An author who is there but whom no way leads to
    /// keeps their place: they have the calendar and the board, and nobody is sent after them at once.</remarks>
    internal static (IReadOnlyList<string?> People, bool OneByOne) ForPlacing(string? author, string? nextInTurn, Setting where, ReminderInput input)
    {
        var channel = where.Channel;
        if (channel.Kind == ChannelKind.Profile) return (First(input, [author ?? (channel.Colleagues is [var only, ..] ? only : null)], [channel.Owner]), false);
        var chain = Present(input, author, nextInTurn, channel.Owner);
        if (chain.Exists(input.HasWay)) return ([.. chain.Select(c => c.Id)], true);
        return (First(input, channel.Colleagues), false);
    }

    /// <summary>For everything else: the first group of which anybody can be told; where there is none, whoever runs things.</summary>
    internal static IReadOnlyList<string?> First(ReminderInput input, params IReadOnlyList<IReadOnlyList<string?>> groups)
    {
        foreach (var group in groups)
        {
            var able = Able(input, group);
            if (able.Count > 0) return [.. able.Select(c => c.Id)];
        }

        return OrNobody([.. Admins(input)], input);
    }

    /// <summary>These; where nobody at all can be told, nobody in particular.</summary>
    internal static IReadOnlyList<string?> OrNobody(IReadOnlyList<string?> people, ReminderInput input) => people.Count > 0 || input.HasAnybody ? people : [null];

    private static IEnumerable<string> Admins(ReminderInput input)
    {
        var able = Able(input, input.Colleagues.Select(c => c.Id));
        var admins = able.Where(c => Roles.Highest(c.Roles) == Role.Admin).ToList();
        return (admins.Count > 0 ? admins : able).Select(c => c.Id);
    }

    private static List<Colleague> Able(ReminderInput input, IEnumerable<string?> ids) => [.. Present(input, ids).Where(input.HasWay)];

    private static List<Colleague> Present(ReminderInput input, params IEnumerable<string?> ids) =>
        [.. ids.Distinct().Select(input.Find).OfType<Colleague>().Where(c => !input.ReachOf(c).IsOff(input.Now))];
}
