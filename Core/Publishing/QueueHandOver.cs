using Azure;
using Azure.Identity;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Publishing;

/// <summary>Azure's hand-over: a message in <see cref="QueueOfDue"/>, which instances take and publish.</summary>
public sealed class QueueHandOver(QueueClient queue) : IHandOver
{
    /// <inheritdoc />
    /// <exception cref="PresenceException"><c>queue.failed</c>, <c>queue.forbidden</c>: the post stays due, and the next tick hands it over.</exception>
    public async Task<string> HandOverAsync(PostRef which, CancellationToken cancel = default)
    {
        try
        {
            await SendAsync(QueueOfDue.Message(which), cancel).ConfigureAwait(false);
            return "queued";
        }
        catch (Exception e) when (AzureTablesFaults.Knows(e) && !cancel.IsCancellationRequested)
        {
            var failed = e as RequestFailedException ?? e.InnerException as RequestFailedException;
            Fault fault = failed?.Status is 401 or 403 || e is AuthenticationFailedException
                ? new("queue.forbidden", $"The queue {QueueOfDue.Name} does not let this program in. Give its identity the role Storage Queue Data Contributor on the account. The post stays due.")
                : new("queue.failed", $"The queue {QueueOfDue.Name} cannot be written to ({failed?.ErrorCode ?? e.GetType().Name}). The post stays due and is handed over again.");
            throw new PresenceException(FaultKind.Unavailable, [fault], e);
        }
    }

    // Made on first use, here alone: asking for it each time would cost a transaction a post.
    private async Task SendAsync(string message, CancellationToken cancel)
    {
        try
        {
            await queue.SendMessageAsync(message, timeToLive: QueueOfDue.TimeToLive, cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancel).ConfigureAwait(false);
            await queue.SendMessageAsync(message, timeToLive: QueueOfDue.TimeToLive, cancellationToken: cancel).ConfigureAwait(false);
        }
    }
}
