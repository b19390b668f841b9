using Azure;
using Azure.Identity;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>Azure's hand-over: a message in <see cref="QueueOfDue"/>, which instances take and publish.</summary>
public sealed class QueueHandOver(QueueClient queue) : IHandOver
{
    /// <inheritdoc />
    /// <exception cref="PresenceException"><c>queue.failed</c>: the post stays due, and the next tick hands it over.</exception>
    public async Task<string> HandOverAsync(PostRef which, CancellationToken cancel = default)
    {
        try
        {
            await SendAsync(QueueOfDue.Message(which), cancel).ConfigureAwait(false);
            return "queued";
        }
        // The last three: every try failed below HTTP, the sign-in failed, no answer in time.
        catch (Exception e) when (e is RequestFailedException or AggregateException or AuthenticationFailedException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            var code = e is RequestFailedException { ErrorCode: { } said } ? said : e.GetType().Name;
            throw new PresenceException(FaultKind.Unavailable, [new Fault("queue.failed", $"The queue {QueueOfDue.Name} cannot be written to ({code}). The post stays due and is handed over again.")], e);
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
