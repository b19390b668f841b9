using System.Diagnostics;

namespace Recruiting.CrashMatrix.Child;

/// <summary>The steps of a process: each passing of a point at which storage or network is touched. The process kills itself at the one that it is told.</summary>
/// <param name="death">At which; null for none.</param>
internal sealed class Steps(Death? death)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> passed = new(StringComparer.Ordinal);
    private int all;

    /// <summary>How often each label was passed, ordered by label.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Passed
    {
        get
        {
            lock (gate) return [.. passed.OrderBy(p => p.Key, StringComparer.Ordinal)];
        }
    }

    /// <summary>Passes a point, or dies there: SIGKILL, so that nothing is flushed, disposed of or ended in order.</summary>
    public void Pass(string label)
    {
        lock (gate)
        {
            var times = passed[label] = passed.GetValueOrDefault(label) + 1;
            all++;
            if (death is null || !death.Is(label, times, all)) return;
            ChildTalk.Died(label);
            using var self = Process.GetCurrentProcess();
            self.Kill();
            // Within the lock: while the signal is on its way, no other thread passes a step.
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
