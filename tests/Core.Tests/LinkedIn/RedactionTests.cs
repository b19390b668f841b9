using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.LinkedIn;

[TestClass]
public sealed class RedactionTests
{
    private const string Token = "AQV+secret/x==";

    [TestMethod]
    public void Result_ThatEchoesTheToken_LosesItEverywhere()
    {
        var result = new CreateResult(AttemptOutcome.Refused, Code: Token, Message: $"bad {Token}, {Uri.EscapeDataString(Token)}, {Token.ToLowerInvariant()}", TraceId: Token).Without(Token);

        Assert.AreEqual("bad [token], [token], [token]", result.Message);
        Assert.DoesNotContain("secret", result.ToString());
    }

    [TestMethod]
    public void Message_CutThroughTheToken_HoldsNoPartOfIt()
    {
        var result = new CreateResult(AttemptOutcome.Refused, Message: new string('x', 495) + Token).Without(Token);

        Assert.AreEqual(new string('x', 495) + "[toke", result.Message);
    }

    [TestMethod]
    public void Message_CutAtAnEmoji_HoldsNoHalfOfIt()
    {
        var result = new CreateResult(AttemptOutcome.Refused, Message: new string('x', 499) + "🚀").Without(Token);

        Assert.AreEqual(499, result.Message!.Length);
    }
}
