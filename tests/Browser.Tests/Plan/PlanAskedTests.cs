using NodaTime;
using Recruiting.Board.Pages.Plan;

namespace Recruiting.Browser.Tests.Plan;

/// <summary>Which days an address of the calendar means.</summary>
[TestClass]
public sealed class PlanAskedTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [TestMethod]
    [DataRow("month", "2026-11-24", "2026-10-26", "2026-12-06", DisplayName = "whole weeks around a month")]
    [DataRow("month", "2027-02-28", "2027-02-01", "2027-02-28", DisplayName = "a month of four weeks, no more")]
    [DataRow("month", "2026-03-01", "2026-02-23", "2026-04-05", DisplayName = "a month that begins on a Sunday")]
    [DataRow("week", "2026-11-29", "2026-11-23", "2026-11-29", DisplayName = "Sunday ends a week")]
    [DataRow("week", "2027-01-01", "2026-12-28", "2027-01-03", DisplayName = "a week over the turn of the year")]
    [DataRow("day", "2026-11-24", "2026-11-24", "2026-11-24")]
    [DataRow("year", "yesterday", "2026-10-26", "2026-12-06", DisplayName = "nonsense is this month")]
    [DataRow("month", "9999-12-31", "2026-10-26", "2026-12-06", DisplayName = "the end of the calendar is this month")]
    public void Address_MeansWholeDays(string view, string date, string first, string last)
    {
        var asked = Of(("view", view), ("date", date));

        Assert.AreEqual((first, last), (Iso(asked.First), Iso(asked.Last)));
    }

    [TestMethod]
    [DataRow("month", "2026-01-31", "2026-02-28", "2025-12-31")]
    [DataRow("week", "2026-11-24", "2026-12-01", "2026-11-17")]
    [DataRow("day", "2026-11-30", "2026-12-01", "2026-11-29")]
    public void Step_IsAsLongAsWhatIsShown(string view, string date, string later, string earlier)
    {
        var asked = Of(("view", view), ("date", date));

        Assert.AreEqual((later, earlier), (Iso(asked.Later.Date), Iso(asked.Earlier.Date)));
    }

    [TestMethod]
    public void Path_SaysTheSame_WhateverIsAsked()
    {
        var asked = Of(("view", "week"), ("date", "2026-11-24"), ("channel", "a&b"), ("colleague", "bram"), ("kind", "hand"), ("all", "true"));

        Assert.AreEqual("/plan?view=week&date=2026-11-24&channel=a%26b&colleague=bram&kind=hand&all=true", asked.Path);
        Assert.AreEqual((PlanKind.Hand, "a&b", "bram", true), (asked.Kind!.Value, asked.Channel, asked.Colleague, asked.Whole));
    }

    private static PlanAsked Of(params (string Name, string Value)[] fields) =>
        PlanAsked.Of(name => fields.Where(f => f.Name == name).Select(f => f.Value).FirstOrDefault(), Today);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
