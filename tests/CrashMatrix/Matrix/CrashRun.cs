using Recruiting.CrashMatrix.Scenarios;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>A whole run: first a life without a death, which finds the steps; then each label once; then passings of all; then what only came about after a death.</summary>
/// <param name="Azurite">On Azurite, by the queue trigger; else on SQLite, as a Desk.</param>
/// <param name="Kills">How many kills at least.</param>
/// <param name="Seed">Of all chance.</param>
/// <param name="AtOnce">How many cases are played at the same time.</param>
/// <param name="Sample">Passings drawn from the seed alone, of posts without media: quick, and not each label is killed at.</param>
internal sealed record CrashRun(bool Azurite, int Kills, int Seed, int AtOnce = 2, bool Sample = false)
{
    private const int MostRounds = 4;

    /// <summary>Runs it.</summary>
    /// <param name="told">Told of each case that ended.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<CrashReport> RunAsync(Action<CrashReport>? told = null, CancellationToken cancel = default)
    {
        var all = Sample ? [.. AllScenarios.All.Where(s => s.Files.Count == 0)] : AllScenarios.All;
        var withoutBlind = all.Where(s => !s.NeedsDuplicates).ToList();
        using var known = await Stores.PrepareAsync(Azurite, all);
        using var blind = await Stores.PrepareAsync(Azurite, withoutBlind);
        var survey = await new Case([], Duplicates: true).PlayAsync(known, all, cancel);
        var report = new CrashReport(survey);
        told?.Invoke(report);
        // Each label once. One that comes about by chance alone (two posts at the same moment) may be passed by a later process only.
        for (var round = 0; round < MostRounds && !Sample && report.Missed.Count > 0; round++) await PlayAsync(new Sweep(report.Missed, Seed + round).Cases());
        // Then passings of all labels. Where a process had come to rest before, its followers did not die: others do.
        for (var round = 0; round < MostRounds && report.Killed < Kills; round++) await PlayAsync(Plan.Of(survey.Steps, Kills - report.Killed, Seed + round));
        // Then what only a process passes that follows on others.
        for (var round = 0; round < MostRounds && !Sample && report.Missed.Count > 0; round++) await PlayAsync(report.Further);
        return report;

        Task PlayAsync(IEnumerable<Case> cases) =>
            Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (next, stop) =>
            {
                report.Add(await (next.Duplicates ? next.PlayAsync(known, all, stop) : next.PlayAsync(blind, withoutBlind, stop)));
                told?.Invoke(report);
            });
    }
}
