using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core.Reminding;
using Recruiting.Core.Reminding.Ways;

namespace Recruiting.Core.Tests.Reminding.Ways;

/// <summary>The section <c>Mail</c>: what works, and what is said of what cannot.</summary>
[TestClass]
public sealed class MailOptionsTests
{
    private const string Password = "hunter2-hunter2";

    [TestMethod]
    public void Ways_WithoutAMailServer_AreTeamsAndSlack() => Assert.AreSequenceEqual(["slack", "teams"], Ways(With()).Order());

    [TestMethod]
    public void Ways_WithAMailServer_AreMailTeamsAndSlack() => Assert.AreSequenceEqual(["mail", "slack", "teams"], Ways(With(("Host", "smtp.example.com"), ("From", "hr@example.com"))).Order());

    [TestMethod]
    [DataRow(null, 587, "StartTls")]
    [DataRow("starttls", 587, "StartTls")]
    [DataRow("TLS", 465, "SslOnConnect")]
    public void Tls_BySetting_HasItsPort_AndIsNeverOptional(string? tls, int port, string socket)
    {
        var server = MailServer.Of(new() { Host = "smtp.example.com", From = "hr@example.com", Tls = tls });

        Assert.AreEqual((port, socket), (server.Port, server.Tls.ToString()));
    }

    [TestMethod]
    [DataRow("localhost")]
    [DataRow("127.0.0.1")]
    [DataRow("::1")]
    public void TlsNone_OnThisMachine_IsTaken(string host) => Assert.AreEqual((25, "None"), (Of(host).Port, Of(host).Tls.ToString()));

    [TestMethod]
    [DataRow("Host", "https://smtp.example.com", "Mail:Host")]
    [DataRow("Host", "smtp.example.com:587", "Mail:Host")]
    [DataRow("Port", "0", "Mail:Port")]
    [DataRow("Port", "65536", "Mail:Port")]
    [DataRow("Port", "smtp", "Mail:Port")]
    [DataRow("Tls", "maybe", "Mail:Tls")]
    [DataRow("Tls", "none", "Mail:Tls")]
    [DataRow("From", "", "Mail:From")]
    [DataRow("From", "Recruiting", "Mail:From")]
    [DataRow("From", "a@example.com, b@example.com", "Mail:From")]
    [DataRow("From", "a@example.com\r\nBcc: b@example.com", "Mail:From")]
    [DataRow("From", "hör@example.com", "Mail:From")]
    [DataRow("User", "", "Mail:User")]
    [DataRow("Password", "", "Mail:Password")]
    [DataRow("Password", "@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/mail)", "Mail:Password")]
    public void Setting_ThatCannotWork_IsNamedAtTheStart_WithoutThePassword(string key, string value, string field)
    {
        var settings = new Dictionary<string, string> { ["Host"] = "smtp.example.com", ["From"] = "Recruiting <hr@example.com>", ["User"] = "hr", ["Password"] = Password };
        settings[key] = value;

        var refused = Assert.ThrowsExactly<PresenceException>(() => Ways(With([.. settings.Select(s => (s.Key, s.Value))])));

        Assert.AreEqual(("configuration.invalid", field), (refused.Code, refused.Faults.Single().Field));
        Assert.DoesNotContain(Password, refused.ToString());
    }

    [TestMethod]
    public void Settings_ThatAreWrongTogether_AreAllNamed()
    {
        var refused = Assert.ThrowsExactly<PresenceException>(() => Ways(With(("Host", "smtp.example.com"), ("Port", "x"), ("Tls", "y"))));

        Assert.AreSequenceEqual(["Mail:Tls", "Mail:Port", "Mail:From"], refused.Faults.Select(f => f.Field));
    }

    [TestMethod]
    [DataRow("hr@example.com", "example.com")]
    [DataRow("Münster <hr@münster.example>", "xn--mnster-3ya.example")]
    public void Domain_OfFrom_IsAscii(string from, string domain) => Assert.AreEqual(domain, MailServer.Of(new() { Host = "localhost", Tls = "none", From = from }).Domain);

    private static MailServer Of(string host) => MailServer.Of(new() { Host = host, From = "hr@example.com", Tls = "none" });

    private static IConfiguration With(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>($"Mail:{s.Key}", s.Value))).Build();

    private static IEnumerable<string> Ways(IConfiguration configuration)
    {
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddReminderWays(configuration).BuildServiceProvider();
        return [.. services.GetServices<IReminderWay>().Select(w => w.Name)];
    }
}
