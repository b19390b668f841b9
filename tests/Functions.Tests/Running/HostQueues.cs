using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.Functions.Tests.Running;

/// <summary>What the Functions host does with the queues of an account, by the numbers of <c>host.json</c>; only the waiting between deliveries is left out.</summary>
internal sealed class HostQueues(string store, Action<QueueClientOptions>? with = null)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    /// <summary>The numbers.</summary>
    public static JsonNode Settings { get; } = HostJson.Read()["extensions"]!["queues"]!;

    /// <summary>The queue of due posts, and that of poisoned messages.</summary>
    public QueueClient Due { get; } = QueueOfDue.Open(StoreAddress.Parse(store), with);

    public QueueClient Poison { get; } = new(store, QueueOfDue.Poison, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });

    /// <summary>Delivers what is in both queues, each message to one instance at a time, until nothing is left.</summary>
    /// <returns>How often something was delivered.</returns>
    public async Task<int> DeliverAsync(Instance instance)
    {
        var delivered = 0;
        for (var more = true; more;)
        {
            more = false;
            foreach (var queue in new[] { Due, Poison })
            {
                foreach (var message in await TakeAsync(queue))
                {
                    (more, delivered) = (true, delivered + 1);
                    await DeliverAsync(instance, queue, message);
                }
            }
        }

        return delivered;
    }

    /// <summary>Delivers what is in the queue of due posts once.</summary>
    public async Task DeliverOnceAsync(Instance instance)
    {
        foreach (var message in await TakeAsync(Due)) await DeliverAsync(instance, Due, message);
    }

    /// <summary>Delivers each due message to every instance at the same time, and then once more: as if its hold had ended under each of them.</summary>
    /// <returns>How many messages there were.</returns>
    public async Task<int> RaceAsync(IReadOnlyList<Instance> instances)
    {
        var messages = 0;
        while (await TakeAsync(Due) is { Length: > 0 } taken)
        {
            foreach (var message in taken)
            {
                messages++;
                for (var times = 0; times < 2; times++)
                {
                    await Task.WhenAll(instances.Select(i => Task.Run(() => i.CallAsync(Trigger.OfQueue(QueueOfDue.Name), message.MessageText))));
                }

                await Due.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return messages;
    }

    /// <summary>What is in a queue; empty where there is none.</summary>
    public static async Task<QueueMessage[]> TakeAsync(QueueClient queue)
    {
        try
        {
            return await queue.ReceiveMessagesAsync((int)Settings["batchSize"]!, Hold);
        }
        catch (Azure.RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    private async Task DeliverAsync(Instance instance, QueueClient queue, QueueMessage message)
    {
        try
        {
            await instance.CallAsync(Trigger.OfQueue(queue.Name), message.MessageText);
        }
        catch (PresenceException) when (queue == Poison)
        {
            // The host keeps what a poison queue's function failed on out of sight for ten minutes.
            return;
        }
        catch (PresenceException) when (message.DequeueCount < (int)Settings["maxDequeueCount"]!)
        {
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, message.MessageText, TimeSpan.Zero);
            return;
        }
        catch (PresenceException)
        {
            await Poison.CreateIfNotExistsAsync();
            await Poison.SendMessageAsync(message.MessageText);
        }

        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }
}
