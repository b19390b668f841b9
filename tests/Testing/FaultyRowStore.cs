using System.Runtime.CompilerServices;
using Recruiting.Core;
using Recruiting.Core.Storage;

namespace Recruiting.Testing;

/// <summary>What a call of a <see cref="FaultyRowStore"/> was.</summary>
public enum CallKind
{
    /// <summary>One row was read.</summary>
    Read,

    /// <summary>A range was read.</summary>
    Range,

    /// <summary>A batch was written.</summary>
    Write,
}

/// <summary>One call that reached the store.</summary>
public sealed record StoreCall(CallKind Kind, string Table, string Partition, int Rows = 0);

/// <summary>A store that counts its calls and, told so, fails one of them or dies with one: a process killed at that point.</summary>
public sealed class FaultyRowStore(IRowStore inner) : IRowStore
{
    private readonly Lock gate = new();
    private readonly List<StoreCall> calls = [];
    private int dieAfter = int.MaxValue;
    private int met;
    private Func<StoreCall, bool>? counting;
    private Func<StoreCall, bool>? failing;

    /// <summary>The calls since the last <see cref="Count"/>, in order.</summary>
    public IReadOnlyList<StoreCall> Calls
    {
        get
        {
            lock (gate) return [.. calls];
        }
    }

    /// <summary>Was the process killed?</summary>
    public bool Dead { get; private set; }

    /// <inheritdoc />
    public string Place => inner.Place;

    /// <summary>Counts from nought.</summary>
    public void Count()
    {
        lock (gate) calls.Clear();
    }

    /// <summary>Lets so many more calls be done, and kills the process with the last of them: it is done, and nobody hears of it. Nought kills at once.</summary>
    /// <param name="more">How many.</param>
    /// <param name="counted">Which calls count; null for all.</param>
    public void DieAfter(int more, Func<StoreCall, bool>? counted = null)
    {
        Count();
        (dieAfter, counting, met) = (more, counted, 0);
        if (more == 0) Die();
    }

    /// <summary>The process is dead: nothing reaches the store any more.</summary>
    public void Die() => Dead = true;

    /// <summary>Fails every call that this picks with <c>store.failed</c>, before it is done; null for none.</summary>
    public void Fail(Func<StoreCall, bool>? which) => failing = which;

    /// <inheritdoc />
    public async ValueTask<Row?> ReadAsync(string table, string partition, string key, CancellationToken cancel = default)
    {
        var last = Begin(new(CallKind.Read, table, partition));
        var row = await inner.ReadAsync(table, partition, key, cancel).ConfigureAwait(false);
        End(last);
        return row;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<Row> RangeAsync(
        string table, string partition, string? from = null, string? to = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var last = Begin(new(CallKind.Range, table, partition));
        await foreach (var row in inner.RangeAsync(table, partition, from, to, cancel).ConfigureAwait(false))
        {
            if (Dead) throw new ProcessDiedException();
            yield return row;
        }

        End(last);
    }

    /// <inheritdoc />
    public async ValueTask<BatchResult> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancel = default)
    {
        var last = Begin(new(CallKind.Write, table, partition, writes.Count));
        var result = await inner.WriteAsync(table, partition, writes, cancel).ConfigureAwait(false);
        End(last);
        return result;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private bool Begin(StoreCall call)
    {
        lock (gate)
        {
            if (Dead) throw new ProcessDiedException();
            calls.Add(call);
            if (failing?.Invoke(call) == true) throw new PresenceException(FaultKind.Unavailable, "store.failed", "The store fails here.");
            if (counting?.Invoke(call) != false) met++;
            return met >= dieAfter;
        }
    }

    private void End(bool last)
    {
        if (last) Die();
        if (Dead) throw new ProcessDiedException();
    }
}
