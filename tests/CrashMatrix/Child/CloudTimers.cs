using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core.Jobs;
using Recruiting.Functions.Queues;
using Recruiting.Functions.Timers;

namespace Recruiting.CrashMatrix.Child;

/// <summary>Azure's: the application's own trigger classes, called as the worker calls them; what a tick queues is delivered from the real queue until it is empty.</summary>
internal sealed class CloudTimers(ChildHost host) : ITimers
{
    // The host holds a message for ten minutes and renews it while the function runs; here it comes back soon after a kill.
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(4), Look = TimeSpan.FromMilliseconds(100);

    private static readonly TimerInfo Timer = new();

    /// <inheritdoc />
    public async Task RunAsync(string job)
    {
        await (job switch
        {
            JobSchedules.PublishDue => Make<PublishDue>().RunAsync(Timer, CancellationToken.None),
            JobSchedules.SettleDoubt => Make<SettleDoubt>().RunAsync(Timer, CancellationToken.None),
            JobSchedules.ChaseHand => Make<ChaseHand>().RunAsync(Timer, CancellationToken.None),
            JobSchedules.FillPlan => Make<FillPlan>().RunAsync(Timer, CancellationToken.None),
            JobSchedules.Tidy => Make<Tidy>().RunAsync(Timer, CancellationToken.None),
            _ => throw new ArgumentOutOfRangeException(nameof(job), job, "No timer."),
        });
        if (job == JobSchedules.PublishDue) await DeliverAsync();
    }

    // Until nothing is left, hidden messages too: those that a killed process had taken.
    private async Task DeliverAsync()
    {
        while (await CountAsync() > 0)
        {
            QueueMessage[] messages = await host.Queue!.ReceiveMessagesAsync(8, Hold);
            if (messages.Length == 0) await Task.Delay(Look);
            await Task.WhenAll(messages.Select(DeliverAsync));
        }
    }

    private async Task DeliverAsync(QueueMessage message)
    {
        await Make<PublishPost>().RunAsync(message.MessageText, CancellationToken.None);
        await host.Queue!.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }

    private async Task<int> CountAsync()
    {
        try
        {
            return (await host.Queue!.GetPropertiesAsync()).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return 0;
        }
    }

    private T Make<T>() => ActivatorUtilities.CreateInstance<T>(host.Services);
}
