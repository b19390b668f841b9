using Recruiting.PsModule.Host;

// <step>…: 'others' works with the other versions of the dependencies; 'measure <manifest>' measures the import; anything else is a line of PowerShell, run in one session.
if (args is ["measure", var manifest]) return await Measure.RunAsync(manifest);
if (args is ["time", var module]) return Measure.Time(module);

using var shell = new HostShell();
foreach (var step in args)
{
    foreach (var line in step == "others" ? Others.Use() : shell.Run(step)) Console.WriteLine(line);
}

return 0;
