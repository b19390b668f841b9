using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Guardrails;

namespace Recruiting.Core.Tests.Guardrails;

[TestClass]
public sealed class ChannelWeekRuleTests
{
    private static readonly ChannelWeekRule Rule = new();

    [TestMethod]
    public void Spacing_SecondPostOfADateInAGroup_Warns()
    {
        var finding = Rule.Check(Given.Post("a").Beside(Given.Neighbour("b", 0))).Single();
        Assert.AreEqual(("channel-week", Severity.Warn, "other.1"), (finding.Rule, finding.Severity, finding.Place));
        StringAssert.Contains(finding.Message, "24 hours");
    }

    [TestMethod]
    [DataRow(24, 1, false)]
    [DataRow(47, 1, false, DisplayName = "a day apart may be just under 48 hours")]
    [DataRow(48, 1, true)]
    [DataRow(48, -1, true)]
    [DataRow(48, 2, false)]
    [DataRow(0, 0, false)]
    public void Spacing_ByDate_WarnsOnlyWhenCertain(int hours, int daysAway, bool warns) =>
        Assert.HasCount(warns ? 1 : 0, Rule.Check(Given.Post("a", Given.Asking(rules => rules with { MinimumSpacing = Duration.FromHours(hours) })).Beside(Given.Neighbour("b", daysAway))));

    [TestMethod]
    public void Spacing_PageOnOneDate_IsNotCertain() =>
        Assert.IsEmpty(Rule.Check(Given.Post("a", Given.Group with { Kind = ChannelKind.Page }).Beside(Given.Neighbour("b", 0, kind: ChannelKind.Page))));

    [TestMethod]
    public void Spacing_OtherChannel_DoesNotCount() => Assert.IsEmpty(Rule.Check(Given.Post("a").Beside(Given.Neighbour("b", 0, "csharp"))));

    [TestMethod]
    [DataRow(2, 0)]
    [DataRow(1, 1)]
    public void Most_ThisOneIncluded_WarnsOverIt(int most, int findings) =>
        Assert.HasCount(findings, Rule.Check(Given.Post("a", AtMost(most)).Beside(Given.Neighbour("b", 2))));

    [TestMethod]
    public void Most_WeekRunsMondayToSunday()
    {
        Assert.HasCount(2, Rule.Check(Given.Post("a", AtMost(0)).Beside(Given.Neighbour("b", 0))), "24 hours and the week");
        Assert.HasCount(1, Rule.Check(Given.Post("a", AtMost(1)).Beside(Given.Neighbour("monday", -1))));
        Assert.HasCount(1, Rule.Check(Given.Post("a", AtMost(1)).Beside(Given.Neighbour("sunday", 5))));
        Assert.IsEmpty(Rule.Check(Given.Post("a", AtMost(1)).Beside(Given.Neighbour("the Sunday before", -2), Given.Neighbour("the Monday after", 6))));
    }

    private static Channel AtMost(int most) => Given.Asking(rules => rules with { MostPerWeek = most });
}
