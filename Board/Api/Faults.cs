using Recruiting.Core;

namespace Recruiting.Board.Api;

/// <summary>Gathers everything that is wrong with an input, so that it is told at once.</summary>
internal sealed class Faults
{
    private readonly List<Fault> found = [];

    internal void Add(string code, Sentence sentence, string field) => found.Add(new(code, sentence, field));

    internal void Check(bool holds, string code, Sentence sentence, string field)
    {
        if (!holds) Add(code, sentence, field);
    }

    /// <summary>What the reading gives; its default where it failed, and the faults are kept.</summary>
    internal T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PresenceException e) when (e.Kind == FaultKind.Invalid)
        {
            found.AddRange(e.Faults);
            return default;
        }
    }

    internal void ThrowIfAny()
    {
        if (found.Count > 0) throw new PresenceException(FaultKind.Invalid, found);
    }
}
