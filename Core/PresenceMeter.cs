using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Recruiting.Core;

/// <summary>What is measured of the work, for whoever listens (OpenTelemetry): counts, times and states, never a text, a name or a secret.</summary>
/// <remarks>Instruments are named <c>recruiting.*</c>; their units stand with them. Where nobody listens, measuring costs nothing.</remarks>
public sealed class PresenceMeter
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "Recruiting";

    /// <summary>Where the spans begin: a job, a publish.</summary>
    public static readonly ActivitySource Activities = new(Name);

    private readonly Counter<long> jobs, published, attempts;
    private readonly Histogram<double> jobTime, lateness;
    private readonly Gauge<long> inDoubt, missed, hand, promises;
    private readonly Gauge<double> oldestHand, oldestDue, daysLeft;

    /// <summary>Makes the instruments.</summary>
    public PresenceMeter(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        jobs = meter.CreateCounter<long>("recruiting.job.finished", "{run}", "Runs of timed jobs, by job and outcome (finished, failed).");
        jobTime = meter.CreateHistogram<double>("recruiting.job.duration", "s", "How long a run of a timed job took, by job.");
        published = meter.CreateCounter<long>("recruiting.posts.published", "{post}", "Posts that appeared, by lane (direct, assisted) and by whether it was within their window.");
        lateness = meter.CreateHistogram<double>(
            "recruiting.post.lateness", "s", "From a post's due time to its appearance, by lane; 0 where it was early.",
            advice: new() { HistogramBucketBoundaries = [0, 30, 60, 120, 300, 900, 1800, 3600, 7200, 14400, 43200, 86400] });
        attempts = meter.CreateCounter<long>("recruiting.attempts", "{attempt}", "Attempts to publish, by outcome (accepted, refused, throttled, unknown, notSent).");
        inDoubt = meter.CreateGauge<long>("recruiting.posts.in_doubt", "{post}", "Posts of which nobody knows whether LinkedIn shows them.");
        missed = meter.CreateGauge<long>("recruiting.posts.missed", "{post}", "Posts that missed their time and are not planned again yet.");
        hand = meter.CreateGauge<long>("recruiting.hand.length", "{post}", "Posts that wait for a person.");
        oldestHand = meter.CreateGauge<double>("recruiting.hand.oldest", "s", "How long the oldest of them has waited; 0 where none does.");
        oldestDue = meter.CreateGauge<double>("recruiting.due.oldest", "s", "How long the oldest due post has been due that nothing holds; 0 where there is none.");
        daysLeft = meter.CreateGauge<double>("recruiting.connection.days_left", "d", "Days until a connection ends, by connection; negative once it has.");
        promises = meter.CreateGauge<long>("recruiting.promises", "{channel}", "Channels by what became of their last period that is over (kept, graced, broken, neutral).");
    }

    /// <summary>Does anybody listen to the states? Reading them costs reads of the store.</summary>
    public bool StatesWanted => inDoubt.Enabled || missed.Enabled || hand.Enabled || oldestHand.Enabled || oldestDue.Enabled || daysLeft.Enabled;

    /// <summary>A run of a job ended.</summary>
    public void JobEnded(string job, bool finished, TimeSpan took)
    {
        jobs.Add(1, new("job", job), new("outcome", finished ? "finished" : "failed"));
        jobTime.Record(took.TotalSeconds, new KeyValuePair<string, object?>("job", job));
    }

    /// <summary>A post appeared.</summary>
    /// <param name="byHand">Was it placed by a person?</param>
    /// <param name="onTime">Was it within its window? True for one without a time.</param>
    /// <param name="late">From its due time to its appearance, not negative.</param>
    public void Published(bool byHand, bool onTime, TimeSpan late)
    {
        var lane = new KeyValuePair<string, object?>("lane", byHand ? "assisted" : "direct");
        published.Add(1, lane, new("on_time", onTime));
        lateness.Record(late.TotalSeconds, lane);
    }

    /// <summary>An attempt ended.</summary>
    /// <param name="outcome">As one word.</param>
    public void Attempted(string outcome) => attempts.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>What waits: posts in doubt, missed and in hand, and how long the oldest have waited.</summary>
    public void Waiting(int doubts, int misses, int inHand, TimeSpan oldestInHand, TimeSpan oldestThatIsDue)
    {
        inDoubt.Record(doubts);
        missed.Record(misses);
        hand.Record(inHand);
        oldestHand.Record(oldestInHand.TotalSeconds);
        oldestDue.Record(oldestThatIsDue.TotalSeconds);
    }

    /// <summary>How long a connection lasts.</summary>
    /// <param name="of">Whose: <c>channel …</c> or <c>colleague …</c>, by id.</param>
    /// <param name="left">Until its end.</param>
    public void ConnectionLasts(string of, TimeSpan left) => daysLeft.Record(left.TotalDays, new KeyValuePair<string, object?>("of", of));

    /// <summary>How many channels' last promise was kept, graced, broken or neutral.</summary>
    public void Promises(string outcome, int channels) => promises.Record(channels, new KeyValuePair<string, object?>("outcome", outcome));
}
