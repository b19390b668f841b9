using Recruiting.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [posts]    (default: 1,000 and 1,000,000 scheduled posts for the idle tick)
var many = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
Report.Start();
await IdleTick.RunAsync(1_000, many);
await Import.RunAsync(10_000);
Plan.Run(channels: 50, weeks: 52);
await Commits.RunAsync();
