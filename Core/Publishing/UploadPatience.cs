namespace Recruiting.Core.Publishing;

/// <summary>How long LinkedIn gets for a file before a post goes out with it. Once over, the post waits for the next tick, and the file need not be uploaded again.</summary>
public sealed record UploadPatience
{
    /// <summary>For one upload, whole: shorter than the hold of the post, which is renewed for each.</summary>
    public TimeSpan Upload { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>For one question.</summary>
    public TimeSpan Question { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Between two questions about a file that is processed.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For processing, of all files of a post together; a post that waited so long comes back with the next ticks.</summary>
    public TimeSpan Processing { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After an upload where LinkedIn may not be asked (a member's images and documents): other clients wait as long.</summary>
    public TimeSpan Unasked { get; init; } = TimeSpan.FromSeconds(10);
}
