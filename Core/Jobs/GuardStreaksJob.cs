using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Daily: writes down promises of periods that are over, looks whether what pages published is still there, and warns for channels at risk and slots of the coming week without a post.</summary>
public sealed class GuardStreaksJob(
    ChannelBook book, ChannelStore channels, PostStore posts, StreakBook streaks, LookAgain again, NoticeStore notices, PresenceMeter meter, PresenceOptions options, TimeProvider clock) : ITimedJob
{
    private const int DaysAhead = 7;

    /// <inheritdoc />
    public string Name => JobSchedules.GuardStreaks;

    /// <inheritdoc />
    public async Task<Counts> RunAsync(CancellationToken cancel = default)
    {
        var (workspace, now) = (options.Workspace, clock.Now());
        var counts = new Counts();
        counts.Add("recorded", await book.RecordOverAsync(workspace, cancel).ConfigureAwait(false));
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        var outcomes = new Counts();
        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            var where = Setting.Of(workspace, channel.Value, team, options);
            counts.Add("gone", await again.RunAsync(where, Name, cancel).ConfigureAwait(false));
            if (where.PausedAt(now) is not null) continue;
            await AtRiskAsync(where, now, counts, outcomes, cancel).ConfigureAwait(false);
            await EmptySlotsAsync(where, now, counts, cancel).ConfigureAwait(false);
        }

        foreach (var outcome in Enum.GetValues<PeriodOutcome>().Where(o => o != PeriodOutcome.Running)) meter.Promises(outcome.Word(), outcomes.ByWord.GetValueOrDefault(outcome.Word()));
        return counts;
    }

    private async Task AtRiskAsync(Setting where, Instant now, Counts counts, Counts outcomes, CancellationToken cancel)
    {
        var streak = await streaks.OfAsync(where.Workspace, where.Channel, now, cancel).ConfigureAwait(false);
        if (streak.Periods.LastOrDefault(p => p.Outcome != PeriodOutcome.Running) is { } last) outcomes.Add(last.Outcome.Word());
        if (!streak.AtRisk) return;
        counts.Add("atRisk");
        var start = LocalDatePattern.Iso.Format(streak.Periods[^1].Start);
        await TellAsync(where, $"at-risk.{where.Channel.Id}.{start}", now, Reason.Of(
            "notice.at-risk", where.Channel.Name, streak.Placed + streak.Scheduled, streak.Promised, streak.Current), cancel).ConfigureAwait(false);
    }

    private async Task EmptySlotsAsync(Setting where, Instant now, Counts counts, CancellationToken cancel)
    {
        if (where.Channel.Cadence is not { } cadence) return;
        var today = where.Today(now);
        var held = await posts.SlotsAsync(where.Workspace, where.Channel.Id, today, today.PlusDays(DaysAhead), cancel).ConfigureAwait(false);
        foreach (var slot in Slots.Between(where.Channel.Id, cadence, today, today.PlusDays(DaysAhead)))
        {
            if (slot.From.At <= now || held.ContainsKey(slot.Id) || where.BlackoutOn(slot.Date) is not null) continue;
            counts.Add("emptySlots");
            await TellAsync(where, $"empty.{slot.Id}", now, Reason.Of("notice.empty-slot", where.Channel.Name, Moments.Local(slot.From.Local)), cancel).ConfigureAwait(false);
        }
    }

    private Task<bool> TellAsync(Setting where, string key, Instant now, Reason why, CancellationToken cancel) =>
        notices.TellAsync(where.Workspace, new Notice(key, now, why, where.Channel.Id), cancel);
}
