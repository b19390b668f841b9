using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Channels;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Cadence;

/// <summary>Promises of channels: those of periods that are over are written down once, in the channel's partition, and keep what they say.</summary>
public sealed class PromiseStore(IRowStore rows, RowMemory memory, ChannelStore channels, PresenceOptions options)
{
    private const string Promise = "promise";

    /// <summary>Every period's promise since the channel exists, oldest first, up to the one that holds <paramref name="to"/>.</summary>
    public async Task<IReadOnlyList<Promise>> OfAsync(string workspace, Channel channel, LocalDate to, CancellationToken cancel = default) =>
        await ComputeAsync(workspace, channel, await RecordedAsync(workspace, channel.Id, cancel).ConfigureAwait(false), to, cancel).ConfigureAwait(false);

    /// <summary>Writes down the promises of periods that are over and not written down yet. Writing twice is once.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RecordAsync(string workspace, Channel channel, Instant now, CancellationToken cancel = default)
    {
        var written = 0;
        while (await RecordSomeAsync(workspace, channel, now, cancel).ConfigureAwait(false) is > 0 and var some) written += some;
        return written;
    }

    private async Task<int> RecordSomeAsync(string workspace, Channel channel, Instant now, CancellationToken cancel)
    {
        var recorded = await RecordedAsync(workspace, channel.Id, cancel).ConfigureAwait(false);
        var today = now.InZone(Zone(channel)).Date;
        var known = recorded.Select(p => (p.Unit, p.Start)).ToHashSet();
        var over = (await ComputeAsync(workspace, channel, recorded, today, cancel).ConfigureAwait(false))
            .Where(p => p.Period.End < today && !known.Contains((p.Period.Unit, p.Period.Start)))
            .Select(RecordedPromise.Of)
            .ToList();
        foreach (var some in over.Chunk(RowLimits.BatchRows))
        {
            // Whoever else wrote one of them first wrote the same promise; the rest of the batch is written in the next round.
            await rows.WriteAsync(
                Tables.Channels, RowKey.Of(workspace, channel.Id), [.. some.Select(p => RowWrite.Insert(Key(p), RowJson.ToBody(p)))], cancel).ConfigureAwait(false);
        }

        return over.Count;
    }

    /// <summary>The zone in which a channel's days are counted.</summary>
    public DateTimeZone Zone(Channel channel) => Zones.Get(channel.Cadence?.TimeZone ?? options.TimeZone);

    private async Task<IReadOnlyList<Promise>> ComputeAsync(
        string workspace, Channel channel, IReadOnlyList<RecordedPromise> recorded, LocalDate to, CancellationToken cancel)
    {
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        var created = channel.CreatedAt.InZone(Zone(channel)).Date;
        return Promises.Of(new PromiseInput
        {
            Channel = channel,
            From = recorded.Count > 0 && recorded[0].Start < created ? recorded[0].Start : created,
            To = to,
            SlotsBetween = (cadence, from, until) => Slots.Between(channel.Id, cadence, from, until),
            Blackouts = team.Blackouts,
            Pauses = [.. team.PastPauses, .. team.Paused is { } held ? [held] : Array.Empty<Pause>()],
            Recorded = recorded,
        });
    }

    private async Task<IReadOnlyList<RecordedPromise>> RecordedAsync(string workspace, string channel, CancellationToken cancel)
    {
        var partition = RowKey.Of(workspace, channel);
        var recorded = await memory.OfAsync(Tables.Channels, partition, "promises", async () =>
            await rows.RangeAsync(Tables.Channels, partition, RowKey.First(Promise), RowKey.End(Promise), cancel).Select(RowJson.FromBody<RecordedPromise>).ToListAsync(cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return recorded;
    }

    private static string Key(RecordedPromise p) => RowKey.Of(Promise, LocalDatePattern.Iso.Format(p.Start), p.Unit.ToString());
}
