namespace Recruiting.Board.Tests.Workspace;

/// <summary><c>/api/jobs</c> and <c>/api/health</c>.</summary>
[TestClass]
public sealed class JobTests : DeskTest
{
    public static IEnumerable<object[]> Jobs => [["publish-due"], ["settle-doubt"], ["chase-hand"], ["fill-plan"], ["keep-tokens"], ["guard-streaks"], ["remind"], ["tidy"]];

    [TestMethod]
    [DynamicData(nameof(Jobs))]
    public async Task Run_Known_AnswersItsRecord(string job)
    {
        var run = (await Api.PostAsync($"/api/jobs/{job}")).Is(200);

        Assert.AreEqual(job, run["job"]);
        Assert.AreEqual("2026-11-24T07:00:00Z", run["started"]);
        Assert.IsTrue(long.Parse(run["elapsedMs"]!, System.Globalization.CultureInfo.InvariantCulture) >= 0);
        Assert.IsNotNull(run.Json["counts"]!.AsObject());
        Assert.AreEqual("2026-11-24T07:00:00Z", (await Api.GetAsync("/api/jobs")).Items.Single(j => j.At("job") == job).At("last.started"));
    }

    [TestMethod]
    public async Task Run_Unknown_Is404() => (await Api.PostAsync("/api/jobs/make-coffee")).Is(404, "job.not-found");

    [TestMethod]
    public async Task List_BeforeAnyRun_NamesThemAll() =>
        Assert.AreSequenceEqual(Jobs.Select(j => (string)j[0]).Order(StringComparer.Ordinal).ToList(), (await Api.GetAsync("/api/jobs")).Is(200).Items.Select(j => j.At("job")!).Order(StringComparer.Ordinal).ToList());

    [TestMethod]
    public async Task FillPlan_AReadyPost_GetsItsSlotAndTheReason()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Ready for a slot.", approve: true);
        await RunAsync("fill-plan");

        var now = await ReadAsync(post);
        Assert.AreEqual("scheduled", now["state"]);
        Assert.IsNotNull(now["dueAt"]);
        Assert.IsFalse(string.IsNullOrWhiteSpace(now.Json["history"]!.AsArray()[^1].At("why")));
    }

    [TestMethod]
    public async Task Health_OfAFreshStart_Is200() => (await Api.GetAsync("/api/health")).Is(200);

    [TestMethod]
    public async Task Health_ATickThatNoLongerRuns_Is503()
    {
        await RunAsync();
        Clock.Advance(TimeSpan.FromHours(3));
        var report = await Api.GetAsync("/api/health");

        Assert.AreEqual(503, report.Status);
        Assert.Contains("publish-due", report.Text);
    }

    [TestMethod]
    public async Task Health_InDoubt_Tells()
    {
        await PageAsync();
        LinkedIn.Faults.Add(LinkedInSimulator.SimulatedFaultKind.DropAfterCreate);
        await PostedAsync("our-page", "In doubt.", Clock.GetUtcNow(), approve: true);
        await RunAsync();

        Assert.Contains("\"inDoubt\":1", (await Api.GetAsync("/api/health")).Text);
    }
}
