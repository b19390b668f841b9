using System.Net.Security;
using MailKit.Net.Smtp;
using MimeKit;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>How long a mail may take: 20 seconds in all.</summary>
/// <param name="Connect">Until the server is found, reached and spoken to securely.</param>
/// <param name="Rest">From then on.</param>
internal sealed record MailPatience(TimeSpan Connect, TimeSpan Rest)
{
    public static MailPatience Usual { get; } = new(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(12));
}

/// <summary>Mail, handed to the configured server by SMTP (RFC 5321, RFC 6409), a connection a mail.</summary>
/// <param name="options">Which server; <see cref="MailOptions.IsConfigured"/>.</param>
/// <param name="clock">Dates the mail and ends what takes too long.</param>
/// <exception cref="PresenceException"><c>configuration.invalid</c>.</exception>
public sealed class MailWay(MailOptions options, TimeProvider clock) : IReminderWay
{
    private readonly MailServer server = MailServer.Of(options);

    /// <inheritdoc/>
    public string Name => ReminderWays.Mail;

    /// <summary>How long a mail may take.</summary>
    internal MailPatience Patience { get; init; } = MailPatience.Usual;

    /// <summary>Whom to trust, where a test has a server of its own; null for whom this machine trusts.</summary>
    internal RemoteCertificateValidationCallback? Trust { get; init; }

    /// <inheritdoc/>
    public async Task<Delivered> SendAsync(Message message, string address, CancellationToken cancel = default)
    {
        var refused = new Delivered(DeliveryOutcome.Refused, "mail.address-refused");
        if (MailServer.AddressOf(address) is not { } to) return refused;
        using var mail = MailLetter.Of(message, server.From, server.Domain, to, clock.Now());
        using var late = new CancellationTokenSource(Patience.Connect, clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        using var trace = new MailTrace();
        using var smtp = new SmtpClient(trace)
        {
            LocalDomain = server.Domain, // Else this machine's own address, which is nobody's business.
            CheckCertificateRevocation = false, // As every other connection of ours: it would fail where the authority cannot be asked.
            ServerCertificateValidationCallback = Trust,
        };
        // What it means that the server is not able to do what comes next: no STARTTLS, no way to sign in.
        var unable = new Delivered(DeliveryOutcome.Later, "mail.tls", IsOfTheWay: true);
        try
        {
            await smtp.ConnectAsync(server.Host, server.Port, server.Tls, ends.Token).ConfigureAwait(false);
            late.CancelAfter(Patience.Rest);
            unable = unable with { Code = "mail.sign-in-refused" };
            if (server.Account is { } account) await smtp.AuthenticateAsync(account, ends.Token).ConfigureAwait(false);
            // Else it wants a server that says that it can (RFC 6531); the client would write it to any.
            var international = !MailServer.IsAscii(to);
            if (international && !smtp.Capabilities.HasFlag(SmtpCapabilities.UTF8)) return refused;
            var format = FormatOptions.Default.Clone();
            format.International = international;
            // One command, one answer: so it is sure what an answer was to.
            smtp.Capabilities &= ~SmtpCapabilities.Pipelining;
            await smtp.SendAsync(format, mail, ends.Token).ConfigureAwait(false);
        }
        catch (NotSupportedException)
        {
            return unable;
        }
        catch (Exception e)
        {
            // Whatever it was: what the other side does goes no further than this.
            return MailOutcome.Of(trace, e, ends.IsCancellationRequested, server.Account?.Password, to.Address);
        }

        // It has been taken: how the talk ends changes nothing, and the client keeps quiet about it.
        await smtp.DisconnectAsync(quit: true, ends.Token).ConfigureAwait(false);
        return Delivered.Taken;
    }
}
