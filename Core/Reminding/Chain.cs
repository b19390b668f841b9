using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>Who is asked to deal with something, one after the other. Somebody who is away, has a day off or wants no reminders is passed over.</summary>
internal static class Chain
{
    /// <summary>For placing: whose post it is, then the next in turn, then the channel's owner; where none of them can be told, all at once who could do it.</summary>
    /// <remarks>What goes out on somebody's own profile nobody else can place: they are asked, or, where they cannot be, the owner hears of it.</remarks>
    internal static (IReadOnlyList<Colleague> People, bool OneByOne) ForPlacing(string? author, string? nextInTurn, Setting where, ReminderInput input)
    {
        var channel = where.Channel;
        if (channel.Kind == ChannelKind.Profile) return (First(input, [author ?? (channel.Colleagues is [var only, ..] ? only : null)], [channel.Owner]), false);
        var chain = Able(input, author, nextInTurn, channel.Owner);
        if (chain.Count > 0) return (chain, true);
        return (First(input, channel.Colleagues), false);
    }

    /// <summary>For everything else: the first group of which anybody can be told; where there is none, whoever runs things.</summary>
    internal static IReadOnlyList<Colleague> First(ReminderInput input, params IReadOnlyList<IReadOnlyList<string?>> groups)
    {
        foreach (var group in groups)
        {
            var able = Able(input, group);
            if (able.Count > 0) return able;
        }

        return Admins(input);
    }

    /// <summary>Whoever runs things; where nobody has that role, everybody.</summary>
    internal static IReadOnlyList<Colleague> Admins(ReminderInput input)
    {
        var able = Able(input, input.Colleagues.Select(c => c.Id));
        var admins = able.Where(c => Roles.Highest(c.Roles) == Role.Admin).ToList();
        return admins.Count > 0 ? admins : able;
    }

    private static List<Colleague> Able(ReminderInput input, params IEnumerable<string?> ids) =>
        [.. ids.Distinct().Select(input.Find).OfType<Colleague>().Where(c => !input.ReachOf(c).IsOff(input.Now))];
}
