using Recruiting.CrashMatrix.Child;
using Recruiting.CrashMatrix.Scenarios;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>One store on which processes are killed, one after another, until one is let live to the end.</summary>
/// <param name="Deaths">Where each is to die.</param>
/// <param name="Duplicates">Does LinkedIn refuse duplicates, as it does? Without, it hides no mistake of ours.</param>
internal sealed record Case(IEnumerable<Death> Deaths, bool Duplicates)
{
    /// <summary>Told of each step at which a process was killed; null for nobody.</summary>
    public Action<string>? Struck { get; init; }

    /// <summary>Plays it.</summary>
    public async Task<CaseResult> PlayAsync(Stores stores, IReadOnlyList<Scenario> scenarios, CancellationToken cancel)
    {
        await using var machine = await Machine.SetUpAsync(stores, scenarios, Duplicates);
        var (killed, died) = (new List<string>(), new List<Death>());
        Life? life = null;
        foreach (var death in Deaths)
        {
            life = await machine.LiveAsync(death, cancel);
            if (life.DiedAt is null) break; // It had come to rest before.
            killed.Add(life.DiedAt);
            died.Add(death);
            Struck?.Invoke(life.DiedAt);
            life = null;
        }

        life ??= await machine.LiveAsync(null, cancel);
        var presence = await machine.OpenAsync();
        try
        {
            return new(this with { Deaths = died }, killed, life.Steps!, await Judge.OfAsync(presence, machine.LinkedIn, scenarios, killed.Count > 0));
        }
        finally
        {
            await presence.DisposeAsync();
            await presence.Store.DisposeAsync();
        }
    }
}

/// <summary>How a case ended.</summary>
/// <param name="Case">The case, with the deaths that were died.</param>
/// <param name="Killed">The steps at which processes were killed.</param>
/// <param name="Steps">The steps that the last process passed, by label.</param>
/// <param name="Verdict">What became of the posts.</param>
internal sealed record CaseResult(Case Case, IReadOnlyList<string> Killed, IReadOnlyDictionary<string, int> Steps, Verdict Verdict);
