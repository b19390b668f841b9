using Recruiting.Core.Guardrails;

namespace Recruiting.Core.Tests.Guardrails;

[TestClass]
public sealed class ConfidentialTermsRuleTests
{
    private static readonly ConfidentialTermsRule Rule = new();

    [TestMethod]
    [DataRow("Falcon", "Wij werken aan FALCON!", "FALCON")]
    [DataRow("falcon", "#Falcon komt eraan", "Falcon")]
    [DataRow("Project Falcon", "Over project\nFalcon later meer", "project\nFalcon")]
    [DataRow("Project Falcon", "over Project-Falcon.", "Project-Falcon")]
    [DataRow("Project Falcon", "over project_falcon", "project_falcon")]
    [DataRow("Café Zürich", "in cafe zurich", "cafe zurich")]
    [DataRow("cafe", "in het Cafe\u0301 daar", "Cafe\u0301")]
    [DataRow("falcon", "Fal\u200Bcon vliegt", "Fal\u200Bcon")]
    [DataRow("falcon", "🚀falcon🚀", "falcon")]
    [DataRow("ﬁnance", "Finance", "Finance")]
    [DataRow("C++", "wij doen c++ hier", "c++")]
    [DataRow("Acme Inc. Holding", "De acme inc holding", "acme inc holding")]
    public void Term_InTheText_BlocksAndShowsItAsItStands(string term, string text, string place)
    {
        var finding = Rule.Check(Given.Post(text) with { ConfidentialTerms = [term] }).Single();
        Assert.AreEqual(("confidential-terms", Severity.Block, place), (finding.Rule, finding.Severity, finding.Place));
    }

    [TestMethod]
    [DataRow("Falcon", "falconry en superfalcon en falcon9")]
    [DataRow("art", "start, party, artist")]
    [DataRow("Project Falcon", "project X, later falcon")]
    [DataRow("...", "Wat dan...")]
    [DataRow("", "Iets")]
    public void Term_NotAsWholeWords_IsFine(string term, string text) =>
        Assert.IsEmpty(Rule.Check(Given.Post(text) with { ConfidentialTerms = [term] }));

    [TestMethod]
    public void Term_LaterAsAWhole_IsFound() =>
        Assert.AreEqual("Falcon", Rule.Check(Given.Post("falconry, falcons, Falcon") with { ConfidentialTerms = ["falcon"] }).Single().Place);

    [TestMethod]
    public void Term_InTheLink_IsFound() =>
        Assert.AreEqual("Project-Falcon", Rule.Check(Given.Post("Lees", link: "https://example.nl/Project%2DFalcon/1") with { ConfidentialTerms = ["project falcon"] }).Single().Place);

    [TestMethod]
    public void Term_ListedTwice_IsToldOnce() =>
        Assert.HasCount(1, Rule.Check(Given.Post("falcon") with { ConfidentialTerms = ["Falcon", "FALCON "] }));

    [TestMethod]
    public void Finding_EchoesNothingAroundTheTerm()
    {
        var finding = Rule.Check(Given.Post("Omzet verdubbelt dankzij Falcon in mei") with { ConfidentialTerms = ["falcon"] }).Single();
        Assert.DoesNotContain("Omzet", finding.ToString());
        Assert.DoesNotContain("mei", finding.ToString());
    }
}
