using System.Globalization;
using System.Net;
using System.Text;
using MailKit.Security;
using MimeKit;
using Recruiting.Core.LinkedIn;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>What <see cref="MailOptions"/> come to, checked. A class and no record: nothing of it is ever printed.</summary>
internal sealed class MailServer
{
    private static readonly ParserOptions Strict = new() { AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false };

    private MailServer(string host, int port, SecureSocketOptions tls, MailboxAddress from, NetworkCredential? account) =>
        (Host, Port, Tls, From, Account) = (host, port, tls, from, account);

    /// <summary>Its name or address.</summary>
    public string Host { get; }

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>How the connection is made secure; never "where it is offered".</summary>
    public SecureSocketOptions Tls { get; }

    /// <summary>From whom the mails are.</summary>
    public MailboxAddress From { get; }

    /// <summary>With what to sign in; null for not at all.</summary>
    public NetworkCredential? Account { get; }

    /// <summary>The domain of <see cref="From"/>, as it stands in ids: ASCII.</summary>
    public string Domain => From.GetAddress(idnEncode: true).Split('@')[^1];

    /// <summary>Checks all of the section.</summary>
    /// <exception cref="PresenceException"><c>configuration.invalid</c>, once for each setting that cannot work; the password is never repeated.</exception>
    public static MailServer Of(MailOptions options)
    {
        var faults = new FaultList();
        var host = options.Host?.Trim() ?? "";
        faults.Check(Uri.CheckHostName(host) != UriHostNameType.Unknown, "configuration.invalid", $"Mail:Host is '{host}'; give the name of a mail server alone, such as smtp.example.com.", "Mail:Host");
        var (tls, usual) = options.Tls?.Trim().ToLowerInvariant() switch
        {
            null or "" or "starttls" => (SecureSocketOptions.StartTls, 587),
            "tls" => (SecureSocketOptions.SslOnConnect, 465),
            "none" => (SecureSocketOptions.None, 25),
            _ => (SecureSocketOptions.Auto, 0),
        };
        faults.Check(tls != SecureSocketOptions.Auto, "configuration.invalid", $"Mail:Tls is '{options.Tls}'; give starttls, tls or none.", "Mail:Tls");
        // A password and the posts themselves: over an open line they may not leave the machine.
        faults.Check(tls != SecureSocketOptions.None || IsHere(host), "configuration.invalid", $"Mail:Tls is none and Mail:Host is '{host}'; the mails would travel in the clear. Use starttls or tls; none is only for a server on this machine.", "Mail:Tls");
        var port = Number(options.Port, usual);
        faults.Check(port is >= 0 and <= IPEndPoint.MaxPort, "configuration.invalid", $"Mail:Port is '{options.Port}'; give a number from 1 to 65535, or leave it out.", "Mail:Port");
        var from = AddressOf(options.From);
        faults.Check(from is not null && IsAscii(from), "configuration.invalid", $"Mail:From is '{options.From}'; give one address, such as Recruiting <recruiting@example.com>.", "Mail:From");
        var (user, password) = (!string.IsNullOrWhiteSpace(options.User), !string.IsNullOrWhiteSpace(options.Password));
        if (user != password) faults.Add([user ? LinkedInOptionsRules.Alone("Mail:User", "Mail:Password") : LinkedInOptionsRules.Alone("Mail:Password", "Mail:User")]);
        if (LinkedInOptionsRules.Unresolved("Mail:Password", options.Password) is { } unresolved) faults.Add([unresolved]);
        faults.ThrowIfAny();
        return new(host, port, tls, from!, user ? new(options.User, options.Password) : null);
    }

    /// <summary>One mailbox with a domain, as RFC 5322 writes it, and nothing else; null for anything else.</summary>
    public static MailboxAddress? AddressOf(string? text) =>
        text is not null && !text.Any(char.IsControl) && MailboxAddress.TryParse(Strict, text, out var found) ? found : null;

    /// <summary>Can every server write it? A domain beyond ASCII has an ASCII form (RFC 5890); what stands before the @ has none.</summary>
    public static bool IsAscii(MailboxAddress address) => Ascii.IsValid(address.GetAddress(idnEncode: true));

    private static bool IsHere(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static int Number(string? text, int usual) =>
        string.IsNullOrWhiteSpace(text) ? usual : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : -1;
}
