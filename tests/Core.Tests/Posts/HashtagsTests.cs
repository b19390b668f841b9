using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

[TestClass]
public sealed class HashtagsTests
{
    [TestMethod]
    [DataRow("#dotnet", "#dotnet")]
    [DataRow("Lees #DotNet, #c_sharp! (#vacature)", "#DotNet #c_sharp #vacature")]
    [DataRow("#één #100daagsecode ＃日本", "#één #100daagsecode ＃日本")]
    [DataRow("#dotnet #dotnet", "#dotnet #dotnet")]
    [DataRow("#dotnet-dag", "#dotnet")]
    public void In_Hashtags_AreFound(string text, string tags) => Assert.AreEqual(tags, string.Join(' ', Hashtags.In(text)));

    [TestMethod]
    [DataRow("C# en F#")]
    [DataRow("C#developer")]
    [DataRow("de #1 van Nederland")]
    [DataRow("# los")]
    [DataRow("&#39;x &#xE9;")]
    [DataRow("https://example.nl/#jobs en https://example.nl/a?b=#c")]
    [DataRow("example.nl/#jobs")]
    [DataRow("##x")]
    public void In_NoHashtag_IsEmpty(string text) => Assert.IsEmpty(Hashtags.In(text));
}
