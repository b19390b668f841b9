namespace Recruiting.LinkedInSimulator;

/// <summary>Seeded chance that any thread may draw from.</summary>
internal sealed class Chance(int seed)
{
    private readonly Lock _gate = new();

    // Not for secrets: a simulator's runs should be alike.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    /// <summary>A number below <paramref name="end"/>.</summary>
    public long Below(long end)
    {
        lock (_gate) return _random.NextInt64(end);
    }

    /// <summary>Random bytes.</summary>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        lock (_gate) _random.NextBytes(bytes);
        return bytes;
    }
#pragma warning restore CA5394
}
