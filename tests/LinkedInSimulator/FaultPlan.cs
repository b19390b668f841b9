namespace Recruiting.LinkedInSimulator;

/// <summary>The faults that wait for creates, in the order in which they were added. Safe for concurrent use.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<PlannedFault> _waiting = [];

    /// <summary>Those that have not struck as often as they shall, with the number of strikes that are left.</summary>
    public IReadOnlyList<SimulatedFault> Pending
    {
        get
        {
            lock (_gate) return [.. _waiting.Select(w => w.Fault with { Count = w.Left })];
        }
    }

    /// <summary>Adds a fault.</summary>
    public PlannedFault Add(SimulatedFault fault)
    {
        var planned = new PlannedFault(fault);
        lock (_gate) _waiting.Add(planned);
        return planned;
    }

    /// <summary>Adds a fault of a kind.</summary>
    public PlannedFault Add(SimulatedFaultKind kind, int count = 1, string? token = null) => Add(new SimulatedFault { Kind = kind, Count = count, Token = token });

    /// <summary>Forgets them all.</summary>
    public void Clear()
    {
        lock (_gate) _waiting.Clear();
    }

    /// <summary>The fault that strikes this create, or null.</summary>
    internal PlannedFault? Take(SimulatedToken token)
    {
        lock (_gate)
        {
            var next = _waiting.Find(w => w.Fault.Token is null || w.Fault.Token == token.Name);
            if (next is not null && --next.Left <= 0) _waiting.Remove(next);
            return next;
        }
    }
}

/// <summary>A fault in the plan.</summary>
public sealed class PlannedFault
{
    private readonly TaskCompletionSource _struck = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal PlannedFault(SimulatedFault fault) => (Fault, Left) = (fault, fault.Count);

    /// <summary>What it is.</summary>
    public SimulatedFault Fault { get; }

    /// <summary>Completes when it has struck for the first time; with <see cref="SimulatedFaultKind.DelayAfterCreate"/> the post exists by then.</summary>
    public Task Struck => _struck.Task;

    internal int Left { get; set; }

    internal void Strike() => _struck.TrySetResult();
}
