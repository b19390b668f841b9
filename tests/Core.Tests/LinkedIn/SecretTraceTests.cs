using Recruiting.Core.LinkedIn;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>A secret is found in whatever it is dressed in, and ordinary words are not taken for one.</summary>
[TestClass]
public sealed class SecretTraceTests
{
    private const string Token = "AQV+Known/secret of=the~page";

    private static IEnumerable<string> Dresses => SecretDress.All;

    [TestMethod]
    [DynamicData(nameof(Dresses))]
    public void Words_WithTheSecretInSomeDress_LoseIt(string dress)
    {
        var said = SecretDress.Of(dress, Token);

        var told = Redaction.Clean(said, Token, Redaction.MostMessage)!;

        Assert.Contains("[token]", told);
        Assert.IsFalse(SecretTrace.IsIn(told, Token), told);
        Assert.DoesNotContain("nown", told);
    }

    [TestMethod]
    [DataRow("The text is a duplicate of urn:li:share:7391000000000000000.")]
    [DataRow("Not enough permissions to access: posts.CREATE.20261001")]
    [DataRow("Your %41 & &amp; \\u0041 \\x41 are odd: AQV+Kno")]
    [DataRow("")]
    public void Words_WithoutTheSecret_StayAsTheyAre(string said) => Assert.AreEqual(said, Redaction.Clean(said, Token, Redaction.MostMessage));

    [TestMethod]
    public void Secret_ThatIsShort_IsTakenOutWhereItStandsAndNoWordIsTakenForIt() =>
        Assert.AreEqual("[token] and dG9r and tok-en", Redaction.Clean("t0k and dG9r and tok-en", "t0k", Redaction.MostMessage));

    [TestMethod]
    public void Secrets_OfSeveral_AreAllTakenOut() =>
        Assert.AreEqual("[token] for [token]", Redaction.Clean("first-secret for second-secret", ["first-secret", null, "second-secret"]));
}
