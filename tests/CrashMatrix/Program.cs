using System.Diagnostics;
using System.Globalization;
using Recruiting.CrashMatrix.Child;
using Recruiting.CrashMatrix.Matrix;
using Recruiting.CrashMatrix.Race;

// dotnet run -c Release --project tests/CrashMatrix -- [--kills 1000] [--seed 1] [--store sqlite|azurite] [--at-once 2]    kills processes at every step
// dotnet run -c Release --project tests/CrashMatrix -- --race 10000 [--processes 8] [--channels 100]                      lets processes race
// (child …, race …: what it starts of itself)
switch (args)
{
    case ["child", ..]:
        await ChildLife.RunAsync(ChildOptions.Parse(args.AsSpan(1)));
        return 0;
    case ["race", ..]:
        await RaceLife.RunAsync(ChildOptions.Parse(args.AsSpan(1)));
        return 0;
    case ["--race", ..]:
        var race = new RaceRun(Number("--race", 10_000), Number("--processes", 8), Number("--channels", 100));
        var result = await race.RunAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{race.Processes} processes, {race.Posts} posts in {race.Channels} channels: {result.Took.TotalSeconds:F1} s · published {result.Published} · duplicates {result.Duplicates} · missing {result.Missing} · came second {result.LostPolitely} · by process {string.Join(' ', result.ByProcess)}"));
        return (result.Duplicates, result.Missing, result.Published) == (0, 0, race.Posts) ? 0 : 1;
}

var run = new CrashRun(Word("--store", "sqlite") == "azurite", Number("--kills", 1000), Number("--seed", 1), Number("--at-once", 2));
var started = Stopwatch.GetTimestamp();
var report = await run.RunAsync(Tell);
CrashTable.Print(report);
Console.WriteLine($"{(run.Azurite ? "Azurite" : "SQLite")}, seed {run.Seed}, {Stopwatch.GetElapsedTime(started):mm\\:ss}");
return report.Faults.Count == 0 ? 0 : 1;

string Word(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;

int Number(string name, int otherwise) => int.Parse(Word(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

void Tell(CrashReport so)
{
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started):mm\\:ss}  {so.Killed} kills of {run.Kills}, {so.Wrong.Count} faults, {so.Missed.Count} labels to come"));
    foreach (var fault in so.Results[^1].Verdict.Faults) Console.Error.WriteLine($"       {fault}");
}
