using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>A team's channel in Slack, by an incoming webhook.</summary>
public sealed class SlackWay(WebhookPost webhooks) : IReminderWay
{
    /// <inheritdoc/>
    public string Name => ReminderWays.Slack;

    /// <inheritdoc/>
    public Task<Delivered> SendAsync(Message message, string address, CancellationToken cancel = default) => webhooks.SendAsync(SlackBlocks.Of(message), address, cancel);
}
