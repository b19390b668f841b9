using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>Reads what it is decided from who is told what. Where nothing waits it costs a few ranges of rows, whatever is scheduled.</summary>
public sealed class ReminderBook(
    HandList hand, PostStore posts, ChannelStore channels, ColleagueStore colleagues, NoticeStore notices, StreakBook streaks, TurnBook turns, ConnectionStore connections, PresenceOptions options, TimeProvider clock)
{
    private static readonly PostState[] Planned = [PostState.Draft, PostState.InReview, PostState.Scheduled];

    /// <summary>Reads it.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="ways">The ways that are set up.</param>
    /// <param name="told">What was told.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ReminderInput> ReadAsync(string workspace, IReadOnlyList<WayThere> ways, IReadOnlyList<Told> told, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var input = new ReminderInput
        {
            Now = now,
            TimeZone = options.TimeZone,
            Colleagues = [.. (await colleagues.AllAsync(workspace, cancel).ConfigureAwait(false)).Select(c => c.Value)],
            Ways = ways,
            Told = told,
        };
        var team = new Places(channels, options, workspace, (await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false)).Workspace);
        input = input with { Hand = await HandAsync(team, input, cancel).ConfigureAwait(false), Coming = await ComingAsync(team, input, cancel).ConfigureAwait(false) };
        input = await WithTurnsAsync(team, input, cancel).ConfigureAwait(false);
        return input with { Notices = await NoticesAsync(team, input, cancel).ConfigureAwait(false), Regular = await RegularAsync(team, input, cancel).ConfigureAwait(false) };
    }

    /// <summary>The same, with what would save the channels that are at risk. One that was saved meanwhile has nothing to say.</summary>
    public async Task<IReadOnlyList<Reminder>> WithAdviceAsync(IReadOnlyList<Reminder> reminders, CancellationToken cancel = default)
    {
        var advised = new List<Reminder>(reminders.Count);
        foreach (var reminder in reminders)
        {
            var advice = reminder is { Topic: ReminderTopic.AtRisk, Where: { } where } ? await AdviceAsync(where, cancel).ConfigureAwait(false) : null;
            advised.Add(reminder.Topic != ReminderTopic.AtRisk ? reminder : advice is null ? reminder with { IsEmpty = true } : reminder with { Why = [.. reminder.Why, advice.Why] });
        }

        return advised;
    }

    private async Task<SaveAdvice?> AdviceAsync(Setting where, CancellationToken cancel = default)
    {
        var streak = await streaks.OfAsync(where.Workspace, where.Channel, clock.Now(), cancel).ConfigureAwait(false);
        return await streaks.AdviceAsync(where.Workspace, where.Channel, streak, clock.Now(), cancel).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<HandMatter>> HandAsync(Places team, ReminderInput input, CancellationToken cancel)
    {
        var matters = new List<HandMatter>();
        foreach (var item in await hand.ReadAsync(team.Workspace, cancel).ConfigureAwait(false))
        {
            if (HandReminders.Since(item, input.Now) <= input.Now - Reminders.Remembered && item.Post.Value.Opened is null) continue;
            var where = team.Of(item.Channel);
            matters.Add(new(item, where, where.PausedAt(input.Now) is not null));
        }

        return matters;
    }

    private async Task<IReadOnlyList<ComingPost>> ComingAsync(Places team, ReminderInput input, CancellationToken cancel)
    {
        var coming = new List<ComingPost>();
        await foreach (var (hint, row) in posts.DueAsync(Reminders.LookAhead(input.Colleagues.Select(input.ReachOf), input.Now), input.Now, cancel).ConfigureAwait(false))
        {
            if (hint.Workspace != team.Workspace || await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false) is not { Value: { State: PostState.Scheduled, Due: not null } post } || post.DueHint != row.Key) continue;
            if (await team.FindAsync(post.Channel, cancel).ConfigureAwait(false) is not { } where || where.LaneOf(post) != Delivery.Assisted || where.PausedAt(input.Now) is not null) continue;
            coming.Add(new(post, where));
        }

        return coming;
    }

    // Turns are counted over eight weeks of every channel: only where somebody waits for the answer, and nobody was asked yet.
    private async Task<ReminderInput> WithTurnsAsync(Places team, ReminderInput input, CancellationToken cancel)
    {
        bool Unreachable(Post post) => input.Find(post.Author) is not { } author || input.ReachOf(author).IsOff(input.Now);
        var hand = input.Hand.Select(h => (Matter: h, Asks: HandReminders.AsksWhoseTurn(h, input), Asked: HandReminders.AskedInTurn(h.Item.Post.Value, input))).ToList();
        var coming = input.Coming.Select(c => (Post: c, Asks: Unreachable(c.Post), Asked: HandReminders.AskedInTurn(c.Post, input))).ToList();
        var taken = hand.Any(h => h.Asks && h.Asked is null) || coming.Any(c => c.Asks && c.Asked is null)
            ? await turns.TakenAsync(team.Workspace, await team.AllAsync(cancel).ConfigureAwait(false), input.Now, cancel).ConfigureAwait(false)
            : [];
        return input with
        {
            Hand = [.. hand.Select(h => h.Asks ? h.Matter with { NextInTurn = h.Asked ?? TurnBook.Next(h.Matter.Item.Post.Value, h.Matter.Where, taken, input) } : h.Matter with { NextInTurn = h.Asked })],
            Coming = [.. coming.Select(c => c.Asks ? c.Post with { NextInTurn = c.Asked ?? TurnBook.Next(c.Post.Post, c.Post.Where, taken, input) } : c.Post)],
        };
    }

    private async Task<IReadOnlyList<NoticeMatter>> NoticesAsync(Places team, ReminderInput input, CancellationToken cancel)
    {
        var matters = new List<NoticeMatter>();
        var recent = await notices.RecentAsync(team.Workspace, input.Now - Reminders.Remembered, cancel).ConfigureAwait(false);
        // What was asked for again is asked for once.
        foreach (var notice in recent.Where(NoticeReminders.IsTold).GroupBy(n => n.Post is { } post ? $"{n.Key.Split('.')[0]} {post}" : n.Key).Select(g => g.Last()))
        {
            var post = notice.Post is { } id ? (await posts.FindAsync(new(team.Workspace, id), cancel).ConfigureAwait(false))?.Value : null;
            var connection = OwnerOf(notice) is { } owner ? await connections.FindAsync(team.Workspace, owner, cancel).ConfigureAwait(false) : null;
            matters.Add(new(notice, post, notice.Channel is { } channel ? await team.FindAsync(channel, cancel).ConfigureAwait(false) : null, connection));
        }

        return matters;
    }

    private static ConnectionOwner? OwnerOf(Notice notice) => !notice.Key.StartsWith("connection.", StringComparison.Ordinal) || notice.Post is not null ? null
        : notice.Colleague is { } colleague ? new(false, colleague) : notice.Channel is { } channel ? new(true, channel) : null;

    private async Task<IReadOnlyList<Reminder>> RegularAsync(Places team, ReminderInput input, CancellationToken cancel)
    {
        var due = input.Colleagues.SelectMany(c => RegularReminders.Due(input.ReachOf(c), RegularReminders.EveningOf(c), ToldOfPlaced(c, input), input.Now).Select(d => (Colleague: c, Due: d))).Where(d => IsNew(d.Colleague, d.Due.Key, input)).ToList();
        if (due.Count == 0) return [];
        var all = new List<RegularChannel>();
        foreach (var where in await team.AllAsync(cancel).ConfigureAwait(false)) all.Add(await RegularAsync(where, input.Now, cancel).ConfigureAwait(false));
        return [.. due.Select(d => RegularReminders.Of(d.Due, d.Colleague, all))];
    }

    private static Instant? ToldOfPlaced(Colleague colleague, ReminderInput input) => input.Told
        .SelectMany(t => t.Once.Where(o => o.Key.StartsWith(RegularReminders.PlacedKey, StringComparison.Ordinal) && (t.Reader == colleague.Id || o.Key.EndsWith($"@{colleague.Id}", StringComparison.Ordinal))))
        .Max(o => (Instant?)o.At);

    // By any way that they could hear it by and have not.
    private static bool IsNew(Colleague colleague, string key, ReminderInput input) => input.Ways.Any(w => w.Name != ReminderWays.Page
        && Reminders.CanHear(colleague, w.Name, input) && input.Told.FirstOrDefault(t => t.Way == w.Name && t.Reader == (w.IsShared ? null : colleague.Id))?.Has(w.IsShared ? $"{key}@{colleague.Id}" : key) != true);

    private async Task<RegularChannel> RegularAsync(Setting where, Instant now, CancellationToken cancel)
    {
        var (id, today) = (where.Channel.Id, where.Today(now));
        var planned = await posts.UnderWayAsync(where.Workspace, id, Planned, cancel).ConfigureAwait(false);
        var held = await posts.SlotsAsync(where.Workspace, id, today, today.PlusDays(7), cancel).ConfigureAwait(false);
        var slots = where.Channel.Cadence is { } cadence && where.PausedAt(now) is null ? Slots.Between(id, cadence, today, today.PlusDays(7)) : [];
        var placed = await posts.PlacedBetweenAsync(where.Workspace, id, today.PlusDays(-5), today, cancel).ConfigureAwait(false);
        return new(where, [.. planned.Select(p => p.Value)], [.. slots.Where(s => s.From.At > now && !held.ContainsKey(s.Id) && where.BlackoutOn(s.Date) is null)], placed);
    }

    // Each channel is read once a tick, and only where something there has to be told.
    private sealed class Places(ChannelStore channels, PresenceOptions options, string workspace, Workspace team)
    {
        private readonly Dictionary<string, Setting?> known = new(StringComparer.Ordinal);

        public string Workspace => workspace;

        public Setting Of(Channel channel) => known[channel.Id] = Setting.Of(workspace, channel, team, options);

        public async Task<Setting?> FindAsync(string id, CancellationToken cancel)
        {
            if (known.TryGetValue(id, out var where)) return where;
            return await channels.FindAsync(workspace, id, cancel).ConfigureAwait(false) is { } found ? Of(found.Value) : known[id] = null;
        }

        public async Task<IReadOnlyList<Setting>> AllAsync(CancellationToken cancel) =>
            await channels.AllAsync(workspace, cancel).Select(c => Of(c.Value)).ToListAsync(cancel).ConfigureAwait(false);
    }
}
