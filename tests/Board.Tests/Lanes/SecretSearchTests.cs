namespace Recruiting.Board.Tests.Lanes;

/// <summary>What the search for secrets would not find it could not miss.</summary>
[TestClass]
public sealed class SecretSearchTests
{
    private const string Token = "AQV+Known/secret of=the page";

    [TestMethod]
    [DataRow(Token, "plain")]
    [DataRow("aqv+known/SECRET of=the page", "plain")]
    [DataRow("AQV%2bKnown%2FSecret%20of%3Dthe%20page", "escaped")]
    [DataRow("AQV\\u002bKnown/secret\\u0020of=the page", "escaped")]
    [DataRow("AQV&#43;Known/secret of=the page", "escaped")]
    [DataRow("QVFWK0tub3duL3NlY3JldCBvZj10aGUgcGFnZQ==", "base64")]
    [DataRow("Basic NzdwYWdlOkFRVitLbm93bi9zZWNyZXQgb2Y9dGhlIHBhZ2U=", "base64")]
    [DataRow("xNzdwYWdlOkFRVitLbm93bi9zZWNyZXQgb2Y9dGhlIHBhZ2U", "base64")]
    public void Search_OfASecretInSomeForm_FindsIt(string form, string name) => Assert.Contains(name, new SecretSearch($"before {form} after").Find(Token));

    [TestMethod]
    public void Search_OfAnotherSecret_FindsNothing() => Assert.IsEmpty(new SecretSearch("AQV+Known/secret of=the other page, QVFWK0tub3duL3NlY3JldCBvZj10aGUgb3RoZXI=").Find(Token));
}
