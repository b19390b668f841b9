namespace Recruiting.Core.Reminding.Ways;

/// <summary>The mail server that reminders are handed to; section <c>Mail</c> of the configuration. A class and no record: nothing of it is ever printed.</summary>
public sealed class MailOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Mail";

    /// <summary>The server's name or address. Default: none; mail is then no way.</summary>
    public string? Host { get; set; }

    /// <summary>The port. Default: 587, with <c>tls</c> 465, with <c>none</c> 25.</summary>
    public string? Port { get; set; }

    /// <summary>Who signs in. Default: nobody does.</summary>
    public string? User { get; set; }

    /// <summary>Proves that it is <see cref="User"/>. In Azure a reference to the vault's secret.</summary>
    public string? Password { get; set; }

    /// <summary>From whom the mails are, <c>Name &lt;address&gt;</c> or an address alone.</summary>
    public string? From { get; set; }

    /// <summary><c>starttls</c> (default; RFC 3207, and where the server does not offer it nothing is sent), <c>tls</c> from the first byte (RFC 8314), or <c>none</c>, for a server on this machine only.</summary>
    public string? Tls { get; set; }

    /// <summary>Is there a server? Else mail is no way, and nothing else of the section counts.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host);
}
