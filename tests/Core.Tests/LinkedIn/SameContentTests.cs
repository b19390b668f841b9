using NodaTime;
using Recruiting.Core.LinkedIn;

namespace Recruiting.Core.Tests.LinkedIn;

[TestClass]
public sealed class SameContentTests
{
    private static readonly LinkedInPost Plain = new("urn:li:organization:77", "Kijk eens (m/v/x)", null);

    private static LinkedInPost With(params string[] images) => Plain with { Media = new() { Images = [.. images.Select(i => new LinkedInImage(i, null))] } };

    private static ReadPost Read(string? link, params string[] assets) => new("urn:li:share:1", Instant.FromUnixTimeSeconds(0), "Kijk  eens \\(m/v/x\\)\n", link, assets);

    [TestMethod]
    public void Words_AsLinkedInKeepsThem_AreTheSame() => Assert.IsTrue(SameContent.Is(Plain, Read(null)));

    [TestMethod]
    public void Images_OfAPost_AreThoseThatWereUploadedForIt_InTheirOrder()
    {
        Assert.IsTrue(SameContent.Is(With("urn:li:image:1", "urn:li:image:2"), Read(null, "urn:li:image:1", "urn:li:image:2")));
        Assert.IsFalse(SameContent.Is(With("urn:li:image:1", "urn:li:image:2"), Read(null, "urn:li:image:2", "urn:li:image:1")));
    }

    [TestMethod]
    public void Post_OfTheSameWordsWithoutTheImage_IsAnother()
    {
        Assert.IsFalse(SameContent.Is(With("urn:li:image:1"), Read(null)));
        Assert.IsFalse(SameContent.Is(Plain, Read(null, "urn:li:image:1")));
    }

    [TestMethod]
    public void Document_IsTheOneThatWasUploaded() =>
        Assert.IsTrue(SameContent.Is(Plain with { Media = new() { Document = new("urn:li:document:1", "Folder") } }, Read(null, "urn:li:document:1")));

    [TestMethod]
    public void Link_BesideAnImage_IsNoArticle() =>
        Assert.IsTrue(SameContent.Is(With("urn:li:image:1") with { Link = "https://example.org/baan" }, Read(null, "urn:li:image:1")));

    [TestMethod]
    public void Link_WithoutMedia_IsTheArticles()
    {
        var asked = Plain with { Link = "https://example.org/baan/" };
        Assert.IsTrue(SameContent.Is(asked, Read("https://example.org/baan")));
        Assert.IsFalse(SameContent.Is(asked, Read("https://example.org/andere")));
    }
}
