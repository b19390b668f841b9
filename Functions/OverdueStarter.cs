using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Time;

namespace Recruiting.Functions;

/// <summary>Starts the jobs that are overdue when somebody opens the Board: timers of a plan that was scaled to zero can stay away after a deployment.</summary>
/// <remarks>Beside the request, which it neither delays nor fails; ends with the host.</remarks>
public sealed class OverdueStarter(OverdueJobs overdue, HostStart start, TimeProvider clock) : BackgroundService
{
    /// <summary>A process looks at most once in so long.</summary>
    public static readonly Duration Between = Duration.FromMinutes(1);

    /// <summary>A timer may be so late before it counts as one that does not come.</summary>
    public static readonly Duration Patience = Duration.FromMinutes(2);

    private readonly Channel<Instant> looks = Channel.CreateBounded<Instant>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long next = start.At?.ToUnixTimeTicks() ?? 0;

    /// <summary>Asks for a look; returns at once.</summary>
    /// <returns>False where there was one within <see cref="Between"/>.</returns>
    public bool Look()
    {
        var (now, due) = (clock.Now(), Interlocked.Read(ref next));
        if (now.ToUnixTimeTicks() < due || Interlocked.CompareExchange(ref next, (now + Between).ToUnixTimeTicks(), due) != due) return false;
        // One that is being done, and one that waits for it, are enough.
        looks.Writer.TryWrite(now);
        return true;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in looks.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false)) await overdue.RunAsync(Patience, stoppingToken).ConfigureAwait(false);
    }
}
