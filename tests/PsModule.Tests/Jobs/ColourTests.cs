using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Jobs;

/// <summary>Colours, where they are wanted. Alone: <c>$PSStyle</c> is one for the process.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ColourTests : ShellTests
{
    private const string Yellow = "\u001b[93m", Green = "\u001b[92m";

    [TestInitialize]
    public void Want() => Session.Run("$PSStyle.OutputRendering = 'Ansi'").Well();

    [TestCleanup]
    public void Leave() => Session.Run("$PSStyle.OutputRendering = 'PlainText'").Well();

    [TestMethod]
    public void Jobs_ThatAreOverdue_AreYellow() => Assert.Contains($"{Yellow}overdue", Session.Show("Get-PresenceJob"));

    [TestMethod]
    public void Health_ThatIsWell_IsGreen() => Assert.Contains($"{Green}Healthy", Session.Show("Get-PresenceHealth"));
}
