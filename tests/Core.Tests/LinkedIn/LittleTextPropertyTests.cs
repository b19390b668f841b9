using System.Text.RegularExpressions;
using CsCheck;
using Recruiting.Core.LinkedIn;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Core.Tests.LinkedIn;

[TestClass]
public sealed class LittleTextPropertyTests
{
    // Pieces that meet each other in nasty ways, beside any character at all.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.OneOf(
            "|", "{", "}", "@", "[", "]", "(", ")", "<", ">", "#", "\\", "*", "_", "~", "＃", "\n", " ", "a", "é", "7", "🚀", "e\u0301", "\ufe0f", "/", "https://x.nl/", "www.",
            "@[", "](", "urn:li:person:", "urn:li:organization:7", "@[Jan](urn:li:person:a_b)", "@[A (B)](urn:li:organization:12)", "#werk", "#c_sharp", "C#", "{hashtag|\\#|werk}", "𝗯"),
        Gen.Char.Where(c => !char.IsSurrogate(c) && c is not ('[' or ']')).Select(c => c.ToString())).Array[0, 24].Select(string.Concat);

    [TestMethod]
    public void Render_OfEncoded_IsTheVisibleText() => AnyText.Sample(text => Assert.AreEqual(Visible(text), LittleText.Render(LittleText.Encode(text))));

    [TestMethod]
    public void Simulator_ShowsEveryEncodedText_WholeAsVisible() => AnyText.Sample(text =>
        Assert.AreEqual((Visible(text), false), LittleTextPage.Show(LittleText.Encode(text))));

    [TestMethod]
    public void Length_IsNeverLessThanWhatAReaderSees() => AnyText.Sample(text =>
        Assert.IsGreaterThanOrEqualTo(LittleText.Render(LittleText.Encode(text)).Length, LittleText.Length(text)));

    private static string Visible(string text) => Regex.Replace(text, @"@\[([^\[\]\r\n]+)\]\(urn:li:(?:person:[A-Za-z0-9_-]+|organization:[0-9]+)\)", "$1");
}
