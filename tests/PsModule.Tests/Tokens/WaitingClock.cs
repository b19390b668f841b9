using Microsoft.Extensions.Time.Testing;

namespace Recruiting.PsModule.Tests.Tokens;

/// <summary>A clock on which nobody waits for a sign-in: whatever shall happen during a wait happens, and the wait is over.</summary>
internal sealed class WaitingClock() : FakeTimeProvider(TimeProvider.System.GetUtcNow())
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>What happens during a wait, by its number from 1; false where it never ends by itself.</summary>
    public Func<int, bool> During { get; set; } = _ => true;

    /// <summary>How many waits there were.</summary>
    public int Waits { get; private set; }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == Look && During(++Waits)) Advance(Look);
        return timer;
    }
}
