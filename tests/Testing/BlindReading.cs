using NodaTime;
using Recruiting.Core.LinkedIn;

namespace Recruiting.Testing;

/// <summary>A LinkedIn that cannot be read: no test asks the real one.</summary>
public sealed class BlindReading : ILinkedInReading
{
    /// <inheritdoc />
    public Task<PostsRead> OfAuthorAsync(string author, Instant since, string token, CancellationToken cancel = default) => Task.FromResult(new PostsRead(ReadOutcome.Unavailable, []));

    /// <inheritdoc />
    public Task<ReadOutcome> LookAsync(string urn, string token, CancellationToken cancel = default) => Task.FromResult(ReadOutcome.Unavailable);
}
