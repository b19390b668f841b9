using System.Diagnostics;
using System.Text.Json.Nodes;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Functions.Tests.Running;

namespace Recruiting.Functions.Tests;

/// <summary>The project's files: what the host reads, and which worker a build is against.</summary>
[TestClass]
public sealed class ProjectTests
{
    [TestMethod]
    public void HostJson_ServesTheBoardAtTheRoot() => Assert.AreEqual("", (string?)HostJson.Read()["extensions"]!["http"]!["routePrefix"]);

    [TestMethod]
    public void HostJson_TakesMessagesAsTheyAreWritten() => Assert.AreEqual("none", (string?)HostQueues.Settings["messageEncoding"], "as QueueOfDue.Open says it");

    [TestMethod]
    public void HostJson_EveryDeliveryOfAFailingMessage_ComesBeforeItsTimeIsUp()
    {
        var deliveries = (int)HostQueues.Settings["maxDequeueCount"]!;
        var (between, polling) = (Span(HostQueues.Settings, "visibilityTimeout"), Span(HostQueues.Settings, "maxPollingInterval"));

        Assert.IsLessThan(QueueOfDue.TimeToLive, ((deliveries - 1) * between) + polling, "else no message would ever become poison");
        Assert.IsGreaterThan(1, deliveries, "one failure is none");
    }

    [TestMethod]
    public void HostJson_LetsATickOutlastLinkedInsAnswer() =>
        Assert.IsGreaterThan(Grace.Request + TimeSpan.FromMinutes(1), Span(HostJson.Read(), "functionTimeout"));

    [TestMethod]
    public void SampleSettings_HaveEverySchedule_AsCoreHasIt()
    {
        var values = HostJson.Read("local.settings.sample.json")["Values"]!.AsObject();
        var schedules = values.Where(v => v.Key.StartsWith("Schedules__", StringComparison.Ordinal)).Select(v => (v.Key, (string?)v.Value));

        Assert.AreSequenceEqual(JobSchedules.All.Select(s => (s.Setting.Replace(":", "__", StringComparison.Ordinal), (string?)s.Cron)), schedules);
        Assert.AreEqual("dotnet-isolated", (string?)values["FUNCTIONS_WORKER_RUNTIME"]);
    }

    [TestMethod]
    [DataRow("contract", "", DisplayName = "an ordinary build")]
    [DataRow("package", "-p:_IsPublishing=true", DisplayName = "dotnet publish")]
    [DataRow("package", "-p:FunctionsWorker=package", DisplayName = "func start")]
    public async Task Build_IsAgainst(string worker, string given)
    {
        var build = JsonNode.Parse((await MsBuildAsync("-getProperty:FunctionsWorker", "-getItem:Compile", "-getItem:PackageReference", given)).Output)!;

        var compiled = build["Items"]!["Compile"]!.AsArray().Select(i => ((string)i!["Identity"]!).Replace('\\', '/')).ToList();
        var packages = build["Items"]!["PackageReference"]!.AsArray().Select(i => (string)i!["Identity"]!).Where(p => p.StartsWith("Microsoft.Azure.Functions", StringComparison.Ordinal));
        Assert.AreEqual(worker, (string?)build["Properties"]?["FunctionsWorker"]);
        Assert.AreEqual(worker == "package", compiled.Contains("Program.cs"));
        Assert.AreEqual(worker == "contract", compiled.Exists(c => c.StartsWith("Contract/", StringComparison.Ordinal)), "nothing of the contract is in a published build");
        Assert.AreEqual(worker == "package" ? 5 : 0, packages.Count());
    }

    [TestMethod]
    public async Task Publish_OfTheContract_IsRefused()
    {
        var (code, output) = await MsBuildAsync("-t:PublishNoContract", "-p:FunctionsWorker=contract");

        Assert.AreNotEqual(0, code);
        Assert.Contains("is never published", output);
    }

    [TestMethod]
    [DataRow("Functions/Program.cs")]
    [DataRow("Functions/Contract/Program.cs")]
    public void Program_IsShort(string file) => Assert.IsLessThan(20, File.ReadAllLines(Path.Combine(HostJson.Root, file)).Length);

    [TestMethod]
    public void Triggers_AreAFewLines()
    {
        foreach (var file in new[] { "Timers", "Queues", "Http" }.SelectMany(f => Directory.GetFiles(Path.Combine(HostJson.Root, "Functions", f))))
        {
            Assert.IsLessThan(35, File.ReadAllLines(file).Length, file);
        }
    }

    private static TimeSpan Span(JsonNode node, string name) => TimeSpan.Parse((string)node[name]!, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<(int Code, string Output)> MsBuildAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Path.Combine(HostJson.Root, "Functions") };
        foreach (var word in arguments.Where(a => a.Length > 0).Prepend("Recruiting.Functions.csproj").Prepend("msbuild").Append("-nologo").Append("-nodeReuse:false")) start.ArgumentList.Add(word);
        // A runner's own choice is not under test.
        start.Environment.Remove("FunctionsWorker");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
