using System.Globalization;
using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Log;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reporting;

/// <summary>Calendars: a colleague's own, and the team's.</summary>
public sealed class FeedBook(
    ChannelStore channels, PostStore posts, ColleagueStore colleagues, ColleagueBook people, FeedStore feeds, ConnectionWatch connections, LogStore log, PresenceOptions options, TimeProvider clock)
{
    /// <summary>How far back what was placed or taken back is shown, in days.</summary>
    public const int DaysBack = 14;

    /// <summary>How far ahead open slots are shown, in days: as far as the plan rolls.</summary>
    public const int DaysAhead = 28;

    private static readonly PostState[] UnderWay = [PostState.Draft, PostState.InReview, PostState.Scheduled, PostState.Publishing, PostState.InDoubt, PostState.AwaitingHand, PostState.Failed];

    /// <summary>The iCalendar file that an address names.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="token">The secret of the address.</param>
    /// <param name="board">Where the board is, without a slash at its end.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException"><c>feed.not-found</c>: there never was such an address, or it was ended.</exception>
    public async Task<string> ReadAsync(string workspace, string token, string board, CancellationToken cancel = default)
    {
        if (await feeds.FindAsync(workspace, token, cancel).ConfigureAwait(false) is not { } feed) throw NotFound();
        if (feed.Colleague is { } id && (await colleagues.FindAsync(workspace, id, cancel).ConfigureAwait(false))?.Value.Feed != true) throw NotFound();
        return await WriteAsync(workspace, feed.Colleague, board, cancel).ConfigureAwait(false);
    }

    /// <summary>Gives a calendar a new address; the one it had stops.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="colleague">Whose calendar; null for the team's.</param>
    /// <param name="actor">Who asks: for a colleague's, that colleague.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The secret of the new address.</returns>
    /// <exception cref="PresenceException"><c>colleague.not-found</c>; 403 <c>feed.not-yours</c>.</exception>
    public async Task<string> SubscribeAsync(string workspace, string? colleague, Actor actor, CancellationToken cancel = default)
    {
        var person = colleague is null ? null : await colleagues.GetAsync(workspace, colleague, cancel).ConfigureAwait(false);
        if (person is not null && !actor.SpeaksFor(colleague)) throw new PresenceException(FaultKind.Forbidden, "feed.not-yours", "The address of a calendar is for the one whose calendar it is. They make it themselves.");
        if (person is null) await SayAsync(workspace, "log.calendar-made", actor, cancel).ConfigureAwait(false);
        var token = await feeds.MakeAsync(workspace, colleague, clock.Now(), cancel).ConfigureAwait(false);
        if (person is { Value.Feed: false }) await people.PutAsync(workspace, person.Value with { Feed = true }, person.Version, actor, cancel).ConfigureAwait(false);
        return token;
    }

    /// <summary>Ends a calendar's address: from now on nothing is found there.</summary>
    public async Task EndAsync(string workspace, string? colleague, Actor actor, CancellationToken cancel = default)
    {
        if (colleague is null) await SayAsync(workspace, "log.calendar-ended", actor, cancel).ConfigureAwait(false);
        await feeds.EndAsync(workspace, colleague, cancel).ConfigureAwait(false);
        if (colleague is null) return;
        var person = await colleagues.GetAsync(workspace, colleague, cancel).ConfigureAwait(false);
        if (person.Value.Feed) await people.PutAsync(workspace, person.Value with { Feed = false }, person.Version, actor, cancel).ConfigureAwait(false);
    }

    /// <summary>The iCalendar file of a colleague, or (null) of the team.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="colleague">The colleague's id; null for the team's.</param>
    /// <param name="board">Where the board is, without a slash at its end; null leaves links out.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException"><c>colleague.not-found</c>.</exception>
    public async Task<string> WriteAsync(string workspace, string? colleague, string? board, CancellationToken cancel = default)
    {
        var reader = colleague is null ? null : (await colleagues.GetAsync(workspace, colleague, cancel).ConfigureAwait(false)).Value;
        var language = CultureInfo.GetCultureInfo((reader?.ReadsIn ?? options.Language) == "nl" ? "nl-NL" : "en-GB");
        var input = new FeedInput
        {
            Reader = reader,
            Language = language,
            Board = board,
            Channels = await ChannelsAsync(workspace, cancel).ConfigureAwait(false),
            Colleagues = [.. (await colleagues.AllAsync(workspace, cancel).ConfigureAwait(false)).Select(c => c.Value)],
        };
        input = input with { Connections = await ConnectionsAsync(workspace, input, cancel).ConfigureAwait(false) };
        var name = reader is null ? Reason.Of("feed.name") : Reason.Of("feed.name.own", reader.Name);
        return FeedCalendar.Write(name.In(FeedTexts.Texts, language), FeedEntries.Of(input));
    }

    // Of a colleague's own the log has the change of their record.
    private Task SayAsync(string workspace, string code, Actor actor, CancellationToken cancel) => log.AddAsync(workspace, new(clock.Now(), actor.Name, Reason.Of(code)), cancel);

    private static PresenceException NotFound() =>
        PresenceException.NotFound("feed.not-found", "There is no calendar at this address, or none any more. Whoever it is of can make a new address, on their page of the board.");

    private async Task<IReadOnlyList<FeedChannel>> ChannelsAsync(string workspace, CancellationToken cancel)
    {
        var (now, all) = (clock.Now(), new List<FeedChannel>());
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            all.Add(await ChannelAsync(Setting.Of(workspace, channel.Value, team, options), now, cancel).ConfigureAwait(false));
        }

        return all;
    }

    private async Task<FeedChannel> ChannelAsync(Setting where, Instant now, CancellationToken cancel)
    {
        var (workspace, id, today) = (where.Workspace, where.Channel.Id, where.Today(now));
        var moved = await log.MovedSinceAsync(workspace, id, now - Duration.FromDays(DaysBack + DaysAhead), cancel).ConfigureAwait(false);
        var changed = moved.ToDictionary(m => PostId.Of(id, m.Key), m => m.Value, StringComparer.Ordinal);
        var under = (await posts.UnderWayAsync(workspace, id, UnderWay, cancel).ConfigureAwait(false)).Select(p => p.Value).Where(p => p.Due is not null).ToDictionary(p => p.Id, StringComparer.Ordinal);
        // What is placed, or lost its time, stands in no index by its time, but its last move does.
        var since = now - Duration.FromDays(DaysBack);
        foreach (var (post, at) in changed.Where(c => c.Value >= since && !under.ContainsKey(c.Key)))
        {
            if (await posts.FindAsync(new(workspace, post), cancel).ConfigureAwait(false) is { Value: { } over } && (over is { Due: null, LostDue: not null } or { State: PostState.Published, Due: not null })) under[post] = over;
        }

        return new(where, [.. under.Values], await OpenSlotsAsync(where, today, now, cancel).ConfigureAwait(false), changed);
    }

    private async Task<IReadOnlyList<Slot>> OpenSlotsAsync(Setting where, LocalDate today, Instant now, CancellationToken cancel)
    {
        if (where.Channel.Cadence is not { } cadence || where.PausedAt(now) is not null) return [];
        var held = await posts.SlotsAsync(where.Workspace, where.Channel.Id, today, today.PlusDays(DaysAhead), cancel).ConfigureAwait(false);
        return [.. Slots.Between(where.Channel.Id, cadence, today, today.PlusDays(DaysAhead)).Where(s => s.From.At > now && !held.ContainsKey(s.Id) && where.BlackoutOn(s.Date) is null)];
    }

    private async Task<IReadOnlyList<FeedConnection>> ConnectionsAsync(string workspace, FeedInput input, CancellationToken cancel)
    {
        var ends = new List<FeedConnection>();
        foreach (var stored in await connections.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            if (stored.Connection is not { RevokedAt: null } connection) continue;
            var owner = stored.Owner;
            var channel = owner.OfChannel ? input.Channels.FirstOrDefault(c => c.Where.Channel.Id == owner.Id)?.Where.Channel : null;
            var name = channel?.Name ?? input.Colleagues.FirstOrDefault(c => c.Id == owner.Id)?.Name ?? owner.Id;
            IReadOnlyList<string> whose = !owner.OfChannel ? [owner.Id] : channel?.Owner is { } its ? [its] : [];
            ends.Add(new(name, $"{(owner.OfChannel ? "channel" : "colleague")}-{owner.Id}", whose, connection.ExpiresAt.InZone(Zones.Get(options.TimeZone)).Date, connection.Since));
        }

        return ends;
    }
}
