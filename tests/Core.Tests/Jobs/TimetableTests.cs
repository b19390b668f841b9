using Microsoft.Extensions.Configuration;
using NodaTime;
using Recruiting.Core.Jobs;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>The schedules in force, and what they make of a run.</summary>
[TestClass]
public sealed class TimetableTests
{
    [TestMethod]
    public void Read_NothingConfigured_IsCoresOwn() => Assert.AreSequenceEqual(JobSchedules.All, Read().All);

    [TestMethod]
    public void Read_OneConfigured_ReplacesThatOneAlone()
    {
        var table = Read(("Schedules:FillPlan", " 0 0 4 * * MON-FRI "), ("Schedules:Tidy", ""));

        Assert.AreSequenceEqual(
            JobSchedules.All.Select(s => s.Job == JobSchedules.FillPlan ? "0 0 4 * * MON-FRI" : s.Cron), table.All.Select(s => s.Cron));
        Assert.AreEqual(Duration.FromDays(3), table.All.Single(s => s.Job == JobSchedules.FillPlan).Every, "over the weekend");
    }

    [TestMethod]
    [DataRow("every minute")]
    [DataRow("* * * * *")]
    [DataRow("0 0 25 * * *")]
    [DataRow("0 0 6 * * 1", DisplayName = "Quartz reads 1 as Sunday")]
    [DataRow("0 0 6 1 * MON", DisplayName = "Quartz takes no day of the month beside a weekday")]
    [DataRow("0 0 6 L * *")]
    [DataRow("0 0 6 30 2 *", DisplayName = "never")]
    [DataRow("@daily")]
    public void Read_WhatIsNoSchedule_IsRefusedWithItsKey(string cron)
    {
        var refused = Assert.ThrowsExactly<PresenceException>(() => Read(("Schedules:FillPlan", cron)));

        Assert.AreEqual(("configuration.invalid", "Schedules:FillPlan"), (refused.Code, refused.Faults[0].Field));
    }

    [TestMethod]
    public void Read_AJobThatIsNotThere_IsRefused()
    {
        var refused = Assert.ThrowsExactly<PresenceException>(() => Read(("Schedules:FilPlan", "0 0 4 * * *")));

        Assert.AreEqual(("configuration.invalid", "Schedules:FilPlan"), (refused.Code, refused.Faults[0].Field));
    }

    [TestMethod]
    [DataRow("0 * * * * *", 1)]
    [DataRow("0 */15 * * * *", 15)]
    [DataRow("0 40 2 * * *", 24 * 60)]
    [DataRow("0 0 6 * * MON", 7 * 24 * 60)]
    [DataRow("0 0 8-18 * * *", 14 * 60)]
    [DataRow("0 0 6 1 * *", 31 * 24 * 60)]
    public void Every_IsTheLongestUsualTimeBetweenTwoRuns(string cron, int minutes) =>
        Assert.AreEqual(Duration.FromMinutes(minutes), new JobSchedule("job", cron).Every);

    [TestMethod]
    public void Setting_HoldsLettersOnly_SinceAzureTakesNoOther()
    {
        foreach (var schedule in JobSchedules.All) Assert.MatchesRegex("^Schedules:[A-Za-z]+$", schedule.Setting);
        Assert.AreEqual("Schedules:PublishDue", JobSchedules.All.Single(s => s.Job == JobSchedules.PublishDue).Setting);
    }

    [TestMethod]
    [DataRow("02:40:00", "02:39:59", true, DisplayName = "it ran before its time of today")]
    [DataRow("02:40:00", "02:40:00", false, DisplayName = "it ran at it")]
    [DataRow("02:39:59", "02:39:59", false, DisplayName = "its time has not come")]
    [DataRow("12:00:00", "10:00:00", false, DisplayName = "it was made up for at ten")]
    public void Overdue_IsAJobWhoseLastFinishedRunLiesBeforeItsLastDueTime(string now, string ran, bool overdue)
    {
        var tidy = JobSchedules.All.Single(s => s.Job == JobSchedules.Tidy);

        Assert.AreEqual(overdue, OverdueJobs.IsOverdue(tidy, new(tidy.Job, At(ran), 1, new Dictionary<string, int>()), At(now)));
    }

    private static Instant At(string time) => NodaTime.Text.InstantPattern.General.Parse($"2026-11-03T{time}Z").Value;

    private static Timetable Read(params (string Key, string Value)[] settings) =>
        Timetable.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
}
