using Recruiting.Core.Log;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>Setting up the team's channels in Teams and Slack, and taking them away; the log says so, without the address.</summary>
public sealed class WebhookBook(WebhookStore webhooks, LogStore log, TimeProvider clock)
{
    /// <summary>Sets one up, in place of the one that was there.</summary>
    /// <returns>It, and whether there was none.</returns>
    /// <exception cref="PresenceException"><c>reminders.way-unknown</c>, <c>reminders.webhook-invalid</c>.</exception>
    public async Task<(Webhook Webhook, bool Created)> PutAsync(string workspace, string way, string address, Actor actor, CancellationToken cancel = default)
    {
        WebhookStore.Checked(way, address);
        var created = !await IsThereAsync(workspace, way, cancel).ConfigureAwait(false);
        await SayAsync(workspace, $"log.webhook-{way}", actor, cancel).ConfigureAwait(false);
        return (await webhooks.PutAsync(workspace, way, address, actor, cancel).ConfigureAwait(false), created);
    }

    /// <summary>Takes one away; nothing where there is none.</summary>
    /// <exception cref="PresenceException"><c>reminders.way-unknown</c>.</exception>
    public async Task RemoveAsync(string workspace, string way, Actor actor, CancellationToken cancel = default)
    {
        WebhookStore.Require(way);
        if (!await IsThereAsync(workspace, way, cancel).ConfigureAwait(false)) return;
        await SayAsync(workspace, $"log.webhook-{way}-removed", actor, cancel).ConfigureAwait(false);
        await webhooks.RemoveAsync(workspace, way, cancel).ConfigureAwait(false);
    }

    private async Task<bool> IsThereAsync(string workspace, string way, CancellationToken cancel) =>
        (await webhooks.AllAsync(workspace, cancel).ConfigureAwait(false)).Any(w => w.Way == way);

    private Task SayAsync(string workspace, string code, Actor actor, CancellationToken cancel) =>
        log.AddAsync(workspace, new(clock.Now(), actor.Name, Reason.Of(code)), cancel);
}
