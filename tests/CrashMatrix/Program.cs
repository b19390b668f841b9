using System.Diagnostics;
using System.Globalization;
using Recruiting.CrashMatrix.Child;
using Recruiting.CrashMatrix.Matrix;

// dotnet run -c Release --project tests/CrashMatrix -- [--kills 1000] [--seed 1] [--store sqlite|azurite] [--at-once 2]    kills processes at every step
// (child …: what it starts of itself)
if (args is ["child", ..])
{
    await ChildLife.RunAsync(ChildOptions.Parse(args.AsSpan(1)));
    return 0;
}

var run = new CrashRun(Word("--store", "sqlite") == "azurite", Number("--kills", 1000), Number("--seed", 1), Number("--at-once", 2));
var started = Stopwatch.GetTimestamp();
var report = await run.RunAsync(so => Console.Error.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started):mm\\:ss}  {so.Killed} kills of {run.Kills}, {so.Faults.Count - so.Missed.Count} faults, {so.Missed.Count} labels to come")));
CrashTable.Print(report);
Console.WriteLine($"{(run.Azurite ? "Azurite" : "SQLite")}, seed {run.Seed}, {Stopwatch.GetElapsedTime(started):mm\\:ss}");
return report.Faults.Count == 0 ? 0 : 1;

string Word(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;

int Number(string name, int otherwise) => int.Parse(Word(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
