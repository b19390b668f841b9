using Recruiting.Core.LinkedIn;

namespace Recruiting.Testing;

/// <summary>A LinkedIn asked by a process that can be killed while it waits for the answer.</summary>
public sealed class MortalLinkedIn(ILinkedIn inner, FaultyRowStore process) : ILinkedIn
{
    private int asked;

    /// <summary>How often it was asked.</summary>
    public int Asked => asked;

    /// <summary>Kills the process before the question has gone out, or after LinkedIn has dealt with it; null for neither.</summary>
    public bool? DieBeforeAnswer { get; set; }

    /// <inheritdoc />
    public async Task<CreateResult> CreateAsync(LinkedInPost post, string token, TimeSpan deadline)
    {
        Interlocked.Increment(ref asked);
        if (process.Dead) throw new ProcessDiedException();
        if (DieBeforeAnswer == false)
        {
            process.Die();
            throw new ProcessDiedException();
        }

        var answer = await inner.CreateAsync(post, token, deadline).ConfigureAwait(false);
        if (DieBeforeAnswer == true) process.Die();
        return process.Dead ? throw new ProcessDiedException() : answer;
    }
}
