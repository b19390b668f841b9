using Recruiting.CrashMatrix.Scenarios;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>A whole run: first a life without a death, which finds the steps; then the cases, some at a time; then again what was missed.</summary>
/// <param name="Azurite">On Azurite, by the queue trigger; else on SQLite, as a Desk.</param>
/// <param name="Kills">How many kills at least.</param>
/// <param name="Seed">Of all chance.</param>
/// <param name="AtOnce">How many cases are played at the same time.</param>
internal sealed record CrashRun(bool Azurite, int Kills, int Seed, int AtOnce = 2)
{
    private const int MostRounds = 6;

    /// <summary>Runs it.</summary>
    /// <param name="told">Told of each case that ended.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<CrashReport> RunAsync(Action<CrashReport>? told = null, CancellationToken cancel = default)
    {
        var all = AllScenarios.All;
        var withoutBlind = all.Where(s => !s.NeedsDuplicates).ToList();
        using var known = await Stores.PrepareAsync(Azurite, all);
        using var blind = await Stores.PrepareAsync(Azurite, withoutBlind);
        var survey = await new Case([], Duplicates: true).PlayAsync(known, all, cancel);
        var report = new CrashReport(survey);
        told?.Invoke(report);
        // Another order of things, and a step that was to be the fifth of its label does not come: then others are drawn.
        for (var round = 0; round < MostRounds && (report.Killed < Kills || report.Missed.Count > 0); round++)
        {
            var plan = Plan.Of(survey.Steps, report.Missed, Kills - report.Killed, Seed + round);
            await Parallel.ForEachAsync(plan, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (next, stop) =>
            {
                report.Add(await (next.Duplicates ? next.PlayAsync(known, all, stop) : next.PlayAsync(blind, withoutBlind, stop)));
                told?.Invoke(report);
            });
        }

        return report;
    }
}
