using NodaTime;

namespace Recruiting.Core.Publishing;

/// <summary>The times that the way out keeps.</summary>
public static class Grace
{
    /// <summary>A direct post goes out at most this long after its window's end; also how far in the past a time may be given.</summary>
    public static readonly Duration AfterWindow = Duration.FromMinutes(60);

    /// <summary>The window of a post whose channel has no cadence.</summary>
    public static readonly Duration PlainWindow = Duration.FromHours(1);

    /// <summary>How long a publisher holds a post.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(5);

    /// <summary>How long LinkedIn has to answer a create: shorter than the lease, so that the outcome is written under it.</summary>
    public static readonly TimeSpan Request = TimeSpan.FromSeconds(100);

    /// <summary>Least time in a hand for a post that fell back late.</summary>
    public static readonly Duration LeastInHand = Duration.FromHours(1);

    /// <summary>When LinkedIn could not be reached: again after this.</summary>
    public static readonly Duration Unreachable = Duration.FromMinutes(2);
}
