namespace Recruiting.LinkedInSimulator;

/// <summary>The faults that wait for calls, in the order in which they were added. Safe for concurrent use.</summary>
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

    /// <summary>Is the connection to be cut while this call's request is on its way?</summary>
    internal bool TakeDuringRequest(SimulatedCall call, SimulatedToken? token)
    {
        var next = Take(call, token, during: true);
        next?.Strike();
        return next is not null;
    }

    /// <summary>The fault that strikes this call, or null.</summary>
    internal PlannedFault? Take(SimulatedCall call, SimulatedToken? token, bool during = false)
    {
        lock (_gate)
        {
            var next = _waiting.Find(w => (w.Fault.Kind == SimulatedFaultKind.DropDuringRequest) == during && (w.Fault.Call == SimulatedCall.Any || w.Fault.Call == call) && (w.Fault.Token is null || w.Fault.Token == token?.Name) && w.Begins());
            if (next is not null && --next.Left <= 0) _waiting.Remove(next);
            return next;
        }
    }
}

/// <summary>A fault in the plan.</summary>
public sealed class PlannedFault
{
    private readonly TaskCompletionSource _struck = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _passing;

    internal PlannedFault(SimulatedFault fault) => (Fault, Left, _passing) = (fault, fault.Count, fault.Skip);

    /// <summary>What it is.</summary>
    public SimulatedFault Fault { get; }

    /// <summary>Completes when it has struck for the first time; with <see cref="SimulatedFaultKind.DelayAfterCreate"/> the post exists by then.</summary>
    public Task Struck => _struck.Task;

    internal int Left { get; set; }

    /// <summary>Have as many calls passed as shall?</summary>
    internal bool Begins() => _passing <= 0 || _passing-- <= 0;

    internal void Strike() => _struck.TrySetResult();
}
