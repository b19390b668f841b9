using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

[TestClass]
public sealed class PreviewTests
{
    [TestMethod]
    [DataRow("short", "short")]
    [DataRow("two\n\nlines  here", "two lines here")]
    [DataRow("leerzaam, en. Meer", "leerzaam, en…")]
    [DataRow("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…")]
    public void Text_OnOneLine_IsNeverCutInsideACharacter(string text, string shown) => Assert.AreEqual(shown, Preview.Of(text, 14));
}
