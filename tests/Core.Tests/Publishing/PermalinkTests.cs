using System.Globalization;
using CsCheck;
using NodaTime;
using Recruiting.Core.Publishing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>Pins every form in which LinkedIn hands out the address of a post (linkedin.md 2.5).</summary>
[TestClass]
public sealed class PermalinkTests
{
    private const long Number = 7493240367803363328;
    private const string N = "7493240367803363328";

    [TestMethod]
    [DataRow($"https://www.linkedin.com/feed/update/urn:li:activity:{N}/", $"urn:li:activity:{N}")]
    [DataRow($"https://www.linkedin.com/feed/update/urn:li:share:{N}", $"urn:li:share:{N}")]
    [DataRow($"https://www.linkedin.com/feed/update/urn:li:ugcPost:{N}/", $"urn:li:ugcPost:{N}")]
    [DataRow($"https://www.linkedin.com/feed/update/urn:li:groupPost:43875-{N}/", $"urn:li:groupPost:43875-{N}")]
    [DataRow($"https://www.linkedin.com/feed/update/urn%3Ali%3AgroupPost%3A43875-{N}?utm_source=share&rcm=abc", $"urn:li:groupPost:43875-{N}")]
    [DataRow($"https://www.linkedin.com/feed/update/urn%3ali%3aactivity%3a{N}/?commentUrn=urn%3Ali%3Acomment%3A(activity%3A1%2C2)#top", $"urn:li:activity:{N}")]
    [DataRow($"https://www.linkedin.com/posts/somebody_dotnet-hiring-activity-{N}-AbCd?utm_source=share&utm_medium=member_desktop", $"urn:li:activity:{N}")]
    [DataRow($"https://www.linkedin.com/posts/somebody_activity-{N}-aB_d/", $"urn:li:activity:{N}")]
    [DataRow($"https://www.linkedin.com/posts/example-org_vijf-lessen-share-{N}-Zz09", $"urn:li:share:{N}")]
    [DataRow($"https://www.linkedin.com/posts/example-org_ugcPost-{N}-1-_x", $"urn:li:ugcPost:{N}")]
    [DataRow($"https://www.linkedin.com/posts/share-{N}-DlJ8/", $"urn:li:share:{N}")]
    [DataRow($"https://www.linkedin.com/posts/x_vraag-groupPost-43875-{N}-AbCd", $"urn:li:groupPost:43875-{N}")]
    [DataRow($"https://www.linkedin.com/posts/x_daily-activity-7111111111111111111-review-activity-{N}-AbCd", $"urn:li:activity:{N}")]
    [DataRow($"https://www.linkedin.com/posts/x_caf%C3%A9-na-het-werk-activity-{N}-AbCd", $"urn:li:activity:{N}")]
    [DataRow($"https://www.linkedin.com/groups/43875/?highlightedUpdateUrn=urn%3Ali%3AgroupPost%3A43875-{N}&q=highlightedFeedForGroups", $"urn:li:groupPost:43875-{N}")]
    [DataRow($"https://www.linkedin.com/feed/?highlightedUpdateType=X&highlightedUpdateUrn=urn%3Ali%3Aactivity%3A{N}", $"urn:li:activity:{N}")]
    [DataRow($"http://linkedin.com/feed/update/urn:li:activity:{N}", $"urn:li:activity:{N}")]
    [DataRow($"https://nl.linkedin.com/feed/update/urn:li:activity:{N}", $"urn:li:activity:{N}")]
    [DataRow($"m.linkedin.com/feed/update/urn:li:activity:{N}", $"urn:li:activity:{N}")]
    [DataRow($"  WWW.LinkedIn.com/Feed/Update/URN:LI:UGCPOST:{N}/ \r\n", $"urn:li:ugcPost:{N}")]
    [DataRow($"urn:li:activity:{N}", $"urn:li:activity:{N}")]
    [DataRow($"urn%3Ali%3AgroupPost%3A43875-{N}", $"urn:li:groupPost:43875-{N}")]
    [DataRow($"<https://www.linkedin.com/feed/update/urn:li:activity:{N}/>", $"urn:li:activity:{N}")]
    public void Parse_FormThatLinkedInUses_IsOnePost(string pasted, string urn)
    {
        var permalink = Permalink.Parse(pasted);

        Assert.AreEqual(urn, permalink.Urn);
        Assert.AreEqual(N, permalink.ProofKey);
        Assert.AreEqual($"https://www.linkedin.com/feed/update/{urn}/", permalink.Url);
    }

    [TestMethod]
    [DataRow("", "permalink.missing")]
    [DataRow(" \u200b ", "permalink.missing")]
    [DataRow("it is online!", "permalink.invalid")]
    [DataRow("https://www.linkedin.com/feed/update/urn:li:activity:", "permalink.invalid")]
    [DataRow("https://www.linkedin.com/feed/update/urn:li:activity:12x", "permalink.invalid")]
    [DataRow("https://www.linkedin.com/feed/update/urn:li:activity:0123", "permalink.invalid")]
    [DataRow("https://www.linkedin.com/feed/update/urn:li:activity:99999999999999999999", "permalink.invalid")]
    [DataRow("https://www.linkedin.com/feed/update/urn:li:activity:9999999999999999999", "permalink.invalid")]
    [DataRow("https://www.linkedin.com/feed/update/urn:li:groupPost:7493240367803363328", "permalink.invalid")]
    [DataRow("https://www.linkedin.com/feed/update/urn:li:activity:٧٤٩٣", "permalink.invalid")]
    [DataRow("https://www.linkedin.com/posts/somebody_no-number-here", "permalink.invalid")]
    [DataRow("ftp://www.linkedin.com/feed/update/urn:li:activity:7493240367803363328", "permalink.invalid")]
    [DataRow("javascript:alert(1)", "permalink.invalid")]
    [DataRow("https://me@www.linkedin.com/feed/update/urn:li:activity:7493240367803363328", "permalink.invalid")]
    [DataRow("https://www.linkedin.com:8443/feed/update/urn:li:activity:7493240367803363328", "permalink.invalid")]
    [DataRow("https://www.linkedin.com/groups/43875/", "permalink.not-a-post")]
    [DataRow("https://www.linkedin.com/in/somebody/", "permalink.not-a-post")]
    [DataRow("https://www.linkedin.com/company/example/posts/", "permalink.not-a-post")]
    [DataRow("https://www.linkedin.com/feed/", "permalink.not-a-post")]
    [DataRow("https://www.linkedin.com", "permalink.not-a-post")]
    [DataRow("urn:li:group:43875", "permalink.not-a-post")]
    [DataRow("urn:li:person:abc", "permalink.not-a-post")]
    [DataRow("https://lnkd.in/eAbC123", "permalink.short")]
    [DataRow("lnkd.in/eAbC123", "permalink.short")]
    [DataRow("https://example.org/feed/update/urn:li:activity:7493240367803363328", "permalink.not-linkedin")]
    [DataRow("https://www.linkedin.com.example.org/feed/update/urn:li:activity:7493240367803363328", "permalink.not-linkedin")]
    [DataRow("https://notlinkedin.com/feed/update/urn:li:activity:7493240367803363328", "permalink.not-linkedin")]
    [DataRow("https://www.linkedin.com@example.org/feed/update/urn:li:activity:7493240367803363328", "permalink.invalid")]
    public void Parse_NotTheAddressOfAPost_IsRefusedWithReason(string pasted, string code)
    {
        var refused = Assert.ThrowsExactly<PresenceException>(() => Permalink.Parse(pasted));

        Assert.AreEqual(code, refused.Code);
        Assert.AreEqual("permalink", refused.Faults[0].Field);
    }

    [TestMethod]
    public void Parse_InDutch_SaysItInDutch() =>
        StringAssert.Contains(Assert.ThrowsExactly<PresenceException>(() => Permalink.Parse("", new CultureInfo("nl-NL"))).Message, "Plak het adres");

    [TestMethod]
    public void CreatedAt_KnownNumber_IsTheTimeInItsUpperBits() =>
        Assert.AreEqual(Instant.FromUnixTimeMilliseconds(1786527721358), Permalink.Parse($"urn:li:activity:{Number}").CreatedAt, "7493240367803363328 >> 22");

    [TestMethod]
    public void Parse_AnyNumberInAnyForm_HasTheSameKeyAndTime()
    {
        string[] forms =
        [
            "https://www.linkedin.com/feed/update/urn:li:activity:{0}/", "urn:li:share:{0}", "nl.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A{0}?a=b",
            "https://www.linkedin.com/feed/update/urn:li:groupPost:43875-{0}/", "https://www.linkedin.com/posts/a_b-c-activity-{0}-AbC1/?rcm=x",
            "http://m.linkedin.com/posts/a_ugcPost-{0}-_-_-", "https://www.linkedin.com/feed/?highlightedUpdateUrn=urn%3Ali%3Ashare%3A{0}",
        ];
        Gen.Select(Gen.Long[1, long.MaxValue], Gen.OneOf(forms)).Sample((number, form) =>
        {
            var permalink = Permalink.Parse(string.Format(CultureInfo.InvariantCulture, form, number));
            Assert.AreEqual(number.ToString(CultureInfo.InvariantCulture), permalink.ProofKey);
            Assert.AreEqual(number >> 22, permalink.CreatedAt.ToUnixTimeMilliseconds());
            Assert.AreEqual(permalink, Permalink.Parse(permalink.Url), "the normal form is read as itself");
        });
    }

    [TestMethod]
    public void Parse_HostileInput_ThrowsNothingElse()
    {
        string[] pieces =
        [
            "https://", "http:", "//", "www.linkedin.com", "linkedin.com", "lnkd.in", "/feed/update/", "/posts/", "urn:li:", "activity", "ſhare", "groupPost", ":", "-", "_",
            "7493240367803363328", "43875-", "%3A", "%", "%00", "%E0%A4%A", "?", "#", "highlightedUpdateUrn=", "@", "[::1]", "xn--", "..", "\\", "\ud800", "\u0000", "İ", "﹕", ".", "。", "€", "💡", " ",
        ];
        var text = Gen.OneOf(pieces).Array[0, 12].Select(string.Concat);
        Gen.OneOf(text, Gen.String).Sample(pasted =>
        {
            try
            {
                return Permalink.Parse(pasted).Number > 0;
            }
            catch (PresenceException)
            {
                return true;
            }
        }, iter: 20_000);
    }
}
