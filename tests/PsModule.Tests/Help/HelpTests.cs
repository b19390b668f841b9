using Recruiting.PsModule.Tests.Cmdlets;

namespace Recruiting.PsModule.Tests.Help;

/// <summary>Help is complete, for every cmdlet and every parameter, as Get-Help shows it.</summary>
[TestClass]
public sealed class HelpTests : CmdletTests
{
    private IReadOnlyList<(string Name, HelpPage Page)> Pages => [.. Cmdlets.Select(c => (c.Name, HelpPage.Of(Session, c.Name)))];

    [TestMethod]
    public void Cmdlets_AllOfThem_HaveASynopsisAndADescription() =>
        None(
            from p in Pages
            from wrong in (string?[])
            [
                p.Page.Synopsis.Length == 0 || p.Page.Synopsis.StartsWith(p.Name, StringComparison.Ordinal) ? "synopsis" : null,
                p.Page.Description.Length == 0 ? "description" : null,
            ]
            where wrong is not null
            select $"{p.Name}: {wrong}",
            "What each does, in a sentence and in more:");

    [TestMethod]
    public void Synopsis_IsOneSentence() =>
        None(from p in Pages where !p.Page.Synopsis.EndsWith('.') || p.Page.Synopsis.Length > 160 || p.Page.Synopsis.Contains('\n') select $"{p.Name}: {p.Page.Synopsis}", "One sentence of at most 160 characters:");

    [TestMethod]
    public void Parameters_AllOfThem_AreDescribed() =>
        None(
            from c in Cmdlets let page = HelpPage.Of(Session, c.Name) from p in Own(c) where page.Parameters.GetValueOrDefault(p.Name) is not { Length: > 0 } select $"{c.Name} -{p.Name}",
            "What each parameter is:");

    [TestMethod]
    public void Parameters_InHelp_AreThoseThatExist() =>
        None(from c in Cmdlets from p in HelpPage.Of(Session, c.Name).Parameters.Keys where !c.Parameters.ContainsKey(p) select $"{c.Name} -{p}", "No parameter that is gone:");

    [TestMethod]
    public void Examples_OfEachCmdlet_AreTwoOrMore() =>
        None(
            from p in Pages
            where p.Page.Examples.Count < 2 || p.Page.Examples.Any(e => e.Title.Length == 0 || e.Code.Length == 0 || e.Told.Length == 0)
            select $"{p.Name}: {p.Page.Examples.Count}",
            "Two examples or more, each with title, code and explanation:");

    [TestMethod]
    public void Links_AllOfThem_LeadToHelp() =>
        None(
            from p in Pages
            from link in p.Page.Links
            let found = Session.Run($"Get-Help {link} -ErrorAction Stop")
            where found.Stopped is not null || found.Output.Count != 1
            select $"{p.Name}: {link}",
            "Get-Help finds each link:");

    [TestMethod]
    public void Help_RenderedInFull_ShowsAllItsParts()
    {
        var shown = Session.Show("Get-Help Connect-Presence -Full");
        foreach (var part in (string[])["SYNOPSIS", "SYNTAX", "DESCRIPTION", "-Path <String>", "INPUTS", "OUTPUTS", "PresenceConnection", "Example 1", "RELATED LINKS", "Disconnect-Presence", "about_RecruitingPresence"])
            Assert.Contains(part, shown);
    }
}
