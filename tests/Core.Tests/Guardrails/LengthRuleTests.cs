using Recruiting.Core.Channels;
using Recruiting.Core.Guardrails;

namespace Recruiting.Core.Tests.Guardrails;

[TestClass]
public sealed class LengthRuleTests
{
    private static readonly Channel Page = Given.Group with { Kind = ChannelKind.Page, Delivery = Delivery.Direct };

    // Stands in for little text: what is sent has one backslash for each bracket.
    private static readonly LengthRule Rule = new(text => text.Length + text.Count(c => c is '(' or ')'));

    [TestMethod]
    public void Assisted_AtTheLimit_IsFine() => Assert.IsEmpty(Rule.Check(Given.Post(new string('a', 3000))));

    [TestMethod]
    public void Assisted_OneOver_BlocksWithCountLimitAndCut()
    {
        var finding = Rule.Check(Given.Post(new string('a', 3001))).Single();
        Assert.AreEqual(("length", Severity.Block, "text"), (finding.Rule, finding.Severity, finding.Place));
        StringAssert.Contains(finding.Message, "3,001");
        StringAssert.Contains(finding.Message, "3,000");
        StringAssert.StartsWith(finding.Remedy, "Cut 1 ");
    }

    [TestMethod]
    public void Message_InDutch_WritesNumbersTheDutchWay() =>
        StringAssert.Contains(Rule.Check(Given.Post(new string('a', 3001)).In(Given.Dutch)).Single().Message, "3.001");

    [TestMethod]
    public void Assisted_WithLink_CountsTheLinkAsPasted()
    {
        var link = "https://example.nl/1";
        Assert.IsEmpty(Rule.Check(Given.Post(new string('a', 2978), link: link)), "2978 + 2 line breaks + 20");
        Assert.HasCount(1, Rule.Check(Given.Post(new string('a', 2979), link: link)));
    }

    [TestMethod]
    public void Assisted_WithMention_CountsTheNameOnly() =>
        Assert.IsEmpty(Rule.Check(Given.Post(new string('a', 2990) + " @[Acme](urn:li:organization:123456789)")));

    [TestMethod]
    public void Assisted_Brackets_CountOnce() => Assert.IsEmpty(Rule.Check(Given.Post(new string('(', 3000))));

    [TestMethod]
    public void Direct_CountsWhatIsSent()
    {
        Assert.IsEmpty(Rule.Check(Given.Post(new string('a', 2998) + "(", Page)), "2998 + bracket + backslash");
        Assert.HasCount(1, Rule.Check(Given.Post(new string('a', 2998) + "()", Page)));
    }

    [TestMethod]
    public void Direct_LinkIsAnArticle_AndAddsNothing() => Assert.IsEmpty(Rule.Check(Given.Post(new string('a', 3000), Page, "https://example.nl/1")));

    [TestMethod]
    public void Direct_FallenToTheHand_CountsWhatIsPasted()
    {
        var it = Given.Post(new string('a', 3000), Page, "https://example.nl/1");
        Assert.HasCount(1, Rule.Check(it with { Post = it.Post with { HandOnly = true } }));
    }

    [TestMethod]
    public void Group_IsPastedWhateverItsDelivery() =>
        Assert.IsEmpty(Rule.Check(Given.Post(new string('(', 3000), Given.Group with { Delivery = Delivery.Direct })));

    [TestMethod]
    public void Emoji_CountTwo()
    {
        Assert.IsEmpty(Rule.Check(Given.Post(string.Concat(Enumerable.Repeat("🚀", 1500)))));
        StringAssert.Contains(Rule.Check(Given.Post(string.Concat(Enumerable.Repeat("🚀", 3000)))).Single().Message, "6,000");
    }
}
