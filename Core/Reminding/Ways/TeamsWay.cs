using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>A team's channel in Teams, by the incoming webhook of a workflow.</summary>
public sealed class TeamsWay(WebhookPost webhooks) : IReminderWay
{
    /// <inheritdoc/>
    public string Name => ReminderWays.Teams;

    /// <inheritdoc/>
    public Task<Delivered> SendAsync(Message message, string address, CancellationToken cancel = default) => webhooks.SendAsync(TeamsCard.Of(message), address, cancel);
}
