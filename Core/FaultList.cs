namespace Recruiting.Core;

/// <summary>Gathers everything that is wrong with an input, so that it is told at once.</summary>
public sealed class FaultList
{
    private readonly List<Fault> found = [];

    /// <summary>What was found, in the order of finding.</summary>
    public IReadOnlyList<Fault> Found => found;

    /// <summary>Adds a fault.</summary>
    public void Add(string code, Sentence sentence, string field) => found.Add(new(code, sentence, field));

    /// <summary>Adds faults that somebody else found.</summary>
    public void Add(IEnumerable<Fault> faults) => found.AddRange(faults);

    /// <summary>Adds a fault unless it holds.</summary>
    public void Check(bool holds, string code, Sentence sentence, string field)
    {
        if (!holds) Add(code, sentence, field);
    }

    /// <summary>What the reading gives; its default where the input is invalid, and the faults are kept.</summary>
    /// <param name="read">The reading.</param>
    /// <param name="place">Where what it reads stands in the whole, put before its faults' fields (<c>channels[3]</c>); null where they are places in the whole.</param>
    public T? Try<T>(Func<T> read, string? place = null)
    {
        try
        {
            return read();
        }
        catch (PresenceException e) when (e.Kind == FaultKind.Invalid)
        {
            found.AddRange(place is null ? e.Faults : e.Faults.Select(f => f with { Field = f.Field is null ? place : $"{place}.{f.Field}" }));
            return default;
        }
    }

    /// <summary>Refuses the input where anything was found.</summary>
    /// <exception cref="PresenceException"><see cref="FaultKind.Invalid"/>, with all of it.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0) throw new PresenceException(FaultKind.Invalid, found);
    }
}
