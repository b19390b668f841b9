using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>The ways that are set up, and where they lead.</summary>
public sealed class WayBook(IEnumerable<IReminderWay> ways, WebhookStore webhooks, ColleagueStore colleagues)
{
    private readonly Dictionary<string, IReminderWay> byName = ways.ToDictionary(w => w.Name, StringComparer.Ordinal);

    /// <summary>Those that messages can be sent by: mail where a server is configured (else this program has no such way), and the team's channels that were given.</summary>
    public async Task<IReadOnlyList<WayThere>> AllAsync(string workspace, CancellationToken cancel = default)
    {
        var shared = (await webhooks.AllAsync(workspace, cancel).ConfigureAwait(false)).ToDictionary(w => w.Way, w => Tables.Key(w.Since));
        return [.. byName.Values.Where(w => w.Name == ReminderWays.Mail || shared.ContainsKey(w.Name)).Select(w => new WayThere(w.Name, w.Name != ReminderWays.Mail, shared.GetValueOrDefault(w.Name))).OrderBy(w => w.Name, StringComparer.Ordinal)];
    }

    /// <summary>Sends a message once.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="way">The way.</param>
    /// <param name="reader">The colleague; null for the team's channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What became of it; refused where the way leads nowhere (any more).</returns>
    public async Task<Delivered> SendAsync(string workspace, string way, string? reader, Message message, CancellationToken cancel = default)
    {
        var address = reader is not null
            ? (await colleagues.FindAsync(workspace, reader, cancel).ConfigureAwait(false))?.Value.Email
            : (await webhooks.AllAsync(workspace, cancel).ConfigureAwait(false)).Where(w => w.Way == way).Select(webhooks.AddressOf).FirstOrDefault();
        if (address is null || !byName.TryGetValue(way, out var by)) return new(DeliveryOutcome.Refused, "reminders.no-address");
        return await by.SendAsync(message, address, cancel).ConfigureAwait(false);
    }
}
