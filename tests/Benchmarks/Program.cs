using Recruiting.Benchmarks;
using Recruiting.Benchmarks.Pages;

// dotnet run -c Release --project tests/Benchmarks -- [part…] [posts]
// Parts: idle, import, plan, commits, pages; all of them where none is named. "pages /plan /channels" measures those alone; "in=folder" keeps the store that they are measured with there. Posts: how many are scheduled for the idle tick (default: 1,000 and 1,000,000).
var many = args.Select(a => int.TryParse(a, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0).FirstOrDefault(n => n > 0, 1_000_000);
var keep = args.FirstOrDefault(a => a.StartsWith("in=", StringComparison.Ordinal))?[3..];
var parts = args.Where(a => char.IsAsciiLetter(a[0]) && !a.StartsWith("in=", StringComparison.Ordinal)).ToHashSet();
var paths = args.Where(a => a[0] == '/').ToHashSet();
Dictionary<string, Func<Task>> all = new()
{
    ["idle"] = () => IdleTick.RunAsync(1_000, many),
    ["import"] = () => Import.RunAsync(10_000),
    ["plan"] = () => Task.Run(() => Plan.Run(channels: 50, weeks: 52)),
    ["commits"] = Commits.RunAsync,
    ["pages"] = () => PageSpeed.RunAsync(paths, keep),
};
if (parts.Except(all.Keys).FirstOrDefault() is { } unknown)
{
    Report.Line($"There is no part '{unknown}'. There are: {string.Join(", ", all.Keys)}.");
    return 2;
}

Report.Start();
foreach (var (name, run) in all)
{
    if (parts.Count == 0 || parts.Contains(name)) await run();
}

return 0;
