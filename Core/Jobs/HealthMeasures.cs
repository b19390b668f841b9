using System.Globalization;
using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Jobs;

/// <summary>Measures the states that health reads: doubts, misses, the hand list's age, connections that end.</summary>
public sealed class HealthMeasures(Health health, PresenceMeter meter, TimeProvider clock)
{
    /// <summary>Reads and measures them; reads nothing where nobody listens.</summary>
    public async Task TakeAsync(string workspace, CancellationToken cancel = default)
    {
        if (!meter.StatesWanted) return;
        var (report, now) = (await health.ReadAsync(workspace, CultureInfo.InvariantCulture, cancel).ConfigureAwait(false), clock.Now());
        meter.Waiting(report.InDoubt, report.Missed, report.Hand, Since(report.OldestHand, now), Since(report.OldestDue, now));
        foreach (var connection in report.Connections) meter.ConnectionLasts(connection.Of, (connection.ExpiresAt - now).ToTimeSpan());
    }

    private static TimeSpan Since(Instant? start, Instant now) => start is { } at && at < now ? (now - at).ToTimeSpan() : TimeSpan.Zero;
}
