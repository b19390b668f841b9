using System.Globalization;

namespace Recruiting.Core.Posts;

/// <summary>How a file is read.</summary>
public sealed record ImportOptions
{
    /// <summary>The language of the error texts: Dutch, or English for every other. Default: English.</summary>
    public CultureInfo Language { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>At most so many rows in one file; blank ones do not count. Default: 100,000.</summary>
    public int MostRows { get; init; } = 100_000;

    /// <summary>At most so many bytes. Default: 64 MiB.</summary>
    public int MostBytes { get; init; } = 64 * 1024 * 1024;
}
