using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Reminding;

/// <summary>One round: reads how things stand, decides who is told what, and tells it.</summary>
/// <remarks>That something is told is written down before it is sent, under the version that was read: of two rounds at once only one tells it, and what was on its way when a program
/// ended is not sent again.</remarks>
public sealed partial class ReminderRound(ReminderBook book, ToldStore store, MessageWriting writing, WayBook ways, TimeProvider clock, ILogger<ReminderRound> log)
{
    /// <summary>Longer than any way takes: a message that was begun so long ago was on its way when a program ended.</summary>
    internal static readonly Duration Abandoned = Duration.FromMinutes(5);

    /// <summary>Tells what there is to tell. Where no way is set up it costs one range.</summary>
    /// <returns>What became of the messages, by the words of <see cref="DeliveryOutcome"/>.</returns>
    public async Task<Counts> RunAsync(string workspace, CancellationToken cancel = default)
    {
        var counts = new Counts();
        var there = await ways.AllAsync(workspace, cancel).ConfigureAwait(false);
        if (there.Count == 0) return counts;
        var told = (await store.AllAsync(workspace, cancel).ConfigureAwait(false)).ToDictionary(t => (t.Value.Way, t.Value.Reader));
        var input = await book.ReadAsync(workspace, there, [.. told.Values.Select(t => t.Value)], cancel).ConfigureAwait(false);
        foreach (var way in Reminders.Decide(input).GroupBy(o => o.Way))
        {
            await ByAsync(workspace, way, told, input, counts, cancel).ConfigureAwait(false);
        }

        return counts;
    }

    private async Task ByAsync(string workspace, IGrouping<string, Outgoing> way, Dictionary<(string, string?), Versioned<Told>> told, ReminderInput input, Counts counts, CancellationToken cancel)
    {
        var held = told.GetValueOrDefault((way.Key, null))?.Value.Trouble is not null;
        foreach (var outgoing in way)
        {
            if (await TellAsync(workspace, outgoing, told.GetValueOrDefault((outgoing.Way, outgoing.Reader)), input, counts, cancel).ConfigureAwait(false) is not { } delivered) continue;
            if (delivered.Outcome == DeliveryOutcome.Taken && held) held = await HoldAsync(workspace, way.Key, delivered, input).ConfigureAwait(false);
            if (!delivered.IsOfTheWay) continue;
            // What kept this one would keep every other by the same way: they are tried later, and nobody waits for them meanwhile.
            await HoldAsync(workspace, way.Key, delivered, input).ConfigureAwait(false);
            return;
        }
    }

    private async Task<Delivered?> TellAsync(string workspace, Outgoing outgoing, Versioned<Told>? before, ReminderInput input, Counts counts, CancellationToken cancel)
    {
        if (before?.Value.Open is { } open)
        {
            if (open.At > clock.Now() - Abandoned) return null;
            counts.Add(DeliveryOutcome.Unknown.Word());
            Log.Abandoned(log, outgoing.Way, outgoing.Reader ?? "team", open.Message);
        }

        // Looked at when it is told: of a channel that was saved meanwhile nobody hears.
        var said = (await book.WithAdviceAsync(outgoing.Reminders, cancel).ConfigureAwait(false)).Where(r => !r.IsEmpty).ToList();
        var message = said.Count > 0 ? writing.Write(outgoing with { Reminders = said }, input) : null;
        var begun = Telling.Begin(before?.Value, outgoing, message?.Id, clock.Now());
        if (await store.SaveAsync(workspace, begun, before?.Version, clock.Now(), cancel).ConfigureAwait(false) is not { } version || message is null) return null;

        // From here on nothing is cancelled: the other side may have it.
        var delivered = await ways.SendAsync(workspace, outgoing.Way, outgoing.Reader, message, CancellationToken.None).ConfigureAwait(false);
        counts.Add(delivered.Outcome.Word());
        if (delivered.Outcome != DeliveryOutcome.Taken) Log.NotTaken(log, outgoing.Way, outgoing.Reader ?? "team", delivered.Outcome, delivered.Code, delivered.Detail);
        var ended = Telling.End(begun, before?.Value, delivered, input.MarkOf(outgoing.Way, outgoing.Reader), clock.Now());
        await store.SaveAsync(workspace, ended, version, clock.Now(), CancellationToken.None).ConfigureAwait(false);
        return delivered;
    }

    // Read again: in a team's channel that row has just been written. Whoever is first says it for both.
    private async Task<bool> HoldAsync(string workspace, string way, Delivered delivered, ReminderInput input)
    {
        var row = (await store.AllAsync(workspace).ConfigureAwait(false)).FirstOrDefault(t => t.Value.Way == way && t.Value.Reader is null);
        var trouble = delivered.Outcome == DeliveryOutcome.Taken ? null : Telling.Next(row?.Value.Trouble, delivered, input.MarkOf(way, null), clock.Now());
        await store.SaveAsync(workspace, (row?.Value ?? new Told(way, null, [])) with { Trouble = trouble }, row?.Version, clock.Now()).ConfigureAwait(false);
        return trouble is not null;
    }

    private static partial class Log
    {
        [LoggerMessage(1171, LogLevel.Warning, "What was to be told to {Reader} by {Way} is {Outcome}: {Code}. {Detail}")]
        internal static partial void NotTaken(ILogger logger, string way, string reader, DeliveryOutcome outcome, string? code, string? detail);

        [LoggerMessage(1172, LogLevel.Warning, "A message to {Reader} by {Way} was on its way when the program ended ({Message}): nobody knows whether it arrived, and it is not sent again.")]
        internal static partial void Abandoned(ILogger logger, string way, string reader, string message);
    }
}
