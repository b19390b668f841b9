using Recruiting.Core.Guardrails;

namespace Recruiting.Core.Tests.Guardrails;

[TestClass]
public sealed class EmptyTextRuleTests
{
    [TestMethod]
    [DataRow("")]
    [DataRow(" \n\t ")]
    [DataRow("\u200B\u200C\u200D\u2060\uFEFF", DisplayName = "zero width")]
    [DataRow("\u00AD\u00A0\u3000", DisplayName = "soft hyphen and spaces")]
    [DataRow("\u202E\u202C", DisplayName = "directions")]
    [DataRow("\u0301\uFE0F", DisplayName = "marks without a letter")]
    [DataRow("\u3164\u2800", DisplayName = "filler and empty Braille")]
    [DataRow("\u0000\u0007", DisplayName = "controls")]
    public void Text_NothingToRead_Blocks(string text) =>
        Assert.AreEqual(("empty-text", Severity.Block), new EmptyTextRule().Check(Given.Post(text)).Select(f => (f.Rule, f.Severity)).Single());

    [TestMethod]
    public void Link_DoesNotMakeUpForText() => Assert.HasCount(1, new EmptyTextRule().Check(Given.Post(" ", link: "https://example.nl")));

    [TestMethod]
    [DataRow("a")]
    [DataRow("\u200B!")]
    [DataRow("🚀")]
    [DataRow("مرحبا")]
    public void Text_SomethingToRead_IsFine(string text) => Assert.IsEmpty(new EmptyTextRule().Check(Given.Post(text)));
}
