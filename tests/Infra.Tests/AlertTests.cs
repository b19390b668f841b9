using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Jobs;

namespace Recruiting.Infra.Tests;

/// <summary>What is told without anybody looking, and that silence is told too.</summary>
[TestClass]
public sealed partial class AlertTests
{
    [TestMethod]
    public async Task Jobs_AreEachExpectedWithinTwiceTheirInterval()
    {
        var expected = Expected().Matches(Query(await RuleAsync("work"))).ToDictionary(m => m.Groups["job"].Value, m => Duration.FromMinutes(int.Parse(m.Groups["minutes"].Value, CultureInfo.InvariantCulture)));

        CollectionAssert.AreEquivalent(
            JobSchedules.All.ToDictionary(s => s.Job, s => Duration.Max(s.Every + s.Every, Duration.FromMinutes(15))), expected);
    }

    [TestMethod]
    public async Task Job_WithoutAnyRecord_IsLate()
    {
        var query = Query(await RuleAsync("work"));

        Assert.StartsWith("union (datatable(", query, "the jobs are listed, not found in what was recorded");
        Assert.Contains("join kind=leftouter", query);
        Assert.Contains("where isnull(last) or", query);
    }

    [TestMethod]
    public async Task JobLate_LooksBackAsFarAsTheLongestJobMayTake()
    {
        var window = NodaTime.Text.PeriodPattern.NormalizingIso.Parse((await RuleAsync("work"))["windowSize"]!.GetValue<string>()).Value.ToDuration();

        Assert.IsGreaterThanOrEqualTo(JobSchedules.All.Max(s => s.Every + s.Every), window);
    }

    [TestMethod]
    [DataRow("work", "recruiting.job.finished")]
    [DataRow("work", "outcome != \"finished\"")]
    [DataRow("work", "AppRequests")]
    [DataRow("person", "recruiting.posts.in_doubt")]
    [DataRow("person", "recruiting.posts.missed")]
    [DataRow("person", "recruiting.connection.days_left")]
    public async Task Rule_ReadsWhatTheCodeMeasures(string rule, string measure) => Assert.Contains(measure, Query(await RuleAsync(rule)));

    [TestMethod]
    public async Task Rules_AreOnAndTellSomebody()
    {
        var all = await Template.LeastAsync();
        var rules = all.Of("Microsoft.Insights/scheduledQueryRules").ToList();

        Assert.HasCount(2, rules);
        foreach (var rule in rules.Select(r => r["properties"]!))
        {
            Assert.IsTrue(rule["enabled"]!.GetValue<bool>());
            Assert.HasCount(1, rule["actions"]!["actionGroups"]!.AsArray());
        }

        Assert.AreEqual("team@example.com", all.Only("Microsoft.Insights/actionGroups")["emailReceivers"]![0]!["emailAddress"]!.GetValue<string>());
    }

    // The measures are the code's own: a rule over a name that nobody sends would be silent for ever.
    [TestMethod]
    public async Task Measures_AreThoseOfTheCode()
    {
        var sent = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => sent.Add(instrument.Name) };
        listener.Start();
        await using var services = new ServiceCollection().AddMetrics().AddSingleton<PresenceMeter>().BuildServiceProvider();
        services.GetRequiredService<PresenceMeter>();

        var read = (await Task.WhenAll(RuleAsync("work"), RuleAsync("person"))).SelectMany(r => Measure().Matches(Query(r))).Select(m => m.Groups["name"].Value).Distinct().ToList();

        Assert.HasCount(4, read);
        Assert.IsEmpty(read.Except(sent));
    }

    // A rule that splits by a column that its query does not give would never tell apart what it found.
    [TestMethod]
    public async Task Findings_AreEachAnAlertOfTheirOwn()
    {
        foreach (var rule in await Task.WhenAll(RuleAsync("work"), RuleAsync("person")))
        {
            var criterion = rule["criteria"]!["allOf"]![0]!;
            Assert.AreEqual("finding", criterion["dimensions"]![0]!["name"]!.GetValue<string>());
            Assert.HasCount(3, Finding().Matches(criterion["query"]!.GetValue<string>()));
            Assert.EndsWith(", finding", criterion["query"]!.GetValue<string>());
        }
    }

    [TestMethod]
    public async Task Budget_TellsBeforeItIsSpent()
    {
        var budget = (await Template.LeastAsync()).Only("Microsoft.Consumption/budgets");

        Assert.AreEqual(10, budget["amount"]!.GetValue<int>());
        Assert.AreEqual("2026-11-01", budget["timePeriod"]!["startDate"]!.GetValue<string>());
        Assert.Contains(n => n.Value!["threshold"]!.GetValue<int>() < 100, budget["notifications"]!.AsObject());
        Assert.Contains(n => n.Value!["thresholdType"]!.GetValue<string>() == "Forecasted", budget["notifications"]!.AsObject());
        foreach (var (_, told) in budget["notifications"]!.AsObject()) Assert.AreEqual("team@example.com", told!["contactEmails"]![0]!.GetValue<string>());
    }

    private static async Task<JsonNode> RuleAsync(string name) =>
        (await Template.LeastAsync()).Of("Microsoft.Insights/scheduledQueryRules").Single(r => Template.Name(r).StartsWith($"alert-{name}-", StringComparison.Ordinal))["properties"]!;

    private static string Query(JsonNode rule) => rule["criteria"]!["allOf"]![0]!["query"]!.GetValue<string>();

    [GeneratedRegex("\"(?<job>[a-z-]+)\", (?<minutes>[0-9]+)")]
    private static partial Regex Expected();

    [GeneratedRegex("Name == \"(?<name>[^\"]+)\"")]
    private static partial Regex Measure();

    [GeneratedRegex("project finding = ")]
    private static partial Regex Finding();
}
