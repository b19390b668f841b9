using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Guardrails;

namespace Recruiting.Core.Tests.Guardrails;

[TestClass]
public sealed class ChannelRulesTests
{
    private static readonly Channel NoLinks = Given.Asking(rules => rules with { Links = false });

    [TestMethod]
    public void Links_LinkOfThePost_Blocks() =>
        Assert.AreEqual(("channel-links", Severity.Block, "link"), new ChannelLinksRule().Check(Given.Post("Lees mee", NoLinks, "https://example.nl")).Select(f => (f.Rule, f.Severity, f.Place)).Single());

    [TestMethod]
    [DataRow("Lees https://example.com/a?b=c#d.", "https://example.com/a?b=c#d")]
    [DataRow("(zie HTTP://EXAMPLE.COM/A)", "HTTP://EXAMPLE.COM/A")]
    [DataRow("Kijk op www.example.de!", "www.example.de")]
    [DataRow("Kijk op voorbeeld.nl.", "voorbeeld.nl")]
    [DataRow("werkenbij.voorbeeld.nl/vacatures/12,", "werkenbij.voorbeeld.nl/vacatures/12")]
    [DataRow("lnkd.in/eXaMpLe", "lnkd.in/eXaMpLe")]
    public void Links_AddressInTheText_BlocksAndShowsIt(string text, string address) =>
        CollectionAssert.AreEqual(new[] { address }, new ChannelLinksRule().Check(Given.Post(text, NoLinks)).Select(f => f.Place).ToArray());

    [TestMethod]
    [DataRow("Wij bouwen met ASP.NET, Node.js en Vue.js bij Acme B.V.")]
    [DataRow("Mail naar werken@voorbeeld.nl")]
    [DataRow("Klaar.Nu verder, zegt @[Acme](urn:li:organization:1)")]
    [DataRow("versie 1.2.3 op 24.11.2026, 3.000 euro")]
    public void Links_NoAddress_IsFine(string text) => Assert.IsEmpty(new ChannelLinksRule().Check(Given.Post(text, NoLinks)));

    [TestMethod]
    public void Links_Allowed_IsFine() => Assert.IsEmpty(new ChannelLinksRule().Check(Given.Post("https://example.com", link: "https://example.com")));

    [TestMethod]
    public void Hashtags_AtTheMost_IsFine() =>
        Assert.IsEmpty(new ChannelHashtagsRule().Check(Given.Post("#dotnet #csharp, C# en F#", Given.Asking(rules => rules with { MaxHashtags = 2 }))));

    [TestMethod]
    public void Hashtags_OverTheMost_BlocksAndShowsTheRest() =>
        Assert.AreEqual(("channel-hashtags", Severity.Block, "#azure #dotnet"), new ChannelHashtagsRule()
            .Check(Given.Post("#dotnet #csharp #azure #dotnet", Given.Asking(rules => rules with { MaxHashtags = 2 }))).Select(f => (f.Rule, f.Severity, f.Place)).Single());

    [TestMethod]
    public void Hashtags_NoneAllowed_BlocksTheFirst() =>
        Assert.HasCount(1, new ChannelHashtagsRule().Check(Given.Post("#dotnet", Given.Asking(rules => rules with { MaxHashtags = 0 }))));

    [TestMethod]
    public void Hashtags_NoLimit_IsFine() => Assert.IsEmpty(new ChannelHashtagsRule().Check(Given.Post("#a #b #c #d #e #f #g #h")));

    [TestMethod]
    [DataRow("job", true)]
    [DataRow("Vacature", true)]
    [DataRow("#vacancy", true)]
    [DataRow("jobs-fair", false)]
    [DataRow("verhaal", false)]
    public void JobDays_OtherDay_BlocksJobPostsOnly(string tag, bool blocks) =>
        Assert.HasCount(blocks ? 1 : 0, new ChannelJobDaysRule().Check(Given.Post("Kom erbij", Jobs(IsoDayOfWeek.Friday)).Tagged("team", tag)));

    [TestMethod]
    public void JobDays_ThatDay_IsFine() => Assert.IsEmpty(new ChannelJobDaysRule().Check(Given.Post("Kom erbij", Jobs(IsoDayOfWeek.Tuesday)).Tagged("job")));

    [TestMethod]
    public void JobDays_Null_IsAnyDay() => Assert.IsEmpty(new ChannelJobDaysRule().Check(Given.Post("Kom erbij").Tagged("job")));

    [TestMethod]
    public void JobDays_Empty_IsNever() =>
        Assert.AreEqual("“.NET Nederland” takes no job posts.", new ChannelJobDaysRule().Check(Given.Post("Kom erbij", Jobs()).Tagged("job")).Single().Message);

    [TestMethod]
    public void JobDays_InDutch_NamesDaysInDutch()
    {
        var finding = new ChannelJobDaysRule().Check(Given.Post("Kom erbij", Jobs(IsoDayOfWeek.Friday, IsoDayOfWeek.Monday)).Tagged("job").In(Given.Dutch)).Single();
        StringAssert.Contains(finding.Message, "dinsdag (24 november 2026)");
        Assert.AreEqual("Kies een van deze dagen: maandag, vrijdag.", finding.Remedy);
    }

    [TestMethod]
    [DataRow("nl", "en", 1)]
    [DataRow("nl", "NL", 0)]
    [DataRow("nl-BE", "nl", 0)]
    [DataRow("en_GB", "en", 0)]
    [DataRow(null, "nl", 0)]
    [DataRow("nl", null, 0)]
    public void Language_OtherThanTheReaders_Warns(string? post, string? channel, int findings)
    {
        var it = Given.Post("Tekst", Given.Group with { Language = channel });
        Assert.HasCount(findings, new LanguageRule().Check(it with { Post = it.Post with { Language = post } }));
    }

    private static Channel Jobs(params IsoDayOfWeek[] days) => Given.Asking(rules => rules with { JobPostDays = days });
}
