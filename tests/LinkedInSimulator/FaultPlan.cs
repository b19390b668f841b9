namespace Recruiting.LinkedInSimulator;

/// <summary>The faults that wait for creates, in the order in which they were added. Safe for concurrent use.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Waiting> _waiting = [];

    /// <summary>Those that have not struck, or not as often as they shall.</summary>
    public IReadOnlyList<Fault> Pending
    {
        get
        {
            lock (_gate) return [.. _waiting.Select(w => w.Fault with { Count = w.Left })];
        }
    }

    /// <summary>Adds a fault.</summary>
    /// <returns>Completes when it has struck for the first time; with <see cref="FaultKind.DelayAfterCreate"/> the post exists by then.</returns>
    public Task Add(Fault fault)
    {
        var waiting = new Waiting(fault);
        lock (_gate) _waiting.Add(waiting);
        return waiting.Strike.Struck.Task;
    }

    /// <inheritdoc cref="Add(Fault)"/>
    public Task Add(FaultKind kind, int count = 1, string? token = null) => Add(new Fault { Kind = kind, Count = count, Token = token });

    /// <summary>Forgets them all.</summary>
    public void Clear()
    {
        lock (_gate) _waiting.Clear();
    }

    /// <summary>The fault that strikes this create, or null.</summary>
    internal Strike? Take(SimulatedToken token)
    {
        lock (_gate)
        {
            var next = _waiting.Find(w => w.Fault.Token is null || w.Fault.Token == token.Name);
            if (next is null) return null;
            if (--next.Left <= 0) _waiting.Remove(next);
            return next.Strike;
        }
    }

    /// <summary>A fault at the moment it strikes.</summary>
    internal sealed record Strike(Fault Fault, TaskCompletionSource Struck);

    private sealed class Waiting(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Left { get; set; } = fault.Count;

        public Strike Strike { get; } = new(fault, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
