using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Publishing;

namespace Recruiting.Functions.Queues;

/// <summary>Publishes one post that a tick put into the queue.</summary>
public sealed class PublishPost(DueMessages messages)
{
    /// <summary>One message. Where it fails, the host delivers it again, and after <c>maxDequeueCount</c> deliveries puts it into the poison queue.</summary>
    [Function(nameof(PublishPost))]
    public Task RunAsync([QueueTrigger(QueueOfDue.Name)] string message, CancellationToken stopping) => messages.PublishAsync(message, stopping);
}
