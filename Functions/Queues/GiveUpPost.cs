using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Publishing;

namespace Recruiting.Functions.Queues;

/// <summary>Puts the post of a poisoned message into a person's hand.</summary>
public sealed class GiveUpPost(DueMessages messages)
{
    /// <summary>One message. A poison queue has none of its own: where this fails (the store does not answer), the host delivers it again some minutes later.</summary>
    [Function(nameof(GiveUpPost))]
    public Task RunAsync([QueueTrigger(QueueOfDue.Poison)] string message, CancellationToken stopping) => messages.GiveUpAsync(message, stopping);
}
