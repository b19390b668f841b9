using System.Net;
using System.Net.Sockets;
using Recruiting.Core.Reminding;
using Recruiting.Core.Reminding.Ways;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reminding.Ways;

/// <summary>What became of a mail, told exactly, whatever a server does at whatever step.</summary>
[TestClass]
public sealed class MailOutcomeTests
{
    private const string Password = "hunter2-hunter2";

    [TestMethod]
    // Nobody there, or nobody who speaks.
    [DataRow("CONNECT", null, true, "Later mail.unreachable way")]
    [DataRow("CONNECT", null, false, "Later mail.timeout way")]
    [DataRow("CONNECT", "554 not for you", false, "Later mail.refused way")]
    [DataRow("CONNECT", "421 too many", true, "Later mail.not-now way")]
    [DataRow("EHLO", null, true, "Later mail.unreachable way")]
    [DataRow("EHLO", null, false, "Later mail.timeout way")]
    // Signing in.
    [DataRow("AUTH", "535 5.7.8 no such account", false, "Later mail.sign-in-refused way")]
    [DataRow("AUTH", "454 4.7.0 try again", false, "Later mail.not-now way")]
    [DataRow("AUTH", null, false, "Later mail.timeout way")]
    [DataRow("AUTH", null, true, "Later mail.unreachable way")]
    [DataRow("MAIL", "530 sign in first", false, "Later mail.sign-in-refused way")]
    // Before the mail itself.
    [DataRow("MAIL", "451 4.3.0 busy", false, "Later mail.not-now way")]
    [DataRow("MAIL", "553 not your address", false, "Later mail.refused way")]
    [DataRow("MAIL", null, true, "Later mail.unreachable way")]
    [DataRow("RCPT", "450 4.2.0 greylisted", false, "Later mail.not-now")]
    [DataRow("RCPT", "421 closing", true, "Later mail.not-now way")]
    [DataRow("RCPT", "550-5.1.1 no such\n550 user", false, "Refused mail.address-refused")]
    [DataRow("RCPT", "550 no such user", true, "Refused mail.address-refused")]
    [DataRow("RCPT", null, false, "Later mail.timeout way")]
    [DataRow("DATA", "451 not now", false, "Later mail.not-now way")]
    [DataRow("DATA", "554 no", false, "Refused mail.refused")]
    [DataRow("DATA", null, true, "Later mail.unreachable way")]
    [DataRow("DATA", null, false, "Later mail.timeout way")]
    // Half of it: of that a server keeps nothing.
    [DataRow("HALF", null, true, "Later mail.unreachable way")]
    // All of it.
    [DataRow(".", null, true, "Unknown mail.unknown")]
    [DataRow(".", null, false, "Unknown mail.unknown")]
    [DataRow(".", "nonsense", true, "Unknown mail.unknown")]
    [DataRow(".", "452 full", false, "Later mail.not-now way")]
    [DataRow(".", "554 it looks like spam", false, "Refused mail.refused")]
    [DataRow(".", "554 it looks like spam", true, "Refused mail.refused")]
    [DataRow(".", "250 taken", true, "Taken")]
    [DataRow("QUIT", null, true, "Taken")]
    [DataRow("QUIT", "500 what", false, "Taken")]
    public async Task Mail_WhenTheServerDoesSo_IsToldExactly(string step, string? answer, bool drops, string told)
    {
        await using var server = new ScriptedSmtp(new SmtpAct(step, answer, drops));

        Assert.AreEqual(told, Told(await Way(server, hangs: answer is null && !drops).SendAsync(Message(step), "anouk@example.com")));
    }

    [TestMethod]
    public async Task Mail_WhenGivenUpByTheHost_IsLater()
    {
        await using var server = new ScriptedSmtp(new SmtpAct("RCPT"));
        using var host = new CancellationTokenSource();
        await host.CancelAsync();

        Assert.AreEqual("Later mail.timeout way", Told(await Way(server).SendAsync(SampleMessages.Due("nl"), "anouk@example.com", host.Token)));
    }

    [TestMethod]
    public async Task Mail_WhenNobodyListens_IsLater()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        Assert.AreEqual("Later mail.unreachable way", Told(await Way(port).SendAsync(SampleMessages.Due("nl"), "anouk@example.com")));
    }

    [TestMethod]
    public async Task Mail_WhenTheServerCannotSignIn_SaysSo()
    {
        await using var server = new ScriptedSmtp { Extensions = [] };

        Assert.AreEqual("Later mail.sign-in-refused way", Told(await Way(server).SendAsync(SampleMessages.Due("nl"), "anouk@example.com")));
        Assert.IsEmpty(server.Mails);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("anouk")]
    [DataRow("anouk@example.com, bob@example.com")]
    [DataRow("anouk@example.com\r\nRCPT TO:<bob@example.com>")]
    [DataRow("anoük@example.com")]
    public async Task Address_ThatIsNone_OrThatTheServerCannotWrite_IsRefused(string address)
    {
        await using var server = new ScriptedSmtp();

        Assert.AreEqual("Refused mail.address-refused", Told(await Way(server).SendAsync(SampleMessages.Due("nl"), address)));
        Assert.IsFalse(server.Heard.Exists(h => h.StartsWith("RCPT", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("anouk@münster.example", "STARTTLS", "RCPT TO:<anouk@xn--mnster-3ya.example>")]
    [DataRow("anoük@example.com", "SMTPUTF8", "RCPT TO:<anoük@example.com>")]
    public async Task Address_BeyondAscii_IsWrittenAsTheServerKnowsIt(string address, string extension, string heard)
    {
        await using var server = new ScriptedSmtp { Extensions = ["8BITMIME", "AUTH PLAIN", extension] };

        Assert.AreEqual(Delivered.Taken, await Way(server).SendAsync(SampleMessages.Due("nl"), address));
        Assert.Contains(heard, server.Heard, string.Join('\n', server.Heard));
    }

    [TestMethod]
    public async Task Detail_IsWhatTheServerSaid_OnALine_WithoutThePassword()
    {
        var basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"\0hr\0{Password}"));
        await using var server = new ScriptedSmtp(new SmtpAct("AUTH", $"535-Wrong: {Password}\n535 You said {basic}"));

        var told = await Way(server).SendAsync(SampleMessages.Due("nl"), "anouk@example.com");

        Assert.AreEqual("[token]", told.Detail);
        await using var other = new ScriptedSmtp(new SmtpAct("RCPT", "550-5.1.1 no such user;\n550 see https://mail.example/550"));
        Assert.AreEqual("550 5.1.1 no such user; see https://mail.example/550", (await Way(other).SendAsync(SampleMessages.Due("nl"), "anouk@example.com")).Detail);
    }

    // A mail of which half can be there without the rest: more than a connection holds in one piece.
    private static Message Message(string step) => SampleMessages.Due("nl", step == "HALF" ? new('x', 8_000_000) : SampleMessages.Text);

    private static string Told(Delivered d) => $"{d.Outcome} {d.Code}{(d.IsOfTheWay ? " way" : "")}".Trim();

    private static MailWay Way(ScriptedSmtp server, bool hangs = false) => Way(server.Port, hangs);

    private static MailWay Way(int port, bool hangs = false) => new(new() { Host = "127.0.0.1", Port = $"{port}", Tls = "none", From = "Recruiting <hr@example.com>", User = "hr", Password = Password }, TimeProvider.System)
    {
        // Only where the server hangs is time what ends it.
        Patience = hangs ? new(TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(250)) : new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)),
    };
}
