using Recruiting.PsModule.Tests.Cmdlets;

namespace Recruiting.PsModule.Tests.Help;

/// <summary>Examples in help are commands that exist, called as they can be.</summary>
[TestClass]
public sealed class ExampleTests : CmdletTests
{
    [TestMethod]
    public void Examples_OfAllCmdlets_NameOnlyWhatExists() =>
        None(from c in Cmdlets from e in HelpPage.Of(Session, c.Name).Examples from wrong in Script.Wrong(e.Code, Cmdlets) select $"{c.Name}: {wrong}", "Examples that can be typed:");

    [TestMethod]
    public void Examples_OfACmdlet_ShowThatCmdlet() =>
        None(
            from c in Cmdlets from e in HelpPage.Of(Session, c.Name).Examples where !e.Code.Contains(c.Name, StringComparison.OrdinalIgnoreCase) select $"{c.Name}: {e.Code}",
            "An example shows its cmdlet:");
}
