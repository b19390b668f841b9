using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reminding;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Jobs;

/// <summary>When this host began: jobs are not late before they had time to run.</summary>
/// <param name="At">The instant; null where whoever asks is no host.</param>
public sealed record HostStart(Instant? At)
{
    /// <summary>Whoever asks runs no jobs by itself: those that do are judged by what they left in the store.</summary>
    public static HostStart None { get; } = new((Instant?)null);
}

/// <summary>Judges by what was done, not by whether something answers: last finished ticks, oldest due post, doubts, age of the hand list, store, connections.</summary>
public sealed class Health(
    PostStore posts, ChannelStore channels, ColleagueStore colleagues, ConnectionStore connections, JobStore jobs, Timetable timetable, HandList hand, NoticeStore notices, ReminderTroubles reminders, LinkedInOptions api, IRowStore rows, HostStart start, TimeProvider clock)
{
    private static readonly Duration Stuck = Duration.FromMinutes(15);

    /// <summary>Reads the report. Never throws for a store that cannot be read: that is what it reports.</summary>
    public async Task<HealthReport> ReadAsync(string workspace, CultureInfo language, CancellationToken cancel = default)
    {
        try
        {
            return await TryReadAsync(workspace, language, cancel).ConfigureAwait(false);
        }
        catch (PresenceException e) when (e.Kind == FaultKind.Unavailable)
        {
            return new(HealthStatus.Unhealthy, [new(e.Code, e.Text(language))], [], null, 0, 0, 0, null, rows.Place, []);
        }
    }

    private static HealthFinding Found(string code, Sentence sentence, CultureInfo language) => new(code, sentence.In(language));

    private async Task<HealthReport> TryReadAsync(string workspace, CultureInfo language, CancellationToken cancel)
    {
        var now = clock.Now();
        var (bad, look) = (new List<HealthFinding>(), new List<HealthFinding>());
        var ticks = new List<JobHealth>();
        var records = await jobs.AllAsync(workspace, cancel).ConfigureAwait(false);
        // Where nothing ever ran, nobody has begun to work on this store.
        var began = start.At ?? records.Values.Min(r => (r.LastFinished ?? r.Last).Started as Instant?) ?? now;
        foreach (var schedule in timetable.All) ticks.Add(Job(schedule, records.GetValueOrDefault(schedule.Job), began, now, bad, language));

        var oldest = await OldestDueAsync(workspace, now, cancel).ConfigureAwait(false);
        if (oldest is { Since: var due, Post: var stuck } && now - due > Stuck)
        {
            bad.Add(Found("due.stuck", $"A post has been due since {Moments.Local(due, DateTimeZone.Utc)} UTC and has not gone out.", language) with { Post = stuck, Since = due });
        }

        var items = await hand.ReadAsync(workspace, cancel).ConfigureAwait(false);
        foreach (var item in items) look.Add(new(item.Why.Code, $"{item.Channel.Name}: {item.Why.Text(language)}") { Post = item.Post.Value.Id });
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        if (team.Paused is { } pause) look.Add(new("paused", Reason.Of("wait.paused", pause.Reason ?? "").Text(language)));
        // What is not one of ours hangs on no post, and nobody can settle it: it is shown for a day. Media that are missing are told daily while they are.
        foreach (var notice in await notices.SinceAsync(workspace, now - Duration.FromDays(1), cancel).ConfigureAwait(false))
        {
            if (notice.Why.Code is DueMessages.Unreadable or Notice.MediaMissing) look.Add(new(notice.Why.Code, notice.Why.Text(language)));
        }

        await RemindersAsync(workspace, now, look, language, cancel).ConfigureAwait(false);
        await VersionAsync(workspace, now, bad, look, language, cancel).ConfigureAwait(false);
        var connected = await ConnectionsAsync(workspace, now, look, language, cancel).ConfigureAwait(false);

        return new(
            bad.Count > 0 ? HealthStatus.Unhealthy : look.Count > 0 ? HealthStatus.Attention : HealthStatus.Healthy,
            [.. bad, .. look],
            ticks,
            oldest?.Since,
            items.Count(i => i.Post.Value.State == PostState.InDoubt),
            items.Count(i => i.Post.Value.State == PostState.Missed),
            items.Count,
            items.Count > 0 ? items.Min(i => i.Since) : null,
            rows.Place,
            connected);
    }

    private static JobHealth Job(JobSchedule schedule, JobRecord? record, Instant began, Instant now, List<HealthFinding> bad, CultureInfo language)
    {
        var finished = record?.LastFinished?.Started;
        var since = finished is { } last && last > began ? last : began;
        var late = now - since > Duration.Max(schedule.Every + schedule.Every, Stuck);
        if (late) bad.Add(Found("job.late", $"The job {schedule.Job} has not finished since {Moments.Local(since, DateTimeZone.Utc)} UTC.", language) with { Job = schedule.Job, Since = since });
        if (record?.Last.Error is { } error) bad.Add(Found("job.failed", $"The job {schedule.Job} failed: {error.Sentence}", language) with { Job = schedule.Job });
        else if (record?.Last.Counts.GetValueOrDefault(Counts.Failed) is > 0 and var many) bad.Add(Found("job.failed", $"The job {schedule.Job} could not deal with {many} of its posts; the log says why. It tries again.", language) with { Job = schedule.Job });
        return new(schedule.Job, finished, late, record?.Last.Error?.Code);
    }

    // A post that waits with a reason (paused, too close to another) is not stuck; one that nobody dealt with is, since it could have been: since it was
    // due and known to be so, nothing held it, and this host was there to do it.
    private async Task<(Instant Since, string Post)?> OldestDueAsync(string workspace, Instant now, CancellationToken cancel)
    {
        (Instant Since, string Post)? oldest = null;
        await foreach (var (hint, row) in posts.DueAsync(now, cancel: cancel).ConfigureAwait(false))
        {
            if (hint.Workspace != workspace) continue;
            var post = await posts.FindAsync(hint.Ref, cancel).ConfigureAwait(false);
            if (post?.Value.DueHint == row.Key && post.Value is { State: PostState.Scheduled or PostState.Publishing, Due: { } due } && await FreeSinceAsync(hint.Ref, post.Value, now, cancel).ConfigureAwait(false) is { } free)
            {
                var since = new[] { due.At, hint.Written, post.Value.NotBefore ?? due.At, free, start.At ?? due.At }.Max();
                if (oldest is null || since < oldest.Value.Since) oldest = (since, post.Value.Id);
            }
        }

        return oldest;
    }

    /// <summary>Since when nothing holds it; null while something does.</summary>
    private async Task<Instant?> FreeSinceAsync(PostRef which, Post post, Instant now, CancellationToken cancel)
    {
        var channel = await channels.FindAsync(which.Workspace, post.Channel, cancel).ConfigureAwait(false);
        if (channel is null) return null;
        var (team, _) = await channels.WorkspaceAsync(which.Workspace, cancel).ConfigureAwait(false);
        if (team.Paused is not null || channel.Value.Paused is not null) return null;
        var pace = await posts.PaceAsync(which, cancel).ConfigureAwait(false);
        var free = pace.Pace.FreeAt(post.Id, channel.Value.MinimumSpacing) ?? Instant.MinValue;
        if (free > now) return null;
        return team.PastPauses.Concat(channel.Value.PastPauses).Select(p => p.To ?? now).Append(free).Max();
    }

    // They keep nothing from going out; but who relies on them has to know.
    private async Task RemindersAsync(string workspace, Instant now, List<HealthFinding> look, CultureInfo language, CancellationToken cancel)
    {
        var troubles = await reminders.ReadAsync(workspace, now, cancel).ConfigureAwait(false);
        foreach (var (way, reader, of) in troubles)
        {
            var (since, fault) = (Moments.Local(of.Since, DateTimeZone.Utc), WayFaults.Of(of.Code, of.Detail));
            Sentence all = $"Reminders by {way} have not arrived since {since} UTC. {fault}";
            Sentence one = $"Reminders by {way} to '{reader}' have not arrived since {since} UTC. {fault}";
            look.Add(Found(of.Code, reader is null ? all : one, language) with { Since = of.Since });
        }
    }

    // What LinkedIn itself said counts before what the calendar says.
    private async Task VersionAsync(string workspace, Instant now, List<HealthFinding> bad, List<HealthFinding> look, CultureInfo language, CancellationToken cancel)
    {
        var (version, left) = (api.Version, ApiVersion.DaysLeft(api.Version, now));
        if (await notices.IsToldAsync(workspace, ApiVersion.GoneKey(version), cancel).ConfigureAwait(false))
        {
            bad.Add(Found("linkedin.version-gone", $"LinkedIn has retired version {version} of its API: direct posts come to a person's hand. Set LinkedIn:Version to a newer one and restart, or update this program.", language));
        }
        else if (left <= 0)
        {
            bad.Add(Found("linkedin.version-ended", $"Version {version} of LinkedIn's API was to end on {ApiVersion.EndsOn(version):uuuu-MM-dd}. Set LinkedIn:Version to a newer one and restart, or update this program.", language));
        }
        else if (left <= ApiVersion.DaysAhead)
        {
            look.Add(Found("linkedin.version-ends", $"Version {version} of LinkedIn's API ends on {ApiVersion.EndsOn(version):uuuu-MM-dd}. Set LinkedIn:Version to a newer one and restart, or update this program, before that.", language));
        }
    }

    private async Task<IReadOnlyList<ConnectionHealth>> ConnectionsAsync(string workspace, Instant now, List<HealthFinding> look, CultureInfo language, CancellationToken cancel)
    {
        var found = new List<ConnectionHealth>();
        async Task AddAsync(Sentence of, Func<Task<Connection?>> read)
        {
            try
            {
                if (await read().ConfigureAwait(false) is not { } c) return;
                found.Add(new(of.ToString(), c.Urn, c.ExpiresAt));
                if (c.RevokedAt is { } revoked) look.Add(Found("connection.revoked", $"The connection of {of} was taken back at LinkedIn, found on {Moments.Local(revoked, DateTimeZone.Utc)} UTC. Connect again.", language));
                else if (c.ExpiresAt <= now) look.Add(Found("connection.expired", $"The connection of {of} ended on {Moments.Local(c.ExpiresAt, DateTimeZone.Utc)} UTC. Connect again.", language));
            }
            catch (PresenceException e)
            {
                look.Add(new(e.Code, e.Text(language)));
            }
        }

        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            await AddAsync($"channel {channel.Value.Id}", () => connections.OfChannelAsync(workspace, channel.Value.Id, cancel)).ConfigureAwait(false);
        }

        foreach (var colleague in await colleagues.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            await AddAsync($"colleague {colleague.Value.Id}", () => connections.OfColleagueAsync(workspace, colleague.Value.Id, cancel)).ConfigureAwait(false);
        }

        return found;
    }
}
