using Recruiting.Core.Channels;
using Recruiting.Core.Guardrails;

namespace Recruiting.Core.Tests.Guardrails;

[TestClass]
public sealed class NearSameRuleTests
{
    private const string Text = "Wat leerde je deze week van een collega die iets anders deed dan jij had gedacht?";
    private static readonly NearSameRule Rule = new();

    [TestMethod]
    [DataRow(0, true)]
    [DataRow(-90, true)]
    [DataRow(-91, false)]
    [DataRow(90, true)]
    [DataRow(91, false)]
    public void Channel_SameText_WarnsWithinNinetyDays(int daysAway, bool warns) =>
        Assert.HasCount(warns ? 1 : 0, Rule.Check(Given.Post(Text).Beside(Given.Neighbour(Text, daysAway))));

    [TestMethod]
    [DataRow(-7, true)]
    [DataRow(-8, false)]
    [DataRow(7, true)]
    [DataRow(8, false)]
    public void OtherGroup_SameText_WarnsWithinSevenDays(int daysAway, bool warns) =>
        Assert.HasCount(warns ? 1 : 0, Rule.Check(Given.Post(Text).Beside(Given.Neighbour(Text, daysAway, "csharp"))));

    [TestMethod]
    public void PageAndGroup_SameText_IsFine() =>
        Assert.IsEmpty(Rule.Check(Given.Post(Text).Beside(Given.Neighbour(Text, 0, "acme", ChannelKind.Page))));

    [TestMethod]
    public void Page_OtherGroup_IsFine() =>
        Assert.IsEmpty(Rule.Check(Given.Post(Text, Given.Group with { Kind = ChannelKind.Page }).Beside(Given.Neighbour(Text, 0, "csharp"))));

    [TestMethod]
    public void Text_Different_IsFine() =>
        Assert.IsEmpty(Rule.Check(Given.Post(Text).Beside(Given.Neighbour("Vrijdag vertelt ons team hoe de bouw van een nieuwe sluis in zijn werk gaat.", 0))));

    [TestMethod]
    public void Finding_SaysWhereWhenAndUntilWhen()
    {
        var finding = Rule.Check(Given.Post(Text.ToUpperInvariant()).Beside(Given.Neighbour(Text, -4))).Single();
        Assert.AreEqual(("near-same", Severity.Warn, "other.1"), (finding.Rule, finding.Severity, finding.Place));
        Assert.AreEqual("Nearly the same text is in “net-nl” on 20 November 2026.", finding.Message);
        Assert.AreEqual("Say it in other words, or wait until 19 February 2027.", finding.Remedy, "the first day that is 91 days on");
    }

    [TestMethod]
    public void Finding_InDutch_IsDutch()
    {
        var finding = Rule.Check(Given.Post(Text).In(Given.Dutch).Beside(Given.Neighbour(Text, 1, "csharp"))).Single();
        StringAssert.StartsWith(finding.Message, "Vrijwel dezelfde tekst staat op 25 november 2026 in de groep ‘csharp’");
        StringAssert.EndsWith(finding.Remedy, "wacht tot 3 december 2026.");
    }

    [TestMethod]
    public void Channel_SeveralNear_TellsTheNearestOfEach()
    {
        var found = Rule.Check(Given.Post(Text).Beside(
            Given.Neighbour(Text, -30, id: "far"), Given.Neighbour(Text, -3, id: "near"), Given.Neighbour(Text, 2, "csharp", id: "elsewhere")));
        CollectionAssert.AreEquivalent(new[] { "near", "elsewhere" }, found.Select(f => f.Place).ToArray());
    }
}
