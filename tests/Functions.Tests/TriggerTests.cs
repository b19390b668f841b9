using Microsoft.Azure.Functions.Worker;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Functions.Tests.Running;

namespace Recruiting.Functions.Tests;

/// <summary>What the triggers say of themselves.</summary>
[TestClass]
public sealed class TriggerTests
{
    [TestMethod]
    public void Timers_AreOneAJob_EachAClassOfItsOwn()
    {
        Assert.AreSequenceEqual(
            JobSchedules.All.Select(s => s.Setting).Order(StringComparer.Ordinal), Trigger.Timers.Select(t => t.Timer.Schedule.Trim('%')).Order(StringComparer.Ordinal));
        Assert.AreEqual(JobSchedules.All.Count, Trigger.Timers.Select(t => t.Function.Method.DeclaringType).Distinct().Count());
        foreach (var (function, timer) in Trigger.Timers) Assert.AreEqual($"%{JobSchedules.Section}:{function.Name}%", timer.Schedule);
    }

    [TestMethod]
    public void Timers_NeverRunAtStart_AndRememberTheirRuns()
    {
        foreach (var (function, timer) in Trigger.Timers) Assert.AreEqual((false, true), (timer.RunOnStartup, timer.UseMonitor), function.Name);
    }

    [TestMethod]
    public void Queues_AreThatOfDuePostsAndItsPoison_InTheHostsOwnStorage()
    {
        var names = Trigger.Queues.Select(q => q.Queue.QueueName).Order(StringComparer.Ordinal).ToList();
        Assert.AreSequenceEqual([QueueOfDue.Name, QueueOfDue.Poison], names);
        Assert.AreEqual(names[0] + "-poison", names[1], "as the host names it");
        foreach (var (function, queue) in Trigger.Queues) Assert.IsNull(queue.Connection, function.Name);
    }

    [TestMethod]
    public void Http_IsOneTrigger_ForEveryPathAndMethod_WithoutAKey()
    {
        var (_, http) = Trigger.Https.Single();

        Assert.AreEqual((AuthorizationLevel.Anonymous, "{*path}"), (http.AuthLevel, http.Route));
        Assert.AreSequenceEqual(["delete", "get", "head", "options", "patch", "post", "put"], http.Methods!.Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public void Functions_HaveNamesThatTheHostTakes_EachOnce()
    {
        foreach (var function in Trigger.All) Assert.MatchesRegex("^[A-Za-z][A-Za-z0-9_-]{0,126}$", function.Name);
        Assert.AreEqual(Trigger.All.Count, Trigger.All.Select(f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
