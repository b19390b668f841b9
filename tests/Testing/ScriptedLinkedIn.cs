using System.Globalization;
using NodaTime;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Testing;

/// <summary>A LinkedIn that answers as it was told, in order, and takes everything once nothing is left to say.</summary>
public sealed class ScriptedLinkedIn(TimeProvider clock) : ILinkedIn
{
    private readonly Lock gate = new();
    private readonly Queue<Func<LinkedInPost, Task<CreateResult>>> answers = new();
    private readonly List<(Instant At, LinkedInPost Post)> asked = [];
    private long low;

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<(Instant At, LinkedInPost Post)> Asked
    {
        get
        {
            lock (gate) return [.. asked];
        }
    }

    /// <summary>The next answer.</summary>
    public void Answer(CreateResult answer) => Answer(_ => Task.FromResult(answer));

    /// <summary>What happens at the next question.</summary>
    public void Answer(Func<LinkedInPost, Task<CreateResult>> answer)
    {
        lock (gate) answers.Enqueue(answer);
    }

    /// <summary>A URN that was made at an instant; each another.</summary>
    public string Urn(Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"urn:li:share:{(at.ToUnixTimeMilliseconds() << 22) | (Interlocked.Increment(ref low) & 0x3FFFFF)}");

    /// <summary>It takes a post now.</summary>
    public CreateResult Accepted() => new(AttemptOutcome.Accepted, Urn(clock.Now()), 201, TraceId: "trace");

    /// <inheritdoc />
    public Task<CreateResult> CreateAsync(LinkedInPost post, string token, TimeSpan deadline)
    {
        lock (gate)
        {
            asked.Add((clock.Now(), post));
            return answers.TryDequeue(out var answer) ? answer(post) : Task.FromResult(Accepted());
        }
    }
}
