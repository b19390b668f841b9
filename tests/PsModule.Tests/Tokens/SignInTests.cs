using System.Management.Automation;
using Recruiting.LinkedInSimulator;
using Recruiting.PsModule.Tests.Places;

namespace Recruiting.PsModule.Tests.Tokens;

/// <summary>Set-PresenceToken -SignIn: opens the board's page, and waits until the connection is in the store that both work on.</summary>
[TestClass]
public sealed class SignInTests : SignInTest
{
    private string Connect => $"Set-PresenceToken -Colleague sanne -SignIn -Board {Board}";

    [TestMethod]
    public void Wait_UntilItIsGranted_EndsWithTheConnection()
    {
        Clock.During = wait => wait < 3 || Answer("allow").Length > 0;

        var set = Prompt.Run($"{Connect} -PassThru -Verbose").Well();

        Assert.AreEqual(new Uri(Board, "/connect/colleagues/sanne"), Opened.Single());
        Assert.AreEqual(3, Clock.Waits, "it looks again after each wait, and ends with the first look that finds something");
        Assert.AreEqual("sanne", set["Colleague"]);
        StringAssert.StartsWith((string)set["Urn"]!, "urn:li:person:");
        Assert.Contains("Connected sanne as Sanne Visser.", set.Verbose);
        Assert.Contains($"Waiting for the sign-in at LinkedIn ({Opened[0]})", set.Progress.Select(p => p.StatusDescription).ToList());
    }

    [TestMethod]
    public void Wait_OfAPageThatHasAConnection_EndsWithTheNewOne()
    {
        var connect = $"Set-PresenceToken our-page -SignIn -Board {Board}";
        Clock.During = _ => Answer("allow").Length > 0;
        var first = (DateTimeOffset)Prompt.Run($"{connect} -PassThru").Well()["Since"]!;
        Clock.During = wait => wait < 3 || Answer("allow").Length > 0;

        var again = Prompt.Run($"{connect} -PassThru").Well();

        Assert.AreEqual(3, Clock.Waits, "what was there already is not what is waited for");
        Assert.AreEqual("urn:li:organization:101", again["Urn"]);
        Assert.IsGreaterThan(first, (DateTimeOffset)again["Since"]!);
    }

    [TestMethod]
    public void Wait_AfterARefusal_GoesOnUntilItIsGranted()
    {
        var said = "";
        Clock.During = wait => (wait == 1 ? said = Answer("cancel") : Answer("allow")).Length > 0;

        Prompt.Run(Connect).Well();

        Assert.Contains("Nothing was changed", said);
        Assert.AreEqual(2, Clock.Waits);
    }

    [TestMethod]
    [DataRow("cancel")]
    [DataRow("leave")]
    public void Wait_ThatIsRefused_EndsWhenItsTimeIsOverAndLeavesNothing(string how)
    {
        Clock.During = wait => wait > 1 || Answer(how).Length > 0;

        var ended = Prompt.Run($"{Connect} -TimeoutSec 10");

        Assert.AreEqual("connect.not-yet", ended.Codes.Single());
        StringAssert.Contains(ended.Errors[0].ToString(), $"Nobody has connected 'sanne' within 10 seconds. The page is still good: {Opened[0]}");
        Assert.AreEqual(5, Clock.Waits, "a look every two seconds");
        RequireNoConnection();
    }

    [TestMethod]
    [DataRow(400, "plain")]
    [DataRow(401, "Basic, one later")]
    [DataRow(500, "form")]
    [DataRow(200, "base64 in lines")]
    public void Wait_WhoseCodeIsAnsweredWithWhatWasSent_ShowsNoSecret(int status, string dress)
    {
        PlannedFault? strikes = null;
        Clock.During = wait => wait > 1 || Answer("allow", () => strikes = LinkedIn.Faults.Add(SecretsTests.Echoing(status, dress))).Length > 0;
        var all = new AllThatAShellShows(Prompt);

        var ran = all.Run($"{Connect} -TimeoutSec 10");

        Assert.AreEqual("connect.not-yet", ran.Codes.Single(), $"{ran.Errors[0].Exception}");
        Assert.IsTrue(strikes!.Struck.IsCompleted, "LinkedIn was asked");
        all.Hide(Folder, SignIn.Secrets);
    }

    [TestMethod]
    public async Task Wait_ThatIsStopped_EndsAtOnceAndLeavesNothing()
    {
        var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Clock.During = _ => !waits.TrySetResult();

        var (running, result) = Prompt.Start(Connect);
        using (running)
        {
            await waits.Task;
            running.Stop();

            Assert.AreEqual(PSInvocationState.Stopped, running.InvocationStateInfo.State);
            Assert.ThrowsExactly<PipelineStoppedException>(() => running.EndInvoke(result));
            Assert.IsEmpty(running.Streams.Error);
        }

        Assert.HasCount(1, Prompt.Run("Get-PresenceColleague").Well().Output, "the session goes on");
        RequireNoConnection();
    }

    [TestMethod]
    public void NoWait_OpensThePageOnly()
    {
        Assert.IsEmpty(Prompt.Run($"{Connect} -NoWait").Well().Warnings);

        Assert.HasCount(1, Opened);
        Assert.AreEqual(0, Clock.Waits);
    }

    [TestMethod]
    public void Page_WithoutABrowser_IsToldInAWarning()
    {
        HasBrowser = false;

        Assert.AreEqual($"No browser could be opened. Open this address yourself: {new Uri(Board, "/connect/colleagues/sanne")}", Prompt.Run($"{Connect} -NoWait").Well().Warnings.Single());
    }

    private void RequireNoConnection()
    {
        Prompt.Run("Disconnect-Presence").Well();
        Assert.IsFalse(StoreImage.Of(Folder).Any(row => row.StartsWith("connections|", StringComparison.OrdinalIgnoreCase)));
    }
}
