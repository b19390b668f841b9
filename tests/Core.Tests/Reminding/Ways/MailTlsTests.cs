using Recruiting.Core.Reminding;
using Recruiting.Core.Reminding.Ways;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reminding.Ways;

/// <summary>The line to a mail server: secure, to whom it should be, or not used.</summary>
[TestClass]
public sealed class MailTlsTests
{
    [TestMethod]
    [DataRow("starttls", false)]
    [DataRow("tls", true)]
    public async Task Mail_ToATrustedServer_GoesOverTls_AndSoDoesThePassword(string tls, bool implicitly)
    {
        await using var server = new ScriptedSmtp { Tls = implicitly };

        Assert.AreEqual(Delivered.Taken, await Way(server, tls, trusted: true).SendAsync(SampleMessages.Due("nl"), "anouk@example.com"));

        Assert.IsTrue(server.Secure);
        Assert.HasCount(1, server.Mails);
        if (!implicitly) Assert.IsLessThan(server.Heard.FindIndex(h => h.StartsWith("AUTH", StringComparison.Ordinal)), server.Heard.IndexOf("STARTTLS"));
    }

    [TestMethod]
    [DataRow("starttls", false)]
    [DataRow("tls", true)]
    public async Task Mail_ToAServerThatNobodyTrusts_IsNotSent(string tls, bool implicitly)
    {
        await using var server = new ScriptedSmtp { Tls = implicitly };

        await AssertNothingSaidAsync(server, Way(server, tls, trusted: false));
    }

    [TestMethod]
    public async Task Mail_ToAServerWithoutStartTls_IsNotSentInTheClear()
    {
        await using var server = new ScriptedSmtp { Extensions = ["AUTH PLAIN LOGIN"] };

        await AssertNothingSaidAsync(server, Way(server, "starttls", trusted: true));
    }

    [TestMethod]
    public async Task Mail_ToAServerThatRefusesStartTls_IsNotSentInTheClear()
    {
        await using var server = new ScriptedSmtp(new SmtpAct("STARTTLS", "454 not now"));

        await AssertNothingSaidAsync(server, Way(server, "starttls", trusted: true));
    }

    [TestMethod]
    public async Task Mail_ToAServerThatSpeaksNoTls_IsNotSent()
    {
        await using var server = new ScriptedSmtp();

        await AssertNothingSaidAsync(server, Way(server, "tls", trusted: true));
    }

    private static async Task AssertNothingSaidAsync(ScriptedSmtp server, MailWay way)
    {
        var told = await way.SendAsync(SampleMessages.Due("nl"), "anouk@example.com");

        Assert.AreEqual((DeliveryOutcome.Later, "mail.tls", true), (told.Outcome, told.Code, told.IsOfTheWay));
        Assert.IsFalse(server.Heard.Exists(h => h.StartsWith("AUTH", StringComparison.Ordinal) || h.StartsWith("MAIL", StringComparison.Ordinal)));
    }

    private static MailWay Way(ScriptedSmtp server, string tls, bool trusted) =>
        new(new() { Host = "localhost", Port = $"{server.Port}", Tls = tls, From = "hr@example.com", User = "hr", Password = "hunter2-hunter2" }, TimeProvider.System)
        {
            Trust = trusted ? (_, shown, _, _) => shown!.GetCertHashString() == server.Certificate.GetCertHashString() : null,
        };
}
