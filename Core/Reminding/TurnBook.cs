using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>Finds whose turn it is when somebody else has not placed a post.</summary>
public sealed class TurnBook(PostStore posts)
{
    private static readonly PostState[] Planned = [PostState.Scheduled, PostState.AwaitingHand];

    /// <summary>Turns taken and planned, in all channels: what <see cref="Turns.Next(TurnInput)"/> counts.</summary>
    public async Task<IReadOnlyList<TurnTaken>> TakenAsync(string workspace, IEnumerable<Setting> channels, Instant now, CancellationToken cancel = default)
    {
        var taken = new List<TurnTaken>();
        foreach (var where in channels)
        {
            var today = where.Today(now);
            taken.AddRange((await posts.PlacedBetweenAsync(workspace, where.Channel.Id, today.PlusDays(-Turns.DaysCounted), today, cancel).ConfigureAwait(false)).Where(p => p.Author is not null).Select(p => new TurnTaken(p.Author!, p.On)));
            taken.AddRange((await posts.UnderWayAsync(workspace, where.Channel.Id, Planned, cancel).ConfigureAwait(false)).Where(p => p.Value is { Author: not null, Due: not null }).Select(p => new TurnTaken(p.Value.Author!, p.Value.Due!.Date)));
        }

        return taken;
    }

    /// <summary>The colleague who is next in turn after a post's author and can be told now; null for nobody.</summary>
    internal static string? Next(Post post, Setting where, IReadOnlyList<TurnTaken> taken, ReminderInput input)
    {
        if (where.Channel.Kind == ChannelKind.Profile) return null;
        var able = input.Colleagues.Where(c => c.Id != post.Author && input.HasWay(c) && input.ReachOf(c).IsOpen(input.Now)).ToList();
        var joined = where.Channel.Colleagues.Count > 0 ? able.Where(c => where.Channel.Colleagues.Contains(c.Id)).ToList() : able;
        return Turns.Next(new() { Date = where.Today(input.Now), Joined = [.. joined.Select(c => c.Id)], NotInGroup = post.Setback?.NotJoined ?? [], Colleagues = able, Taken = taken, Language = post.Language }).Colleague;
    }
}
